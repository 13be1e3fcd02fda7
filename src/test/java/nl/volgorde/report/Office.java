package nl.volgorde.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice, a reader of documents that had no part in their making. */
final class Office {
    private static final int MINUTES = 3;

    private Office() {}

    /**
     * Opens a document and writes it in another form.
     *
     * @param folder to work in
     * @param to extension of the other form
     */
    static Path converted(Path document, Path folder, String to) throws IOException, InterruptedException {
        Path log = folder.resolve("soffice.log");
        Process process = new ProcessBuilder(
                        program().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        folder.resolve("out").toString(),
                        document.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(log)).isTrue();
        String name = document.getFileName().toString();
        Path made = folder.resolve("out")
                .resolve(name.substring(0, name.lastIndexOf('.')) + "." + to.replaceFirst(":.*", ""));
        assertThat(made).as(Files.readString(log)).exists();
        return made;
    }

    private static Path program() {
        for (String place :
                new String[] {"/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"}) {
            if (Files.isExecutable(Path.of(place))) {
                return Path.of(place);
            }
        }
        if (System.getenv("CI") != null) {
            throw new AssertionError("there is no LibreOffice: install it (Debian: apt install libreoffice-writer)");
        }
        return Assumptions.abort("needs LibreOffice (Debian: apt install libreoffice-writer) to open documents");
    }
}

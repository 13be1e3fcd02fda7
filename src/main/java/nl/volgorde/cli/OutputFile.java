package nl.volgorde.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.volgorde.model.FileFailure;
import nl.volgorde.model.Text;
import picocli.CommandLine.Model.CommandSpec;

/** The one file that a command writes: whole or not there, and never in the place of another unless that is meant. */
final class OutputFile {
    private final CommandSpec spec;
    private final Path path;

    /**
     * Makes sure that it may be written.
     *
     * @param force whether it may take the place of a file that is there
     * @throws WrongUsage when it may not
     */
    OutputFile(CommandSpec spec, Path given, boolean force) {
        this.spec = spec;
        path = given.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            throw new WrongUsage(spec, path + " is een map; noem een bestand.", path + " is a folder; name a file.");
        }
        if (Files.exists(path) && !force) {
            throw new WrongUsage(
                    spec,
                    path + " is er al. Noem een ander bestand, of vervang het met --force.",
                    path + " is there already. Name another file, or add --force to replace it.");
        }
    }

    /** Writes content that comes in pieces. */
    interface Writing {
        void into(OutputStream out) throws IOException;
    }

    /** Writes beside the file and takes its place in one step, so that nobody finds half of it. */
    void write(byte[] content) {
        write(out -> out.write(content));
    }

    /** As {@link #write(byte[])}, piece by piece. */
    void write(Writing content) {
        try {
            Files.createDirectories(path.getParent());
            Path fresh = Files.createTempFile(path.getParent(), ".volgorde-", null);
            // Should the user cut it off now.
            fresh.toFile().deleteOnExit();
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                    content.into(out);
                }
                Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            Text what = FileFailure.unwritable(e);
            throw new WrongUsage(spec, path + " " + what.nl(), path + " " + what.en(), e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}

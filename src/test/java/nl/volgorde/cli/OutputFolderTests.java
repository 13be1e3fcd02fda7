package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class OutputFolderTests {
    private static final String LETTER = "volgorde-island-letter-raad-2026-11-23.pdf";

    @TempDir
    Path parent;

    private final CommandSpec spec = CommandSpec.create();
    private Path folder = Path.of("");

    @BeforeEach
    void holdsALetter() throws IOException {
        new CommandLine(spec);
        folder = Files.createDirectory(parent.resolve("letters"));
        Files.writeString(folder.resolve(LETTER), "old");
    }

    private OutputFolder open(Path path, boolean force) {
        return new OutputFolder(spec, new CommonOptions(), path, OutputFolder.Contents.LETTERS, force);
    }

    @Test
    void replacesLettersWhenThatIsMeant() throws IOException {
        open(folder, true).write(fresh -> Files.writeString(fresh.resolve("new.md"), "new"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("new.md"));
        }
        assertThatThrownBy(() -> open(folder, false))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("is not empty")
                .hasMessageContaining("--force to replace the letters");
    }

    @Test
    void leavesWhatIsNotALetter() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> open(folder, true))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("more than letters")
                .hasMessageContaining("notes.txt");
        Files.delete(notes);
        Files.createSymbolicLink(folder.resolve("elsewhere"), parent);
        assertThatThrownBy(() -> open(folder, true)).hasMessageContaining("elsewhere");
    }

    @Test
    void isAFolderBelowAnother() {
        assertThatThrownBy(() -> open(folder.resolve(LETTER), true)).hasMessageContaining("is a file");
        assertThatThrownBy(() -> open(Path.of("/"), true)).hasMessageContaining("whole disk");
    }
}

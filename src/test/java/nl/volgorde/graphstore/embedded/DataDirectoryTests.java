package nl.volgorde.graphstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
    @TempDir
    Path folder;

    private static Path fileOf(DataDirectory directory) throws IOException {
        Files.createDirectories(directory.engineHome());
        return Files.writeString(directory.engineHome().resolve("store"), "x");
    }

    @Test
    void beginsAgainWhenTheFirstStartOfTheEngineWasCutOff() throws Exception {
        Path file;
        try (DataDirectory killed = DataDirectory.open(folder)) {
            killed.beforeEngine();
            file = fileOf(killed);
        }
        try (DataDirectory next = DataDirectory.open(folder)) {
            next.beforeEngine();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void keepsWhatAnEngineThatWasUpHasMade() throws Exception {
        Path file;
        try (DataDirectory first = DataDirectory.open(folder)) {
            first.beforeEngine();
            file = fileOf(first);
            first.engineIsUp();
        }
        try (DataDirectory next = DataDirectory.open(folder)) {
            next.beforeEngine();
            assertThat(file).exists();
            next.engineIsUp();
            next.beforeEngine();
            assertThat(file).exists();
        }
    }
}

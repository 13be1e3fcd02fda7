package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.volgorde.export.ExportedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSwapTests {
    @TempDir
    Path parent;

    private Path folder() {
        return parent.resolve("bundle");
    }

    private FolderSwap written(String content) throws IOException {
        FolderSwap bundle = new FolderSwap(folder());
        bundle.write(FolderSwap.files(
                List.of(new ExportedFile("a.yaml", content), new ExportedFile("below/b.yaml", content))));
        return bundle;
    }

    private List<String> there() throws IOException {
        try (Stream<Path> files = Files.walk(parent)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> parent.relativize(file) + ": " + content(file))
                    .sorted()
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void takesThePlaceOfWhatWasThereAndLeavesNothingElse() throws Exception {
        written("old");
        written("new");
        assertThat(there()).containsExactly("bundle/a.yaml: new", "bundle/below/b.yaml: new");
    }

    @Test
    void leavesWhatWasThereAndNothingElseWhenItIsCutOff() throws Exception {
        FolderSwap bundle = written("old");
        assertThatThrownBy(() -> bundle.write(fresh -> {
                    Files.writeString(fresh.resolve("half.yaml"), "half");
                    throw new IOException("no room");
                }))
                .isInstanceOf(IOException.class);
        assertThat(there()).containsExactly("bundle/a.yaml: old", "bundle/below/b.yaml: old");
        try (Stream<Path> beside = Files.list(parent)) {
            assertThat(beside).containsExactly(folder());
        }
    }

    @Test
    void putsBackWhatAnExportTookAwayThatWasKilledBetweenItsTwoMoves() throws Exception {
        FolderSwap bundle = written("old");
        Files.move(folder(), parent.resolve(".bundle.replaced"));
        Path fresh = Files.createDirectory(parent.resolve(".bundle.export-" + deadProcess()));
        Files.writeString(fresh.resolve("a.yaml"), "new");
        assertThat(bundle.mend()).isTrue();
        assertThat(there()).containsExactly("bundle/a.yaml: old", "bundle/below/b.yaml: old");
        assertThat(bundle.mend()).as("there is nothing more to mend").isFalse();
    }

    @Test
    void takesAwayWhatAnExportLeftThatWasKilledAfterItsTwoMoves() throws Exception {
        FolderSwap bundle = written("new");
        Path replaced = Files.createDirectory(parent.resolve(".bundle.replaced"));
        Files.writeString(replaced.resolve("a.yaml"), "old");
        assertThat(bundle.mend()).isFalse();
        assertThat(there()).containsExactly("bundle/a.yaml: new", "bundle/below/b.yaml: new");
    }

    @Test
    void leavesAloneWhatAnExportThatStillRunsIsWriting() throws Exception {
        Path fresh = Files.createDirectory(
                parent.resolve(".bundle.export-" + ProcessHandle.current().pid()));
        Files.writeString(fresh.resolve("a.yaml"), "half");
        assertThat(new FolderSwap(folder()).mend()).isFalse();
        assertThat(fresh.resolve("a.yaml")).exists();
    }

    private static long deadProcess() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}

package nl.volgorde.graphstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTests {
    @TempDir
    Path folder;

    @Test
    void knowsTheFailureOfAFullDiskHoweverDeep() {
        Path full = Path.of("/dev/full");
        assertThat(full)
                .as("a device that is always full, as every Linux has one")
                .exists();
        Throwable failure = catchThrowable(() -> Files.writeString(full, "x"));
        assertThat(failure).isInstanceOf(IOException.class);
        Throwable wrapped = new IllegalStateException("the engine", new UncheckedIOException((IOException) failure));
        assertThat(FullDisk.isWhy(folder, wrapped)).isTrue();
        String said = FullDisk.told(folder, wrapped).reason().nl();
        assertThat(said).contains(folder.toString(), "is vol");
    }

    @Test
    void givesWhatWorkGivesWhileThereIsRoom() {
        assertThat(FullDisk.<String>endedUnlessFull(folder, () -> "done")).isEqualTo("done");
        RuntimeException failure = new IllegalArgumentException("broken");
        assertThatThrownBy(() -> FullDisk.endedUnlessFull(folder, () -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void leavesOtherFailuresWhatTheyAre() {
        assertThat(FullDisk.isWhy(folder, new IOException("Permission denied"))).isFalse();
        assertThat(FullDisk.isWhy(folder, null)).isFalse();
    }
}

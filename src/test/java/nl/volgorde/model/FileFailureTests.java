package nl.volgorde.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileFailureTests {
    @TempDir
    Path folder;

    private static Text reason(ThrowingCallable work) {
        return FileFailure.reason(catchThrowableOfType(IOException.class, work));
    }

    @Test
    void saysWhatIsInTheWay() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "text");
        assertThat(reason(() -> Files.readString(folder.resolve("nothing"))).en())
                .isEqualTo("it is not there");
        assertThat(reason(() -> {
                            try (Stream<Path> files = Files.list(file)) {
                                files.toList();
                            }
                        })
                        .nl())
                .isEqualTo("het is geen map");
        assertThat(reason(() -> Files.readString(file.resolve("below"))).en())
                .isEqualTo("what it lies in is no folder");
        assertThat(reason(() -> Files.createDirectories(file)).en()).isEqualTo("there is a file " + file + " already");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatADiskIsFull() {
        assertThat(reason(() -> Files.writeString(Path.of("/dev/full"), "text", StandardOpenOption.WRITE))
                        .nl())
                .isEqualTo("de schijf is vol");
    }

    @Test
    void saysOfWhatCannotBeWrittenThatItsFolderIsNotThere() {
        IOException failure = catchThrowableOfType(
                IOException.class,
                () -> Files.writeString(folder.resolve("nothing").resolve("below"), "text"));
        assertThat(FileFailure.unwritable(failure).en()).isEqualTo("cannot be written: the folder is not there.");
        assertThat(FileFailure.unreadable(new IOException("Stale file handle")).nl())
                .isEqualTo("kan niet worden gelezen: Stale file handle.");
    }

    @Test
    void leavesWhatIsUnknownAsTheSystemTellsIt() {
        assertThat(FileFailure.reason(new IOException("Stale file handle")).en())
                .isEqualTo("Stale file handle");
        assertThat(FileFailure.reason(new IOException()).nl()).isEqualTo("I/O");
    }
}

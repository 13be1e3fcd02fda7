package nl.volgorde.graphstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.volgorde.model.Doubts;
import nl.volgorde.model.Programme;
import nl.volgorde.model.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store on a real embedded Neo4j, and what only an embedded one can do. */
class GraphstoreIT extends ProgrammeStoreContract {
    @TempDir
    static Path folder;

    private static Path data() {
        return folder.resolve("shared");
    }

    @Override
    TestStore open() {
        return TestStore.open(data());
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        throw new AssertionError("no " + type.getSimpleName() + " behind " + failure, failure);
    }

    private static StoreException openingFails(Path path, String... properties) {
        try (TestStore store = TestStore.open(path, properties)) {
            store.store().agendas();
            throw new AssertionError("opened " + path);
        } catch (RuntimeException e) {
            return cause(e, StoreException.class);
        }
    }

    @Test
    void keepsThePasswordToItsOwner() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve("neo4j-password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data())))
                .isEqualTo("rwx------");
    }

    @Test
    void letsASecondProgramJoinButNotOwnTheSameData() {
        put(island(), ME);
        try (TestStore guest = TestStore.open(data())) {
            assertThat(guest.store().load("island")).contains(island());
        }
        assertThat(opened.store().agendas()).isNotEmpty();
        StoreException refused = openingFails(data(), "volgorde.store.exclusive=true");
        assertThat(refused)
                .isInstanceOf(StoreException.InUse.class)
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void keepsTheOrderOfWritesWhenTheClockGoesBack() {
        Instant later = Instant.parse("2026-11-24T12:00:00Z");
        Instant earlier = Instant.parse("2020-01-01T00:00:00Z");
        try (TestStore store = TestStore.open(data(), Clock.fixed(later, ZoneOffset.UTC))) {
            put(store, island("clock"), ME);
        }
        try (TestStore store = TestStore.open(data(), Clock.fixed(earlier, ZoneOffset.UTC))) {
            Programme changed = island("clock").with(new Doubts(List.of(), List.of()));
            assertThat(put(store, changed, ME)).isEqualTo(2);
            assertThat(store.store().history("clock", null, 10))
                    .extracting(write -> write.revision(), write -> write.at())
                    .containsExactly(tuple(2L, earlier), tuple(1L, later));
            assertThat(store.store().load("clock")).contains(changed);
        }
    }

    @Test
    void saysThatADataDirectoryCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(openingFails(file.resolve("data")))
                .isInstanceOf(StoreException.Unreachable.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void takesInFilesOfAStoreThatHadAnotherPassword() throws Exception {
        Path moved = folder.resolve("moved");
        try (TestStore store = TestStore.open(moved)) {
            put(store, island(), ME);
        }
        Files.writeString(moved.resolve("neo4j-password"), "of another machine\n");
        try (TestStore store = TestStore.open(moved)) {
            assertThat(store.store().agendas()).hasSize(1);
        }
    }

    @Test
    void saysThatAServerDoesNotAnswer() {
        assertThat(openingFails(
                        folder.resolve("unused"), "volgorde.neo4j.uri=bolt://127.0.0.1:1", "volgorde.neo4j.password=x"))
                .isInstanceOf(StoreException.Unreachable.class)
                .hasMessageContaining("bolt://127.0.0.1:1");
        assertThat(openingFails(
                        folder.resolve("unused"), "volgorde.neo4j.uri=http://127.0.0.1:1", "volgorde.neo4j.password=x"))
                .hasMessageContaining("bolt://");
        assertThat(openingFails(folder.resolve("unused"), "volgorde.neo4j.uri=bolt://127.0.0.1:1"))
                .hasMessageContaining("VOLGORDE_NEO4J_PASSWORD");
    }

    @Test
    void saysThatAStoreIsDamaged() throws Exception {
        Path broken = folder.resolve("broken");
        try (TestStore store = TestStore.open(broken)) {
            put(store, island(), ME);
        }
        try (Stream<Path> files = Files.walk(broken.resolve("neo4j/data/databases/neo4j"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (RandomAccessFile contents = new RandomAccessFile(file.toFile(), "rw")) {
                    contents.setLength(Math.min(contents.length(), 100));
                }
            }
        }
        assertThat(openingFails(broken))
                .isInstanceOf(StoreException.Damaged.class)
                .hasMessageContaining(broken.toString());
    }
}

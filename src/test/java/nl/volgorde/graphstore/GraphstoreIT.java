package nl.volgorde.graphstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFiles;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.model.StoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;

/** The store on a real embedded Neo4j. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphstoreIT {
    private static final Writer ME = new Writer("me", "test");

    @TempDir
    static Path folder;

    private Path data;
    private TestStore opened;

    @BeforeAll
    void open() {
        data = folder.resolve("shared");
        opened = TestStore.open(data);
    }

    @AfterAll
    void close() {
        opened.close();
    }

    private static Programme island() {
        BundleFiles files = BundleFiles.in(Path.of("src/test/resources/bundles/island"));
        return switch (AgendaBundle.read(files.files())) {
            case IntakeResult.Accepted accepted -> accepted.programme();
            case IntakeResult.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
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
    void givesBackWhatItWasGiven() {
        Programme island = island();
        long first = opened.store().replace(island, ME);
        assertThat(opened.store().load("island")).contains(island);
        assertThat(opened.store().load("island").orElseThrow().revision()).isEqualTo(first);
        long second = opened.store().replace(island, ME);
        assertThat(second).isEqualTo(first + 1);
        assertThat(opened.store().revision("island")).contains(second);
        assertThat(opened.store().load("island")).contains(island);
    }

    @Test
    void keepsAssessmentsThatALaterEditionDoesNotHave() {
        Programme island = island();
        opened.store().replace(island, ME);
        Programme without = new Programme(
                island.agenda(),
                0,
                island.register(),
                island.items(),
                island.ties(),
                new nl.volgorde.model.Dating(island.dating().claims(), List.of()));
        opened.store().replace(without, ME);
        assertThat(opened.store().load("island").orElseThrow().dating().assessments())
                .isEqualTo(island.dating().assessments());
    }

    @Test
    void keepsAgendasApart() {
        Programme island = island();
        opened.store().replace(island, ME);
        Programme other = new Programme(
                new nl.volgorde.model.Agenda("other", "1", island.agenda().title(), ItemCode.of("HAVEN")),
                0,
                island.register(),
                island.items(),
                island.ties(),
                island.dating());
        opened.store().replace(other, ME);
        assertThat(opened.store().load("island")).contains(island);
        assertThat(opened.store().load("other")).contains(other);
        assertThat(opened.store().agendas())
                .extracting(stored -> stored.agenda().id())
                .contains("island", "other");
        assertThat(opened.store().load("nowhere")).isEmpty();
        assertThat(opened.store().revision("nowhere")).isEmpty();
    }

    @Test
    void recordsEveryWrite() {
        long revision = opened.store().replace(island(), new Writer("Ada", "import"));
        try (Session session = opened.driver().session()) {
            var write = session.run(
                            "MATCH (w:Write {agenda: 'island', revision: $revision}) RETURN w.by AS by, w.action AS action",
                            java.util.Map.of("revision", revision))
                    .single();
            assertThat(write.get("by").asString()).isEqualTo("Ada");
            assertThat(write.get("action").asString()).isEqualTo("import");
        }
    }

    @Test
    void changesNothingWhenAWriteCannotBeWhole() {
        Programme island = island();
        opened.store().replace(island, ME);
        long before = opened.store().revision("island").orElseThrow();
        List<Item> fewer = new ArrayList<>(island.items());
        fewer.removeIf(item -> item.code().equals(ItemCode.of("V 1")));
        Programme broken = new Programme(island.agenda(), 0, island.register(), fewer, island.ties(), island.dating());
        assertThatThrownBy(() -> opened.store().replace(broken, ME))
                .isInstanceOf(StoreException.WriteRefused.class)
                .hasMessageContaining("preconditions");
        assertThat(opened.store().revision("island")).contains(before);
        assertThat(opened.store().load("island")).contains(island);
    }

    @Test
    void keepsThePasswordToItsOwner() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("neo4j-password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void letsASecondProgramJoinButNotOwnTheSameData() {
        opened.store().replace(island(), ME);
        try (TestStore guest = TestStore.open(data)) {
            assertThat(guest.store().load("island")).contains(island());
        }
        assertThat(opened.store().agendas()).isNotEmpty();
        StoreException refused = openingFails(data, "volgorde.store.exclusive=true");
        assertThat(refused)
                .isInstanceOf(StoreException.InUse.class)
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void runsMigrationsOnceAndRefusesAStoreOfAnotherVersion() {
        List<MigrationFile> files = Migrations.bundled();
        Clock clock = Clock.system(ZoneId.of("UTC"));
        new Migrations(opened.driver(), "neo4j", clock, files).apply();
        try (Session session = opened.driver().session()) {
            assertThat(session.run("MATCH (:__Neo4jMigration)-[r:MIGRATED_TO]->() RETURN count(r) AS n")
                            .single()
                            .get("n")
                            .asInt())
                    .isEqualTo(files.size());
        }
        List<MigrationFile> older = files.subList(0, files.size() - 1);
        assertThatThrownBy(() -> new Migrations(opened.driver(), "neo4j", clock, older).apply())
                .isInstanceOf(StoreException.SchemaMismatch.class)
                .hasMessageContaining("newer");
        List<MigrationFile> changed = new ArrayList<>(files);
        changed.set(0, MigrationFile.of("V001__Create_constraints.cypher", "RETURN 1;\n"));
        assertThatThrownBy(() -> new Migrations(opened.driver(), "neo4j", clock, changed).apply())
                .isInstanceOf(StoreException.SchemaMismatch.class)
                .hasMessageContaining("V001__Create_constraints.cypher");
    }

    @Test
    void saysThatADataDirectoryCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(openingFails(file.resolve("data")))
                .isInstanceOf(StoreException.Unreachable.class)
                .hasMessageContaining(file.toString());
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
            store.store().replace(island(), ME);
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

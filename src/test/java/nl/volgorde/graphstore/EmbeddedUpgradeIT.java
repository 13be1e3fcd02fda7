package nl.volgorde.graphstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.BlockersAnswer;
import nl.volgorde.answers.BlockersQuestion;
import nl.volgorde.answers.Edits;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.ProgrammeStore.Write;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.model.Waiver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * A data directory that the program made when its schema had four migrations, opened by today's. In it the invented
 * agenda was brought in, two items were assessed, a finding was waived and a write was taken back.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedUpgradeIT {
    private static final String AGENDA = "island";
    private static final int MIGRATIONS_THEN = 4;

    @TempDir
    static Path folder;

    private static TestStore opened;

    @BeforeAll
    static void openTheOldStore() throws IOException {
        Path data = folder.resolve("data");
        try (InputStream file = EmbeddedUpgradeIT.class.getResourceAsStream("/stores/schema-4.zip");
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = data.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        opened = TestStore.open(data);
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    private static ProgrammeStore store() {
        return opened.store();
    }

    @Test
    @Order(1)
    void runsTheMigrationsThatCameAfterwards() {
        assertThat(store().revision(AGENDA)).contains(5L);
        assertThat(migrations("r.at < datetime() - duration('PT1H')"))
                .as("that the program of then ran")
                .isEqualTo(MIGRATIONS_THEN);
        assertThat(migrations("true")).isEqualTo(Migrations.bundled().size()).isGreaterThan(MIGRATIONS_THEN);
    }

    private static int migrations(String which) {
        try (Session session = opened.bean(Driver.class).session()) {
            return session.run("MATCH (:__Neo4jMigration)-[r:MIGRATED_TO]->(m) WHERE " + which
                            + " RETURN count(DISTINCT m) AS n")
                    .single()
                    .get("n")
                    .asInt();
        }
    }

    @Test
    @Order(2)
    void hasTheWholeHistoryAndFindsWhatIsAboutAnItem() {
        List<Write> all = store().history(AGENDA, null, 20);
        assertThat(all).extracting(Write::revision).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(all).extracting(Write::action).containsExactly("undo 3", "waive", "assess", "assess", "import");
        assertThat(all).extracting(Write::reason).contains("Begonnen", "Vertraagd door laagwater");
        assertThat(all.getFirst().changes()).as("what the undoing did").hasSize(1);
        // In the old schema nothing tied a change to its items: a migration does.
        assertThat(store().history(AGENDA, ItemCode.of("V 1"), 20))
                .extracting(Write::revision)
                .containsExactly(2L);
        assertThat(store().history(AGENDA, ItemCode.of("W 1"), 20))
                .extracting(Write::revision)
                .contains(3L, 5L)
                .doesNotContain(2L);
    }

    @Test
    @Order(3)
    void hasTheWholeProgramme() {
        Programme programme = store().load(AGENDA).orElseThrow();
        assertThat(programme.items()).hasSize(10);
        assertThat(programme.preconditions()).hasSize(10);
        assertThat(programme.dating().assessments())
                .filteredOn(assessment -> assessment.item().equals(ItemCode.of("V 1")))
                .singleElement()
                .satisfies(assessment -> {
                    assertThat(assessment.note()).isEqualTo("Vertraagd door laagwater");
                    assertThat(assessment.forecast()).isNotNull();
                });
        assertThat(programme.dating().assessments())
                .extracting(Assessment::note)
                .contains("Begonnen");
        assertThat(programme.doubts().waivers()).extracting(Waiver::owner).contains("Eilandraad");
    }

    @Test
    @Order(4)
    void answersAsTheOldProgramDid() {
        Asked asked = new Asked(AGENDA, LocalDate.of(2026, 11, 23), Language.EN);
        BlockersAnswer answer = opened.bean(BlockersQuestion.class).answer(asked, "HAVEN");
        assertThat(answer.verdict())
                .contains(
                        "No, not yet: 0 of 2 hard preconditions are met. 6 items hold it up; work is possible now on 2");
        assertThat(answer.blockers())
                .extracting(BlockersAnswer.Blocker::code)
                .containsExactlyInAnyOrder("W 1", "A 1", "V 1", "V 2", "L 3", "L 1");
    }

    @Test
    @Order(5)
    void goesOnFromThere() {
        Edits.Order order = new Edits.Order(AGENDA, 5L, new Writer("test", "undo 2"), Language.EN);
        assertThat(opened.bean(Edits.class).undo(order, 2).revision()).isEqualTo(6);
        assertThat(store().history(AGENDA, ItemCode.of("V 1"), 20))
                .extracting(Write::revision)
                .containsExactly(6L, 2L);
    }
}

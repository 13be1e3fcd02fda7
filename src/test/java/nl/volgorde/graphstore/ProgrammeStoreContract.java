package nl.volgorde.graphstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFiles;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.model.StoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Session;

/** What a store must do wherever it lives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProgrammeStoreContract {
    static final Writer ME = new Writer("me", "test");

    TestStore opened;

    /** Opens the store that is put to the test. */
    abstract TestStore open();

    @BeforeAll
    void openStore() {
        opened = open();
    }

    @AfterAll
    void closeStore() {
        if (opened != null) {
            opened.close();
        }
    }

    static Programme island() {
        BundleFiles files = BundleFiles.in(Path.of("src/test/resources/bundles/island"));
        return switch (AgendaBundle.read(files.files())) {
            case IntakeResult.Accepted accepted -> accepted.programme();
            case IntakeResult.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
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
                new Dating(island.dating().claims(), List.of()));
        opened.store().replace(without, ME);
        assertThat(opened.store().load("island").orElseThrow().dating().assessments())
                .isEqualTo(island.dating().assessments());
    }

    @Test
    void keepsAgendasApart() {
        Programme island = island();
        opened.store().replace(island, ME);
        Programme other = new Programme(
                new Agenda("other", "1", island.agenda().title(), ItemCode.of("HAVEN")),
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
                            Map.of("revision", revision))
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
}

package nl.volgorde.graphstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.volgorde.answers.Edits;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.answers.Programmes;
import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFiles;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.ArchivedReport;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Claim;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Doubts;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.Language;
import nl.volgorde.model.Link;
import nl.volgorde.model.NewEdition;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.ProgrammeStore.Write;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.ReportArchive;
import nl.volgorde.model.SavedScenario;
import nl.volgorde.model.ScenarioText;
import nl.volgorde.model.Status;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import nl.volgorde.model.Ties;
import nl.volgorde.model.Waiver;
import nl.volgorde.model.Window;
import nl.volgorde.model.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.summary.Plan;

/** What a store must do wherever it lives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProgrammeStoreContract {
    static final Writer ME = new Writer("me", "test");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

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

    /** The island under another id, so that each test has an agenda of its own. */
    static Programme island(String id) {
        Programme island = island();
        return new Programme(
                        new Agenda(id, "1", island.agenda().title(), ItemCode.of("HAVEN")),
                        0,
                        island.register(),
                        island.items(),
                        island.ties(),
                        island.dating())
                .with(island.doubts());
    }

    /** Makes the store hold exactly this. */
    long put(Programme programme, Writer by) {
        return put(opened, programme, by);
    }

    static long put(TestStore store, Programme programme, Writer by) {
        ProgrammeDifference difference = store.store()
                .load(programme.agenda().id())
                .map(current -> ProgrammeDifference.between(current, programme))
                .orElseGet(() -> ProgrammeDifference.fromNothing(programme));
        return store.store().write(difference, by);
    }

    @Test
    void givesBackWhatItWasGiven() {
        Programme island = island("given");
        long first = put(island, ME);
        assertThat(opened.store().load("given")).contains(island);
        assertThat(opened.store().load("given").orElseThrow().revision()).isEqualTo(first);
        assertThat(put(island, ME)).as("the same again is no write").isEqualTo(first);
        long second = put(withNote(island, "another"), ME);
        assertThat(second).isEqualTo(first + 1);
        assertThat(opened.store().revision("given")).contains(second);
        put(island, ME);
        assertThat(opened.store().load("given")).contains(island);
    }

    /** The same with another summary of the first item. */
    private static Programme withNote(Programme programme, String note) {
        Item item = programme.items().getFirst();
        ItemFacts facts = item.facts();
        Item changed = new Item(
                item.code(),
                item.type(),
                item.aliases(),
                item.gate(),
                new ItemFacts(
                        facts.title(),
                        new Text(note, note),
                        facts.criterion(),
                        facts.classification(),
                        facts.alignment(),
                        facts.alignmentNote(),
                        facts.supersededBy()),
                item.provenance());
        return Edit.apply(programme, List.of(Edit.put(changed)));
    }

    /** As the store has it; the program answers from the same, though it does not read what it wrote itself. */
    private Programme current(String id) {
        Programme stored = opened.store().load(id).orElseThrow();
        Programme answeredFrom = opened.bean(Programmes.class).current(id);
        assertThat(answeredFrom).isEqualTo(stored);
        assertThat(answeredFrom.revision()).isEqualTo(stored.revision());
        return stored;
    }

    private static Precondition needs(String to, String from, Strength strength) {
        return new Precondition(
                ItemCode.of(from),
                ItemCode.of(to),
                Link.FS,
                0,
                strength,
                new Precondition.Grounds(
                        Basis.INFERRED, new Text("Daarom.", "Because."), new Provenance("plan", "p. 9")));
    }

    private static Assessment assessed(String code, Status status, String day) {
        return new Assessment(ItemCode.of(code), LocalDate.parse(day), status, null, null, null, null, null, "me", NOW);
    }

    @Test
    void keepsCalendarsAndPlannedDurations() {
        Programme island = withCalendar(island("calendar"), CALENDAR);
        put(island, ME);
        assertThat(opened.store().load("calendar")).contains(island);
        assertThat(opened.store().agendas())
                .extracting(ProgrammeStore.Stored::agenda)
                .contains(island.agenda());
        Programme civil = withCalendar(island, null);
        put(civil, ME);
        assertThat(opened.store().load("calendar"))
                .as("without the calendar and as it was")
                .contains(civil);
    }

    private static final WorkCalendar CALENDAR = new WorkCalendar(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
            List.of(LocalDate.parse("2027-04-05")),
            List.of(LocalDate.parse("2027-04-06"), LocalDate.parse("2027-04-07")));

    private static Programme withCalendar(Programme programme, @Nullable WorkCalendar calendar) {
        Agenda agenda = programme.agenda();
        List<Claim> claims = new ArrayList<>(programme.dating().claims());
        Claim first = claims.removeFirst();
        Window window = first.window();
        claims.addFirst(new Claim(
                first.item(),
                first.phase(),
                first.text(),
                new Window(window.start(), window.finish(), window.flags(), calendar == null ? null : 17),
                first.planning(),
                first.provenance()));
        return new Programme(
                        new Agenda(agenda.id(), agenda.edition(), agenda.title(), agenda.focus(), calendar),
                        programme.revision(),
                        programme.register(),
                        programme.items(),
                        programme.ties(),
                        new Dating(claims, programme.dating().assessments()))
                .with(programme.doubts());
    }

    @Test
    void onlyEverAddsAssessments() {
        Programme island = island("assessed");
        put(island, ME);
        Programme without = new Programme(
                        island.agenda(),
                        0,
                        island.register(),
                        island.items(),
                        island.ties(),
                        new Dating(island.dating().claims(), List.of()))
                .with(island.doubts());
        assertThatThrownBy(() -> put(without, ME))
                .isInstanceOf(StoreException.WriteRefused.class)
                .hasMessageContaining("never changed or deleted");
        Programme merged = NewEdition.of(current("assessed"), without, NOW, List.of());
        assertThat(merged.dating().assessments()).containsAll(island.dating().assessments());
        long before = opened.store().revision("assessed").orElseThrow();
        Assessment added = assessed("W 2", Status.IN_PROGRESS, "2026-08-01");
        assertThat(opened.store()
                        .write(
                                ProgrammeDifference.between(
                                        current("assessed"), Edit.apply(current("assessed"), List.of(Edit.put(added)))),
                                ME))
                .isEqualTo(before + 1);
        assertThat(current("assessed").assessments(ItemCode.of("W 2"))).contains(added);
    }

    @Test
    void refusesTheSecondOfTwoWritersAndTellsWhatTheFirstDid() {
        put(island("conflict"), ME);
        Programme read = current("conflict");
        ProgrammeDifference mine = ProgrammeDifference.between(read, withNote(read, "mine " + System.nanoTime()));
        ProgrammeDifference theirs = ProgrammeDifference.between(read, withNote(read, "theirs " + System.nanoTime()));
        long revision = opened.store().write(theirs, new Writer("Bea", "edit"));
        assertThatThrownBy(() -> opened.store().write(mine, ME))
                .isInstanceOfSatisfying(StoreException.Conflict.class, conflict -> {
                    assertThat(conflict.actual()).isEqualTo(revision);
                    assertThat(conflict.since())
                            .singleElement()
                            .satisfies(write -> assertThat(write.by()).isEqualTo("Bea"));
                })
                .hasMessageContaining("Bea");
        assertThat(current("conflict")).isEqualTo(theirs.after());
        assertThatThrownBy(() -> opened.store().write(ProgrammeDifference.fromNothing(island("conflict")), ME))
                .as("a first edition where there is one already")
                .isInstanceOf(StoreException.Conflict.class);
    }

    @Test
    void letsManyWritersThroughWhenNoneOfThemRestsOnARevision() {
        put(island("crowded"), ME);
        long before = current("crowded").revision();
        int writers = 8;
        int each = 5;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String name = "writer " + writer;
                done.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        edits().assess(order("crowded"), "W 1", reported(name + ", " + i));
                    }
                }));
            }
            assertThat(done).allSatisfy(task -> assertThat(task).succeedsWithin(Duration.ofMinutes(1)));
        }
        Programme after = current("crowded");
        assertThat(after.revision()).isEqualTo(before + (long) writers * each);
        assertThat(after.assessments(ItemCode.of("W 1")).stream()
                        .map(Assessment::note)
                        .filter(note -> note != null && note.startsWith("writer "))
                        .distinct())
                .hasSize(writers * each);
    }

    private static Edits.Report reported(String note) {
        return new Edits.Report(Status.IN_PROGRESS, LocalDate.parse("2026-11-24"), null, null, null, note, null);
    }

    @Test
    void closesALoopOnlyWhenThatIsConfirmed() {
        put(island("looped"), ME);
        Programme read = current("looped");
        ProgrammeDifference loop = ProgrammeDifference.between(
                read, Edit.apply(read, List.of(Edit.put(needs("W 1", "HAVEN", Strength.HARD)))));
        assertThatThrownBy(() -> opened.store().write(loop, ME))
                .isInstanceOf(StoreException.LoopNotConfirmed.class)
                .hasMessageContaining("W 1 > V 1 > HAVEN > W 1");
        assertThat(current("looped")).isEqualTo(read);
        ProgrammeDifference tension = ProgrammeDifference.between(
                read, Edit.apply(read, List.of(Edit.put(needs("W 1", "HAVEN", Strength.SOFT)))));
        opened.store().write(tension, ME);
        Programme soft = current("looped");
        ProgrammeDifference hardened = ProgrammeDifference.between(
                soft, Edit.apply(soft, List.of(Edit.put(needs("W 1", "HAVEN", Strength.HARD)))));
        assertThatThrownBy(() -> opened.store().write(hardened, ME))
                .isInstanceOf(StoreException.LoopNotConfirmed.class);
        opened.store().write(hardened, new Writer("me", "edit", "meant", true));
        assertThat(current("looped").preconditions()).contains(needs("W 1", "HAVEN", Strength.HARD));
        put(NewEdition.of(current("looped"), island("looped"), NOW, List.of()), ME);
        assertThat(current("looped").preconditions()).isEqualTo(island("looped").preconditions());
    }

    @Test
    void keepsWhatAnEditionLeavesOutAsDropped() {
        Programme island = island("edition");
        put(island, ME);
        ItemCode gone = ItemCode.of("W 2");
        List<Edit> edits = new ArrayList<>(List.of(Edit.remove(FactKey.item(gone))));
        island.preconditions().stream()
                .filter(edge -> edge.from().equals(gone) || edge.to().equals(gone))
                .forEach(edge -> edits.add(Edit.remove(edge.key())));
        island.ties().relations().stream()
                .filter(relation ->
                        relation.from().equals(gone) || relation.to().equals(gone))
                .forEach(relation -> edits.add(Edit.remove(relation.key())));
        island.involvements(gone).forEach(involvement -> edits.add(Edit.remove(involvement.key())));
        island.claims(gone).forEach(claim -> edits.add(Edit.remove(claim.key())));
        island.assessments(gone).forEach(assessment -> edits.add(Edit.remove(assessment.key())));
        Programme next = Edit.apply(island, edits);
        Programme stored = opened.store().load("edition").orElseThrow();
        Programme merged = NewEdition.of(stored, next, NOW, List.of());
        opened.store().write(ProgrammeDifference.between(stored, merged), ME);
        Programme after = opened.store().load("edition").orElseThrow();
        assertThat(after).isEqualTo(merged);
        assertThat(after.item(gone)).isEqualTo(island.item(gone));
        assertThat(after.claims(gone)).isEqualTo(island.claims(gone));
        assertThat(after.involvements(gone)).isEqualTo(island.involvements(gone));
        assertThat(after.preconditions()).noneMatch(edge -> edge.from().equals(gone));
        assertThat(after.assessments(gone).getLast().status()).isEqualTo(Status.DROPPED);
        assertThat(after.assessments(gone).getLast().note())
                .contains(next.agenda().edition());
        assertThat(NewEdition.of(after, next, NOW.plusSeconds(60), List.of()))
                .as("the same edition again")
                .isEqualTo(after);
        Programme back = NewEdition.of(after, island, NOW.plusSeconds(120), List.of());
        assertThat(back.assessments(gone).getLast().status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void keepsAnItemUnderANewCodeWithItsHistory() {
        Programme island = island("renamed");
        put(island, ME);
        ItemCode old = ItemCode.of("W 1");
        ItemCode code = ItemCode.of("DIJK");
        Item item = island.item(old);
        Programme next = Edit.apply(
                island,
                List.of(
                        Edit.remove(FactKey.item(old)),
                        Edit.put(new Item(
                                code, item.type(), List.of(old), item.gate(), item.facts(), item.provenance())),
                        Edit.remove(FactKey.precondition(old, ItemCode.of("V 1"))),
                        Edit.put(needs("V 1", "DIJK", Strength.HARD))));
        Dating none = new Dating(List.of(), List.of());
        Ties ties = new Ties(
                next.ties().preconditions().stream()
                        .filter(edge -> !edge.from().equals(old) && !edge.to().equals(old))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Programme edition = new Programme(next.agenda(), 0, next.register(), next.items(), ties, none);
        Programme stored = opened.store().load("renamed").orElseThrow();
        ProgrammeDifference difference =
                ProgrammeDifference.between(stored, NewEdition.of(stored, edition, NOW, List.of()));
        assertThat(difference.renamed()).containsExactly(Map.entry(old, code));
        opened.store().write(difference, ME);
        Programme after = opened.store().load("renamed").orElseThrow();
        assertThat(after).isEqualTo(difference.after());
        assertThat(after.assessments(code))
                .hasSameSizeAs(island.assessments(old))
                .isNotEmpty();
        assertThat(after.find("W 1").orElseThrow().code()).isEqualTo(code);
    }

    private Edits.Order order(String agenda) {
        return new Edits.Order(agenda, null, ME, Language.EN);
    }

    private Edits edits() {
        return opened.bean(Edits.class);
    }

    @Test
    void takesANameBack() {
        put(island("named"), ME);
        Programme before = current("named");
        long revision = edits().apply(
                        order("named"),
                        List.of(Edit.put(changes(before).after().items().getFirst())))
                .revision();
        assertThat(current("named")).isNotEqualTo(before);
        assertThat(edits().undo(order("named"), revision).revision()).isEqualTo(revision + 1);
        assertThat(current("named")).isEqualTo(before);
    }

    private static ProgrammeDifference changes(Programme programme) {
        return ProgrammeDifference.between(programme, withNote(programme, "another"));
    }

    @Test
    void givesAnItemAnotherCodeAndTakesThatBack() {
        put(island("recoded"), ME);
        Programme before = current("recoded");
        ItemCode old = ItemCode.of("W 1");
        ItemCode code = ItemCode.of("DIJK");
        Item item = before.item(old);
        // Without the old code as an alias: taking it back cannot lean on one either.
        Edit rename = new Edit.Put(
                FactKey.item(old),
                new Item(code, item.type(), List.of(), item.gate(), item.facts(), item.provenance()));
        long renamed = edits().apply(order("recoded"), List.of(rename)).revision();
        Programme after = current("recoded");
        assertThat(after.find("W 1")).isEmpty();
        assertThat(after.assessments(code))
                .hasSameSizeAs(before.assessments(old))
                .isNotEmpty();
        assertThat(after.claims(code)).hasSameSizeAs(before.claims(old)).isNotEmpty();
        assertThat(after.involvements(code)).hasSameSizeAs(before.involvements(old));
        assertThat(after.preconditions())
                .hasSameSizeAs(before.preconditions())
                .noneMatch(edge -> edge.from().equals(old) || edge.to().equals(old))
                .anyMatch(edge -> edge.from().equals(code));
        long undone = edits().undo(order("recoded"), renamed).revision();
        assertThat(undone).isEqualTo(renamed + 1);
        assertThat(current("recoded")).isEqualTo(before);
        assertThatThrownBy(() -> edits().undo(order("recoded"), renamed))
                .as("a second time there is nothing to take back")
                .isInstanceOf(NoAnswer.class);
        edits().undo(order("recoded"), undone);
        assertThat(current("recoded")).isEqualTo(after);
    }

    @Test
    void asksForNoConfirmationOfALoopThatWasThereUnderAnotherCode() {
        put(island("relooped"), ME);
        Programme read = current("relooped");
        opened.store()
                .write(
                        ProgrammeDifference.between(
                                read, Edit.apply(read, List.of(Edit.put(needs("W 1", "HAVEN", Strength.HARD))))),
                        new Writer("me", "edit", "meant", true));
        Item item = read.item(ItemCode.of("W 1"));
        Edit rename = new Edit.Put(
                item.key(),
                new Item(ItemCode.of("DIJK"), item.type(), List.of(), item.gate(), item.facts(), item.provenance()));
        edits().apply(order("relooped"), List.of(rename));
        assertThat(current("relooped").preconditions()).contains(needs("DIJK", "HAVEN", Strength.HARD));
    }

    @Test
    void leavesAWithdrawnWaiverAwayWhenTheSameBundleComesAgain() {
        Waiver waiver = new Waiver("open-end:X", "Bureau", "Known.", LocalDate.parse("2030-01-01"));
        Programme bundle = island("withdrawn").with(new Doubts(island().doubts().statements(), List.of(waiver)));
        put(bundle, ME);
        edits().withdrawWaiver(order("withdrawn"), waiver.finding());
        assertThat(opened.store().withdrawnWaivers("withdrawn")).containsExactly(waiver);
        assertThat(again("withdrawn", bundle).doubts().waivers()).isEmpty();
        Waiver other = new Waiver(waiver.finding(), "Bureau", "Looked at again.", waiver.expires());
        Programme next = bundle.with(new Doubts(bundle.doubts().statements(), List.of(other)));
        assertThat(again("withdrawn", next).doubts().waivers())
                .as("another waiver of the finding is another decision")
                .containsExactly(other);
        put(again("withdrawn", next), ME);
        assertThat(opened.store().withdrawnWaivers("withdrawn")).isEmpty();
    }

    private Programme again(String id, Programme bundle) {
        return NewEdition.of(current(id), bundle, NOW, opened.store().withdrawnWaivers(id));
    }

    @Test
    void findsTheHistoryOfAnItemByAnIndex() {
        put(island("indexed"), ME);
        edits().apply(order("indexed"), List.of(Edit.put(needs("W 1", "L 1", Strength.SOFT))));
        assertThat(opened.store().history("indexed", ItemCode.of("W 1"), 9)).hasSize(1);
        assertThat(opened.store().history("indexed", ItemCode.of("L 1"), 9)).hasSize(1);
        assertThat(opened.store().history("indexed", ItemCode.of("V 1"), 9)).isEmpty();
        try (Session session = opened.driver().session()) {
            Plan plan = session.run(
                            "EXPLAIN " + ProgrammeWriter.CYPHER.statement("history-of-item"),
                            Map.of("agenda", "indexed", "item", "W 1", "limit", 9))
                    .consume()
                    .queryPlan()
                    .orElseThrow();
            assertThat(operators(plan))
                    .anyMatch(operator -> operator.startsWith("NodeUniqueIndexSeek"))
                    .noneMatch(operator -> operator.contains("Scan"));
        }
    }

    private static List<String> operators(Plan plan) {
        List<String> operators = new ArrayList<>(List.of(plan.operatorType()));
        plan.children().forEach(child -> operators.addAll(operators(child)));
        return operators;
    }

    @Test
    void keepsAgendasApart() {
        Programme island = island("apart");
        put(island, ME);
        Programme other = new Programme(
                new Agenda("other", "1", island.agenda().title(), ItemCode.of("HAVEN")),
                0,
                island.register(),
                island.items(),
                island.ties(),
                island.dating());
        put(other, ME);
        assertThat(opened.store().load("apart")).contains(island);
        assertThat(opened.store().load("other")).contains(other);
        assertThat(opened.store().agendas())
                .extracting(stored -> stored.agenda().id())
                .contains("apart", "other");
        assertThat(opened.store().load("nowhere")).isEmpty();
        assertThat(opened.store().revision("nowhere")).isEmpty();
    }

    @Test
    void recordsEveryWriteWithWhatItChanged() {
        put(island("recorded"), ME);
        Programme before = current("recorded");
        Programme after = withNote(before, "note " + System.nanoTime());
        long revision = put(after, new Writer("Ada", "edit", "for the test", false));
        Write write = opened.store().write("recorded", revision).orElseThrow();
        assertThat(write.by()).isEqualTo("Ada");
        assertThat(write.action()).isEqualTo("edit");
        assertThat(write.reason()).isEqualTo("for the test");
        assertThat(write.changes())
                .isEqualTo(ProgrammeDifference.between(before, after).changes());
        assertThat(opened.store().history("recorded", null, 1)).containsExactly(write);
        ItemCode item = after.items().getFirst().code();
        assertThat(opened.store().history("recorded", item, 1)).containsExactly(write);
        assertThat(opened.store().history("recorded", ItemCode.of("NOPE"), 5)).isEmpty();
        List<Edit> back = write.changes().stream().map(FactChange::inverse).toList();
        assertThat(Edit.apply(current("recorded"), back)).isEqualTo(before);
        try (Session session = opened.driver().session()) {
            assertThat(session.run(
                                    "MATCH (w:Write {agenda: 'recorded', revision: $revision}) RETURN w.by AS by",
                                    Map.of("revision", revision))
                            .single()
                            .get("by")
                            .asString())
                    .isEqualTo("Ada");
        }
    }

    static SavedScenario scenario(String name, long revision, String... slips) {
        ScenarioText changes = new ScenarioText(
                List.of(slips),
                List.of("L 3=DONE"),
                List.of("W 2"),
                List.of("HAVEN>W 1:SS+30:SOFT"),
                List.of("W 1>V 1"),
                List.of("V 2=ANY"),
                List.of("W 1=2027-2028"));
        return new SavedScenario(name, ItemCode.of("HAVEN"), changes, "me", NOW, revision);
    }

    private long edited(String id, Edit... edits) {
        Programme before = current(id);
        return opened.store().write(ProgrammeDifference.between(before, Edit.apply(before, List.of(edits))), ME);
    }

    @Test
    void keepsSavedScenariosWithTheirRecord() {
        put(island("scenarios"), ME);
        SavedScenario later = scenario("Later", 2, "W 1=60d", "L 1=26w");
        long saved = edited("scenarios", Edit.put(later));
        SavedScenario sooner = scenario("Eérder, (b)", 3);
        edited("scenarios", Edit.put(sooner));
        assertThat(current("scenarios").scenarios()).containsExactly(sooner, later);
        assertThat(current("scenarios").scenario("Later")).contains(later);

        SavedScenario changed = scenario("Later", 4, "W 1=90d");
        edited("scenarios", Edit.put(changed));
        assertThat(current("scenarios").scenarios()).containsExactly(sooner, changed);
        long renamed =
                edited("scenarios", Edit.remove(changed.key()), Edit.put(changed.renamed("Veel later", "you", NOW, 5)));
        assertThat(current("scenarios").scenarios())
                .extracting(SavedScenario::name, SavedScenario::by, SavedScenario::revision)
                .containsExactly(tuple("Eérder, (b)", "me", 3L), tuple("Veel later", "you", 5L));
        assertThat(renamed).as("one write").isEqualTo(saved + 3);

        Write write = opened.store().write("scenarios", renamed).orElseThrow();
        assertThat(write.changes()).extracting(FactChange::before).contains(changed);
        edited(
                "scenarios",
                write.changes().reversed().stream().map(FactChange::inverse).toArray(Edit[]::new));
        assertThat(current("scenarios").scenarios()).containsExactly(sooner, changed);
        edited("scenarios", Edit.remove(changed.key()));
        assertThat(current("scenarios").scenarios()).containsExactly(sooner);
        try (Session session = opened.driver().session()) {
            assertThatThrownBy(() -> session.run("CREATE (:Scenario {agenda: 'scenarios', name: 'Eérder, (b)'})")
                            .consume())
                    .as("the database itself keeps names apart")
                    .isInstanceOf(ClientException.class);
        }
    }

    @Test
    void keepsSavedScenariosWhenAnEditionLeavesOutWhatTheyName() {
        put(island("scenarios-edition"), ME);
        SavedScenario scenario = scenario("Later", 2, "L 3=60d");
        edited("scenarios-edition", Edit.put(scenario));
        Programme before = current("scenarios-edition");
        FactKey edge = FactKey.precondition(ItemCode.of("W 1"), ItemCode.of("V 1"));
        Programme edition = Edit.apply(island("scenarios-edition"), List.of(Edit.remove(edge)));
        Programme after = NewEdition.of(before, edition, NOW, List.of());
        opened.store().write(ProgrammeDifference.between(before, after), ME);
        assertThat(current("scenarios-edition")).isEqualTo(after);
        assertThat(after.preconditions()).noneMatch(each -> each.key().equals(edge));
        assertThat(current("scenarios-edition").scenarios()).containsExactly(scenario);
    }

    static ArchivedReport report(String agenda, byte[] content) {
        return new ArchivedReport(
                agenda,
                0,
                "report.pdf",
                "HAVEN",
                null,
                "nl",
                "pdf",
                1,
                LocalDate.parse("2026-11-23"),
                null,
                "me",
                NOW,
                content.length,
                ArchivedReport.checksum(content));
    }

    static byte[] bytes(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void keepsReportsAsTheyWereMadeAndEachOnce() {
        long revision = put(island("archive"), ME);
        ReportArchive archive = opened.bean(ReportArchive.class);
        byte[] large = bytes(200_001, 1);
        ArchivedReport first = archive.add(report("archive", large), large);
        assertThat(first).isEqualTo(report("archive", large).numbered(1));
        byte[] small = {0, -1, 127};
        ArchivedReport second = archive.add(report("archive", small), small);
        assertThat(archive.add(report("archive", large), large))
                .as("the same again")
                .isEqualTo(first);
        assertThat(archive.all("archive")).containsExactly(first, second);
        assertThat(archive.find("archive", 2)).contains(second);
        assertThat(archive.find("archive", 3)).isEmpty();
        assertThat(archive.content(first)).isEqualTo(large);
        assertThat(archive.content(second)).isEqualTo(small);
        put(withNote(island("archive"), "another"), ME);
        byte[] third = {1};
        assertThat(archive.add(report("archive", third), third).number())
                .as("goes on counting after a write")
                .isEqualTo(3);
        assertThat(opened.store().revision("archive"))
                .as("the agenda is not touched by it")
                .contains(revision + 1);

        byte[] larger = new byte[ReportArchive.LARGEST + 1];
        assertThatThrownBy(() -> archive.add(report("archive", larger), larger))
                .isInstanceOf(StoreException.WriteRefused.class)
                .hasMessageContaining("at most");
        assertThatThrownBy(() -> archive.add(report("no-agenda", small), small))
                .isInstanceOf(StoreException.WriteRefused.class);
        try (Session session = opened.driver().session()) {
            session.run("MATCH (p:ReportPart {agenda: 'archive', report: 1, ordinal: 2}) DETACH DELETE p")
                    .consume();
        }
        assertThatThrownBy(() -> archive.content(first)).isInstanceOf(StoreException.Damaged.class);
    }

    @Test
    void knowsThePlanAsItWasWrittenByAnyMoment() throws InterruptedException {
        Programme first = island("written-by");
        Programme noted = withNote(first, "noted");
        Precondition cut = first.ties().preconditions().getLast();
        Programme loosened = Edit.apply(noted, List.of(Edit.remove(cut.key())));
        Assessment report = assessed(first.items().getFirst().code().value(), Status.IN_PROGRESS, "2026-11-01");
        Programme reported = Edit.apply(loosened, List.of(Edit.put(report)));
        Programme tied = Edit.apply(withNote(reported, "noted again"), List.of(Edit.put(cut)));
        List<Programme> editions = List.of(first, noted, loosened, reported, tied);
        List<Instant> written = new ArrayList<>();
        for (Programme edition : editions) {
            long revision = put(edition, ME);
            written.add(
                    opened.store().write("written-by", revision).orElseThrow().at());
            Thread.sleep(5); // so that no two writes bear the same moment
        }
        Programmes programmes = opened.bean(Programmes.class);
        Programme now = programmes.current("written-by");
        for (int i = 0; i < editions.size(); i++) {
            // Reports carry their own days, so that all of them stay in.
            Programme expected = Edit.apply(editions.get(i), List.of(Edit.put(report)));
            Programme then = programmes.writtenBy(now, written.get(i));
            assertThat(then).as("edition %d", i).isEqualTo(expected);
            assertThat(then.revision()).isEqualTo(i + 1L);
            assertThat(programmes.writtenBy(now, written.get(i).plusMillis(1)))
                    .as("a moment after edition %d", i)
                    .isEqualTo(expected);
        }
        assertThat(programmes.writtenBy(now, written.getFirst().minusSeconds(60)))
                .as("before anything was written")
                .isEqualTo(Edit.apply(first, List.of(Edit.put(report))));
    }

    @Test
    void changesNothingWhenAWriteCannotBeWhole() {
        put(island("whole"), ME);
        Programme before = current("whole");
        List<Item> fewer = new ArrayList<>(before.items());
        fewer.removeIf(item -> item.code().equals(ItemCode.of("V 1")));
        Programme broken = new Programme(
                        before.agenda(), before.revision(), before.register(), fewer, before.ties(), before.dating())
                .with(before.doubts());
        assertThatThrownBy(() -> put(broken, ME))
                .isInstanceOf(StoreException.WriteRefused.class)
                .hasMessageContaining("There is no item 'V 1'");
        assertThat(opened.store().revision("whole")).contains(before.revision());
        assertThat(current("whole")).isEqualTo(before);
        // Something outside the program took an item away: the statement that misses it ends the transaction half-way.
        try (Session session = opened.driver().session()) {
            session.run("MATCH (i:Item {agenda: 'whole', code: 'L 3'}) SET i.code = 'LOST'")
                    .consume();
            Programme halfway =
                    Edit.apply(withNote(before, "half"), List.of(Edit.put(needs("L 3", "L 1", Strength.SOFT))));
            assertThatThrownBy(() -> opened.store().write(ProgrammeDifference.between(before, halfway), ME))
                    .isInstanceOf(StoreException.WriteRefused.class)
                    .hasMessageContaining("preconditions");
            session.run("MATCH (i:Item {agenda: 'whole', code: 'LOST'}) SET i.code = 'L 3'")
                    .consume();
        }
        assertThat(opened.store().revision("whole")).contains(before.revision());
        assertThat(current("whole")).isEqualTo(before);
    }
}

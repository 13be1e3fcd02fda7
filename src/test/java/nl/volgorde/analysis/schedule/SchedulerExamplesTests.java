package nl.volgorde.analysis.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.RandomProgramme;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Register;
import nl.volgorde.model.Status;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import nl.volgorde.model.Ties;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Small programmes of which every figure can be reckoned by hand. Day 1 is the first of January 2027. */
class SchedulerExamplesTests {
    private static final Provenance PLACE = new Provenance("plan", "p. 1");
    private static final LocalDate AS_OF = LocalDate.of(2026, 12, 31);

    private final List<Item> items = new ArrayList<>();
    private final List<Precondition> edges = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();

    private static LocalDate day(int number) {
        return AS_OF.plusDays(number);
    }

    private static DateRange only(int day) {
        return DateRange.of(day(day), day(day));
    }

    private SchedulerExamplesTests item(String code, ItemType type, Gate gate, @Nullable Window window) {
        Text title = new Text(code, code);
        items.add(new Item(
                ItemCode.of(code),
                type,
                List.of(),
                gate,
                new ItemFacts(title, null, null, ItemFacts.Classification.NONE, Alignment.HIGH, null, null),
                PLACE));
        if (window != null) {
            claims.add(new Claim(ItemCode.of(code), null, "window", window, true, PLACE));
        }
        return this;
    }

    private SchedulerExamplesTests project(String code, @Nullable Window window) {
        return item(code, ItemType.PROJECT, Gate.all(), window);
    }

    private SchedulerExamplesTests edge(String from, String to, Link link, Basis basis) {
        edges.add(new Precondition(
                ItemCode.of(from),
                ItemCode.of(to),
                link,
                0,
                Strength.HARD,
                new Precondition.Grounds(basis, new Text("zo", "so"), PLACE)));
        return this;
    }

    private SchedulerExamplesTests assessed(
            String code, Status status, @Nullable Integer start, @Nullable Integer finish) {
        assessments.add(new Assessment(
                ItemCode.of(code),
                AS_OF.minusDays(1),
                status,
                start == null ? null : day(start),
                finish == null ? null : day(finish),
                null,
                null,
                "evidence",
                "me",
                Instant.parse("2026-12-30T10:00:00Z")));
        return this;
    }

    private Scheduler scheduler() {
        Programme programme = new Programme(
                new Agenda("a", "1", new Text("A", "A"), null),
                1,
                Register.EMPTY,
                items,
                Ties.of(edges),
                new Dating(claims, assessments));
        return RandomProgramme.scheduler(programme, AS_OF);
    }

    private static int vertex(Scheduler scheduler, String code) {
        return scheduler.programme().vertex(ItemCode.of(code));
    }

    private static Window window(int start, int finish) {
        return Window.of(only(start), only(finish));
    }

    @Test
    void theShareOnAssumptionCountsTheStretchesThatAnInferredEdgeOrAnAssumedDurationCarries() {
        project("A", window(1, 10));
        project("B", window(1, 20));
        project("C", window(1, 30));
        project("D", window(1, 5));
        edge("A", "B", Link.FS, Basis.EXPLICIT);
        edge("B", "C", Link.FS, Basis.INFERRED);
        edge("C", "D", Link.FS, Basis.INFERRED).edge("C", "D", Link.FF, Basis.EXPLICIT);
        Scheduler scheduler = scheduler();
        List<Integer> chain =
                List.of(vertex(scheduler, "A"), vertex(scheduler, "B"), vertex(scheduler, "C"), vertex(scheduler, "D"));
        assertThat(scheduler.criticalPath(chain.getLast(), Estimate.LIKELY).paths())
                .containsExactly(chain);
        // A 10 days, B 20 to an inferred edge, C 30 to an inferred one that the explicit FF does not share, D 5.
        AssumptionShare share = scheduler.assumptionShare(chain, Estimate.LIKELY);
        assertThat(share).isEqualTo(new AssumptionShare(65, 50));
    }

    @Test
    void anExplicitEdgeThatDrivesAsWellAsAnInferredOneIsNoAssumption() {
        project("A", window(1, 10));
        project("B", window(5, 14));
        edge("A", "B", Link.FS, Basis.INFERRED).edge("A", "B", Link.SS, Basis.EXPLICIT);
        Scheduler apart = scheduler();
        List<Integer> chain = List.of(vertex(apart, "A"), vertex(apart, "B"));
        // B takes 10 days and starts after A; SS asks for day 1 alone and does not drive.
        assertThat(apart.assumptionShare(chain, Estimate.LIKELY)).isEqualTo(new AssumptionShare(20, 10));
        edges.clear();
        edge("A", "B", Link.FS, Basis.INFERRED).edge("A", "B", Link.FF, Basis.EXPLICIT);
        edges.set(
                1,
                new Precondition(
                        ItemCode.of("A"),
                        ItemCode.of("B"),
                        Link.FF,
                        10,
                        Strength.HARD,
                        edges.get(1).grounds()));
        Scheduler both = scheduler();
        // FF with a lag of B's own ten days asks for the same start.
        assertThat(both.assumptionShare(chain, Estimate.LIKELY)).isEqualTo(new AssumptionShare(20, 0));
    }

    @Test
    void anAssumedDurationCountsWhateverTheEdge() {
        project("A", null).project("B", window(1, 10));
        edge("A", "B", Link.FS, Basis.EXPLICIT);
        Scheduler scheduler = scheduler();
        List<Integer> chain = List.of(vertex(scheduler, "A"), vertex(scheduler, "B"));
        AssumptionShare share = scheduler.assumptionShare(chain, Estimate.LIKELY);
        assertThat(share.steps() - share.assumedSteps()).isEqualTo(10);
        assertThat(share.assumedSteps()).isPositive();
    }

    @Test
    void theLastToFinishIsTheFirstOfThoseThatAre() {
        project("A", window(1, 10)).project("B", window(1, 30)).project("C", window(1, 30));
        Scheduler scheduler = scheduler();
        int last = scheduler.lastToFinish(Estimate.LIKELY);
        assertThat(last).isEqualTo(Math.min(vertex(scheduler, "B"), vertex(scheduler, "C")));
        items.clear();
        claims.clear();
        assertThatThrownBy(() -> scheduler().lastToFinish(Estimate.LIKELY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDeadlineSetsTheLateFinishAndMakesFloatNegative() {
        Window late = new Window(only(1), only(30), Set.of(Window.Flag.DEADLINE));
        project("A", window(1, 40)).project("B", late);
        edge("A", "B", Link.FS, Basis.EXPLICIT);
        Scheduler scheduler = scheduler();
        int b = vertex(scheduler, "B");
        assertThat(scheduler.deadline(b)).isEqualTo(day(30));
        assertThat(scheduler.deadline(vertex(scheduler, "A"))).isNull();
        // B's thirty days after A's forty finish on day 70, forty too late.
        assertThat(scheduler.criticalPath(b, Estimate.LIKELY).items())
                .extracting(ScheduledItem::totalFloat)
                .containsOnly(-40);
        assertThat(scheduler.critical(b, Estimate.LIKELY).cardinality()).isEqualTo(2);
        assertThat(scheduler
                        .explain(Explanation.Figure.TOTAL_FLOAT, vertex(scheduler, "A"), b, Estimate.LIKELY)
                        .value())
                .isEqualTo(-40);
    }

    @Test
    void whatIsUnderwayKeepsItsStartOnlyWhenEnoughOfWhatItNeedsIsDone() {
        Gate two = Gate.atLeast(2);
        for (String code : List.of("A", "B", "C")) {
            project(code, window(-60, 40));
        }
        item("D", ItemType.PROJECT, two, window(-50, 50));
        for (String code : List.of("A", "B", "C")) {
            edge(code, "D", Link.FS, Basis.EXPLICIT);
        }
        assessed("D", Status.IN_PROGRESS, -50, null);
        assessed("A", Status.DONE, -60, -55);
        Scheduler one = scheduler();
        // Only one of two is done: the others finish on day 40, and D cannot have begun in earnest before.
        assertThat(one.earlyStart(vertex(one, "D"), Estimate.LIKELY)).isEqualTo(day(41));
        assessed("B", Status.DONE, -60, -52);
        Scheduler enough = scheduler();
        assertThat(enough.earlyStart(vertex(enough, "D"), Estimate.LIKELY)).isEqualTo(day(-50));
    }

    @Test
    void aFinishAloneIsDrawnAsOneAndNothingElseIs() {
        DateRange finish = DateRange.of(day(100), day(160));
        Window alone = Window.of(DateRange.NONE, finish);
        project("ALONE", alone);
        project("BOTH", Window.of(only(1), finish));
        project("START", Window.of(only(1), DateRange.NONE));
        item("POINT", ItemType.DECISION, Gate.all(), alone);
        project("DONE", alone);
        assessed("DONE", Status.DONE, -20, -10);
        project("BEGUN", alone);
        assessed("BEGUN", Status.IN_PROGRESS, -20, null);
        Scheduler scheduler = scheduler();
        DateEstimates.Three drawn = Objects.requireNonNull(
                scheduler.estimates(vertex(scheduler, "ALONE")).finish());
        assertThat(scheduler.axis().lastDay(drawn.optimistic())).isEqualTo(day(100));
        assertThat(scheduler.axis().lastDay(drawn.pessimistic())).isEqualTo(day(160));
        assertThat(drawn.likely()).isStrictlyBetween(drawn.optimistic(), drawn.pessimistic());
        for (String code : List.of("BOTH", "START", "POINT", "DONE", "BEGUN")) {
            assertThat(scheduler.estimates(vertex(scheduler, code)).finish())
                    .as(code)
                    .isNull();
        }
    }
}

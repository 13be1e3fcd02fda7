package nl.volgorde.analysis.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.RandomProgramme;
import nl.volgorde.analysis.Seeds;
import nl.volgorde.analysis.Standing;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Basis;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Gate;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Register;
import nl.volgorde.model.Status;
import nl.volgorde.model.Tabling;
import nl.volgorde.model.Text;
import nl.volgorde.model.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchedulerTests {
    private static final Provenance PLACE = new Provenance("plan", "p. 1");

    static LongStream seeds() {
        return Seeds.first(200);
    }

    private static Scheduler scheduler(long seed) {
        return RandomProgramme.scheduler(
                RandomProgramme.of(RandomNetwork.of(seed, RandomNetwork.Shape.ACYCLIC)), RandomProgramme.AS_OF);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsFreeFloatBetweenZeroAndTotalFloatAndLateDatesApartByIt(long seed) {
        Scheduler scheduler = scheduler(seed);
        int target = (int) (seed % scheduler.programme().network().size());
        for (Estimate estimate : Estimate.values()) {
            CriticalPath path = scheduler.criticalPath(target, estimate, null, 5);
            for (ScheduledItem item : path.items()) {
                assertThat(item.totalFloat()).isNotNegative();
                assertThat(item.freeFloat()).isNotNegative();
                assertThat(item.lateFinish().toEpochDay() - item.earlyFinish().toEpochDay())
                        .isEqualTo(item.totalFloat());
                assertThat(item.freeFloat()).isLessThanOrEqualTo(item.totalFloat());
                Standing standing = scheduler.programme().standing(item.vertex());
                boolean started = standing.status() == Status.DONE
                        || (standing.hasStarted(RandomProgramme.AS_OF)
                                && !scheduler
                                        .programme()
                                        .item(item.vertex())
                                        .type()
                                        .isPoint());
                assertThat(item.lateStart().toEpochDay() - item.earlyStart().toEpochDay())
                        .isEqualTo(started ? 0 : item.totalFloat());
                assertThat(item.critical())
                        .isEqualTo(item.totalFloat() == 0
                                && scheduler.slipEffect(item.vertex(), target, 1, estimate) == 1);
            }
            assertThat(path.paths())
                    .isNotEmpty()
                    .allSatisfy(chain -> assertThat(chain).endsWith(target));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void callsNecessaryWhatIsCriticalInAllEstimatesAndPossibleWhatIsInOne(long seed) {
        Scheduler scheduler = scheduler(seed);
        int target = (int) (seed % scheduler.programme().network().size());
        for (ScheduledItem item :
                scheduler.criticalPath(target, Estimate.LIKELY, null, 1).items()) {
            int times = 0;
            for (Estimate estimate : Estimate.values()) {
                times += scheduler.criticalPath(target, estimate, null, 1).items().stream()
                                .anyMatch(other -> other.vertex() == item.vertex() && other.critical())
                        ? 1
                        : 0;
            }
            assertThat(item.criticality().necessarily()).isEqualTo(times == 3);
            assertThat(item.criticality().possibly()).isEqualTo(times > 0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void takesADeadlineOffEveryFloat(long seed) {
        Scheduler scheduler = scheduler(seed);
        int target = (int) (seed % scheduler.programme().network().size());
        LocalDate finish = scheduler.earlyFinish(target, Estimate.LIKELY);
        CriticalPath free = scheduler.criticalPath(target, Estimate.LIKELY, null, 1);
        CriticalPath bound = scheduler.criticalPath(target, Estimate.LIKELY, finish.minusDays(17), 1);
        for (int i = 0; i < free.items().size(); i++) {
            int before = free.items().get(i).totalFloat();
            int after = bound.items().get(i).totalFloat();
            if (after != before - 17) {
                // Only what nothing waits for any more has room up to the deadline, and none beyond it.
                assertThat(after).isEqualTo(Math.max(0, before - 17));
                assertThat(scheduler
                                .slipEffects(target, 10_000)[free.items().get(i).vertex()])
                        .isZero();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leavesInferredEdgesOutOfTheExplicitOnlySchedule(long seed) {
        Scheduler scheduler = scheduler(seed);
        Scheduler explicit = scheduler.explicitOnly();
        Programme programme = scheduler.programme().programme();
        Ties ties = Ties.of(programme.preconditions().stream()
                .filter(edge -> edge.grounds().basis() == Basis.EXPLICIT)
                .toList());
        boolean choice =
                programme.items().stream().anyMatch(item -> !item.gate().equals(Gate.all()));
        if (!choice) {
            Programme without = new Programme(
                    programme.agenda(), 0, programme.register(), programme.items(), ties, programme.dating());
            Scheduler expected = RandomProgramme.scheduler(without, RandomProgramme.AS_OF);
            for (int v = 0; v < programme.items().size(); v++) {
                int other = expected.programme().vertex(scheduler.programme().code(v));
                assertThat(explicit.earlyFinish(v, Estimate.LIKELY))
                        .isEqualTo(expected.earlyFinish(other, Estimate.LIKELY));
            }
        }
        for (int v = 0; v < programme.items().size(); v++) {
            for (List<Integer> chain :
                    scheduler.criticalPath(v, Estimate.LIKELY, null, 3).paths()) {
                AssumptionShare share = scheduler.assumptionShare(chain, Estimate.LIKELY);
                assertThat(share.share()).isBetween(0.0, 1.0);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void gainsOnlyByWhatLeadsToTheTarget(long seed) {
        Scheduler scheduler = scheduler(seed);
        DependencyNetwork network = scheduler.programme().network();
        int target = (int) (seed % network.size());
        int[] gains = scheduler.gains(target);
        int[] effects = scheduler.slipEffects(target, Scheduler.SLIP);
        for (int v = 0; v < network.size(); v++) {
            assertThat(gains[v]).isNotNegative();
            assertThat(effects[v]).isEqualTo(scheduler.slipEffect(v, target)).isBetween(0, Scheduler.SLIP);
        }
        assertThat(scheduler.withSlips(Map.of()).earlyFinishes(Estimate.LIKELY))
                .isEqualTo(scheduler.earlyFinishes(Estimate.LIKELY));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void endsTheProjectWithWhatIsFinishedLast(long seed) {
        Scheduler scheduler = scheduler(seed);
        for (Estimate estimate : Estimate.values()) {
            assertThat(scheduler.earlyFinish(scheduler.lastToFinish(estimate), estimate))
                    .isEqualTo(Collections.max(scheduler.earlyFinishes(estimate)));
        }
    }

    private static Programme tabled(DateRange... meetings) {
        List<Meeting> all = new ArrayList<>();
        for (DateRange date : meetings) {
            String id = "raad-" + (all.size() + 1);
            all.add(new Meeting(id, "raad", new Text(id, id), date, PLACE));
        }
        return new Programme(
                new Agenda("a", "1", new Text("A", "A"), null),
                0,
                new Register(List.of(), List.of(), List.of(), List.of(), List.of(), all),
                List.of(),
                new Ties(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Tabling(ItemCode.of("D 1"), "raad-1", PLACE))),
                Dating.NONE);
    }

    private static DateRange range(String from, String to) {
        return DateRange.of(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-10, raad-1, 2027-04-08, 2027-04-08, 2027-03-25, false",
        "2027-04-08, raad-1, 2027-04-08, 2027-04-08, 2027-03-25, false",
        "2027-04-09, raad-2, 2027-07-01, 2027-12-31, 2027-06-17, false",
        "2027-09-01, raad-2, 2027-09-01, 2027-12-31, 2027-08-18, false",
        "2028-01-01, , 2028-01-01, 2028-06-30, 2027-12-18, true",
        "2029-02-01, , 2029-02-01, 2029-06-30, 2029-01-18, true",
        "2029-07-01, , 2029-07-01, 2029-12-31, 2029-06-17, true"
    })
    void findsTheFirstMeetingThatCanDecideAndGoesOnInItsRhythm(
            LocalDate ready,
            String meeting,
            LocalDate earliest,
            LocalDate latest,
            LocalDate papers,
            boolean continued) {
        BoardCalendar calendar =
                new BoardCalendar(tabled(range("2027-04-08", "2027-04-08"), range("2027-07-01", "2027-12-31")));
        BoardCalendar.BoardDate date = calendar.first(ItemCode.of("D 1"), ready).orElseThrow();
        assertThat(date.meeting()).isEqualTo(meeting);
        assertThat(date.date()).isEqualTo(DateRange.of(earliest, latest));
        assertThat(date.papersBy()).isEqualTo(papers);
        assertThat(date.continued()).isEqualTo(continued);
    }

    @Test
    void hasNoMeetingForWhatIsTabledNowhere() {
        assertThat(new BoardCalendar(tabled(range("2027-04-08", "2027-04-08")))
                        .first(ItemCode.of("D 2"), LocalDate.parse("2027-01-01")))
                .isEmpty();
    }
}

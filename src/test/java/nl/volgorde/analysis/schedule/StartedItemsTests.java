package nl.volgorde.analysis.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.LongStream;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.EdgeList;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.RandomProgramme;
import nl.volgorde.analysis.Seeds;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has started can move by its finish alone. */
class StartedItemsTests {
    static LongStream seeds() {
        return Seeds.first(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void haveAsMuchFloatAsTheyCanSlipBeforeTheTargetDoes(long seed) {
        ScheduledNetwork given = ScheduledNetwork.of(seed, RandomNetwork.Shape.ALL_GATES);
        ForwardPass early = given.pass();
        int[][] before = given.naive(given.dates());
        for (int target = 0; target < given.dates().size(); target++) {
            int t = given.network().vertex(target);
            BackwardPass late = new BackwardPass(early, t, early.earlyFinish(t));
            for (int item = 0; item < given.dates().size(); item++) {
                int v = given.network().vertex(item);
                int far = given.finishAfterSlip(item, target, 5_000) - before[target][1];
                assertThat(late.canDelay(v)).as("%d towards %d", item, target).isEqualTo(far > 0);
                if (far > 0) {
                    assertThat(late.totalFloat(v)).isEqualTo(5_000 - far);
                }
                if (late.isConstraining(v)) {
                    assertThat(TargetSchedule.freeFloat(early, late, v)).isBetween(0, late.totalFloat(v));
                }
            }
        }
    }

    @Test
    void haveRoomUpToTheTargetWhereOnlyTheirStartWasWaitedFor() {
        // 0 has begun and is held by the data date; 1 started after its start, and takes 40.
        DependencyNetwork network =
                DependencyNetwork.of(Collections.nCopies(2, Gate.all()), new EdgeList().add(0, 1, Link.SS, 3, true));
        ItemDates begun = new ItemDates(0, 10, 25, ItemDates.Bound.ACTUAL, false, false);
        ItemDates follows = new ItemDates(2, 40, Integer.MIN_VALUE, ItemDates.Bound.WINDOW, false, false);
        ForwardPass early = new ForwardPass(network, LoopOpening.open(network, _ -> 1), DateBounds.of(begun, follows));
        BackwardPass late = new BackwardPass(early, 1, early.earlyFinish(1));
        assertThat(early.earlyFinish(1)).isEqualTo(43);
        assertThat(late.totalFloat(0)).isEqualTo(43 - 25);
        assertThat(late.lateStart(0)).isZero();
        assertThat(late.lateFinish(0)).isEqualTo(43);
        assertThat(late.canDelay(0)).isFalse();
        assertThat(TargetSchedule.freeFloat(early, late, 0)).isEqualTo(18);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepTheirActualStartOnceWhatTheyNeededIsDone(long seed) {
        Programme programme = RandomProgramme.of(RandomNetwork.of(seed, RandomNetwork.Shape.ACYCLIC));
        Scheduler scheduler = RandomProgramme.scheduler(programme, RandomProgramme.AS_OF);
        DependencyNetwork network = scheduler.programme().network();
        for (int v = 0; v < network.size(); v++) {
            if (scheduler.programme().standing(v).status() != Status.IN_PROGRESS
                    || scheduler.programme().item(v).type().isPoint()) {
                continue;
            }
            int done = 0;
            for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                done += scheduler.programme().standing(network.source(e)).status() == Status.DONE ? 1 : 0;
            }
            var assessment = scheduler.programme().standing(v).assessment();
            LocalDate actual = assessment == null ? null : assessment.actualStart();
            if (done >= network.required(v) && actual != null) {
                assertThat(scheduler.earlyStart(v, Estimate.LIKELY)).isEqualTo(actual);
                assertThat(scheduler.earlyFinish(v, Estimate.LIKELY)).isAfterOrEqualTo(RandomProgramme.AS_OF);
                assertThat(scheduler.estimates(v).keepsStart()).isTrue();
            }
        }
    }
}

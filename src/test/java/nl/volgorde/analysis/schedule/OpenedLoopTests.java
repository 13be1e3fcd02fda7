package nl.volgorde.analysis.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.Seeds;
import nl.volgorde.analysis.Sequence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A network whose loops are opened has the dates of the same network without the edges that opening left out. */
class OpenedLoopTests {
    static LongStream seeds() {
        return Seeds.first(300);
    }

    /** The network as it is, the edges left out of it, and the same network built without them. */
    private record Opened(ScheduledNetwork whole, Sequence sequence, ScheduledNetwork without) {
        static Opened of(long seed) {
            ScheduledNetwork whole = ScheduledNetwork.of(seed, RandomNetwork.Shape.WITH_LOOPS);
            Sequence sequence = whole.sequence();
            BitSet relaxed = new BitSet();
            for (int e : sequence.relaxed()) {
                relaxed.set(whole.network().givenEdge(e));
            }
            List<RandomNetwork.Edge> kept = new ArrayList<>();
            for (int e = 0; e < whole.random().edges().size(); e++) {
                if (!relaxed.get(e)) {
                    kept.add(whole.random().edges().get(e));
                }
            }
            RandomNetwork random = new RandomNetwork(seed, whole.random().gates(), kept);
            return new Opened(whole, sequence, new ScheduledNetwork(random, random.build(), whole.dates()));
        }

        int target() {
            return (int) (whole.random().seed() % whole.random().size());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theEarlyDatesAreThoseWithoutTheEdgesLeftOut(long seed) {
        Opened opened = Opened.of(seed);
        ForwardPass pass = opened.whole().pass();
        int[][] expected = opened.without().naive(opened.without().dates());
        for (int item = 0; item < expected.length; item++) {
            int v = opened.whole().network().vertex(item);
            assertThat(new int[] {pass.earlyStart(v), pass.earlyFinish(v)})
                    .as("early dates of %d", item)
                    .isEqualTo(expected[item]);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLateDatesAreThoseWithoutTheEdgesLeftOut(long seed) {
        Opened opened = Opened.of(seed);
        DependencyNetwork whole = opened.whole().network();
        DependencyNetwork without = opened.without().network();
        ForwardPass early = opened.whole().pass();
        ForwardPass expected = opened.without().pass();
        int target = opened.target();
        int finish = early.earlyFinish(whole.vertex(target)) - 3;
        BackwardPass late = new BackwardPass(early, whole.vertex(target), finish);
        BackwardPass expectedLate = new BackwardPass(expected, without.vertex(target), finish);
        for (int item = 0; item < whole.size(); item++) {
            int v = whole.vertex(item);
            int w = without.vertex(item);
            assertThat(late.isConstraining(v)).as("%d constrains", item).isEqualTo(expectedLate.isConstraining(w));
            if (late.isConstraining(v)) {
                assertThat(late.totalFloat(v)).as("total float of %d", item).isEqualTo(expectedLate.totalFloat(w));
                assertThat(late.canDelay(v)).isEqualTo(expectedLate.canDelay(w));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anEdgeLeftOutHoldsNothing(long seed) {
        Opened opened = Opened.of(seed);
        ForwardPass pass = opened.whole().pass();
        for (int e : opened.sequence().relaxed()) {
            assertThat(pass.constrains(e)).isFalse();
            assertThat(pass.drives(e)).isFalse();
        }
    }
}

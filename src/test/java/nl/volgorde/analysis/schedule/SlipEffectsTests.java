package nl.volgorde.analysis.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Slip effects against a schedule made anew for every item. */
class SlipEffectsTests {
    static LongStream seeds() {
        return Seeds.first(400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areWhatANewScheduleSays(long seed) {
        ScheduledNetwork given = ScheduledNetwork.of(seed, RandomNetwork.Shape.ACYCLIC);
        ForwardPass early = given.pass();
        int[][] before = given.naive(given.dates());
        for (int target = 0; target < given.dates().size(); target++) {
            SlipEffects effects = new SlipEffects(early, given.network().vertex(target));
            for (int item = 0; item < given.dates().size(); item++) {
                for (int steps : new int[] {1, 5, 30}) {
                    assertThat(effects.of(given.network().vertex(item), steps))
                            .as("slip of %d by %d towards %d", item, steps, target)
                            .isEqualTo(given.finishAfterSlip(item, target, steps) - before[target][1]);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rippleAsFarAsANewScheduleSays(long seed) {
        ScheduledNetwork given = ScheduledNetwork.of(seed, RandomNetwork.Shape.ACYCLIC);
        ForwardPass early = given.pass();
        int target = (int) (seed % given.dates().size());
        Ripple ripple = new Ripple(early, given.network().vertex(target));
        for (int item = 0; item < given.dates().size(); item++) {
            int v = given.network().vertex(item);
            for (int steps : new int[] {-4, 0, 9}) {
                ItemDates slipped = early.bounds().of(v).slipped(early.earlyStart(v), early.earlyFinish(v), steps);
                assertThat(ripple.earlyFinish(v, slipped)).isEqualTo(given.finishAfterSlip(item, target, steps));
            }
        }
    }
}

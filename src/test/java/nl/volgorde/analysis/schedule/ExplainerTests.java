package nl.volgorde.analysis.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Explanations put together again, and gains against a schedule made anew. */
class ExplainerTests {
    static LongStream seeds() {
        return Seeds.first(400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void giveTheFigureWhenPutTogetherAgain(long seed) {
        ScheduledNetwork given = ScheduledNetwork.of(seed, RandomNetwork.Shape.ACYCLIC);
        ForwardPass early = given.pass();
        for (int target = 0; target < given.dates().size(); target++) {
            BackwardPass late = new BackwardPass(early, target, early.earlyFinish(target) + 3);
            Explainer explainer = new Explainer(early, late);
            for (int v = 0; v < given.dates().size(); v++) {
                check(explainer.earlyStart(v), early.earlyStart(v));
                check(explainer.earlyFinish(v), early.earlyFinish(v));
                if (late.isConstraining(v)) {
                    check(explainer.totalFloat(v), late.totalFloat(v));
                    int free = TargetSchedule.freeFloat(early, late, v);
                    check(explainer.freeFloat(v, free), free);
                    checkSum(explainer.lateStart(v), late.lateStart(v));
                    checkSum(explainer.lateFinish(v), late.lateFinish(v));
                }
            }
        }
    }

    private static void checkSum(Explanation explanation, int figure) {
        assertThat(explanation.value()).isEqualTo(figure);
        assertThat(explanation.recomputed()).as("%s", explanation).isEqualTo(figure);
        assertThat(explanation.terms()).anyMatch(Explanation.Term::decisive);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sayWhatBecomesOfASlip(long seed) {
        ScheduledNetwork given = ScheduledNetwork.of(seed, RandomNetwork.Shape.ACYCLIC);
        ForwardPass early = given.pass();
        int[][] before = given.naive(given.dates());
        int target = (int) (seed % given.dates().size());
        int t = given.network().vertex(target);
        Explainer explainer = new Explainer(early, new BackwardPass(early, t, early.earlyFinish(t)));
        SlipEffects effects = new SlipEffects(early, t);
        for (int item = 0; item < given.dates().size(); item++) {
            int v = given.network().vertex(item);
            int moved = given.finishAfterSlip(item, target, 9) - before[target][1];
            Explanation explanation = explainer.slipEffect(v, 9, effects.of(v, 9));
            checkSum(explanation, moved);
            assertThat(explanation.terms().getFirst().value()).isEqualTo(9);
            assertThat(explanation.terms().stream().skip(1))
                    .allSatisfy(term -> assertThat(term.value()).isNegative());
        }
    }

    private static void check(Explanation explanation, int figure) {
        assertThat(explanation.value()).isEqualTo(figure);
        assertThat(explanation.recomputed()).as("%s", explanation).isEqualTo(figure);
        assertThat(explanation.terms())
                .filteredOn(Explanation.Term::decisive)
                .isNotEmpty()
                .allSatisfy(term -> assertThat(term.value()).isEqualTo(figure));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tellWhatFinishingAnItemTodayGains(long seed) {
        ScheduledNetwork given = ScheduledNetwork.of(seed, RandomNetwork.Shape.ACYCLIC);
        ForwardPass early = given.pass();
        int target = (int) (seed % given.dates().size());
        int[][] before = given.naive(given.dates());
        Gains gains = new Gains(early, given.network().vertex(target), 2);
        for (int item = 0; item < given.dates().size(); item++) {
            List<ItemDates> done = new ArrayList<>(given.dates());
            int duration = given.dates().get(item).duration();
            done.set(item, new ItemDates(2 - duration, duration, 2, ItemDates.Bound.ACTUAL, true, false));
            int gained = given.dates().get(item).fixed() ? 0 : before[target][1] - given.naive(done)[target][1];
            assertThat(gains.of(given.network().vertex(item))).isEqualTo(Math.max(0, gained));
        }
    }
}

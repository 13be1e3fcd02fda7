package nl.volgorde.analysis.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.RandomProgramme;
import nl.volgorde.analysis.TimeAxis;
import nl.volgorde.analysis.schedule.Scheduler;
import org.junit.jupiter.api.Test;

/** The figures that an outcome is summed up in, against samples of which they are known. */
class OutcomeTests {
    private static final TimeAxis AXIS = TimeAxis.civilDays();
    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

    private final Scheduler scheduler = RandomProgramme.scheduler(
            RandomProgramme.of(RandomNetwork.of(11, RandomNetwork.Shape.ACYCLIC)), RandomProgramme.AS_OF);
    private final RiskNetwork network =
            new RiskNetwork(scheduler, scheduler.programme().network().size() - 1, OverrunFactors.NONE);

    /** Samples that finish so many days after the first of January 2030. */
    private Outcome outcome(int... days) {
        int[] finishes = Arrays.stream(days)
                .map(day -> AXIS.closing(FIRST.plusDays(day)))
                .toArray();
        int[] critical = new int[network.size];
        critical[0] = 1;
        return new Outcome(scheduler, network, new Draws(5), finishes, critical);
    }

    @Test
    void takesPercentilesByNearestRank() {
        Outcome outcome = outcome(9, 0, 8, 1, 7, 2, 6, 3, 5, 4);
        assertThat(outcome.percentile(10)).isEqualTo(FIRST);
        assertThat(outcome.percentile(11)).isEqualTo(FIRST.plusDays(1));
        assertThat(outcome.percentile(50)).isEqualTo(FIRST.plusDays(4));
        assertThat(outcome.percentile(80)).isEqualTo(FIRST.plusDays(7));
        assertThat(outcome.percentile(90)).isEqualTo(FIRST.plusDays(8));
        assertThat(outcome.percentile(100)).isEqualTo(FIRST.plusDays(9));
        assertThat(outcome.finish(0)).isEqualTo(FIRST.plusDays(9));
        assertThat(outcome.samples()).isEqualTo(10);
        assertThat(outcome(3).percentile(1)).isEqualTo(FIRST.plusDays(3));
    }

    @Test
    void countsTheDayItselfAsInTime() {
        Outcome outcome = outcome(0, 1, 1, 2);
        assertThat(outcome.probability(FIRST.minusDays(1))).isZero();
        assertThat(outcome.probability(FIRST)).isEqualTo(0.25);
        assertThat(outcome.probability(FIRST.plusDays(1))).isEqualTo(0.75);
        assertThat(outcome.probability(FIRST.plusDays(2))).isEqualTo(1);
        assertThat(outcome.probability(FIRST.plusDays(3))).isEqualTo(1);
    }

    @Test
    void spreadsTheSamplesOverBinsThatCoverThemAll() {
        assertThat(outcome(0, 1, 4, 5, 9).histogram(5))
                .containsExactly(
                        new Outcome.Bin(FIRST, FIRST.plusDays(1), 2),
                        new Outcome.Bin(FIRST.plusDays(2), FIRST.plusDays(3), 0),
                        new Outcome.Bin(FIRST.plusDays(4), FIRST.plusDays(5), 2),
                        new Outcome.Bin(FIRST.plusDays(6), FIRST.plusDays(7), 0),
                        new Outcome.Bin(FIRST.plusDays(8), FIRST.plusDays(9), 1));
        assertThat(outcome(2, 2, 2).histogram(10))
                .containsExactly(new Outcome.Bin(FIRST.plusDays(2), FIRST.plusDays(2), 3));
        assertThat(outcome(0, 10).histogram(4)).extracting(Outcome.Bin::count).containsExactly(1, 0, 0, 1);
    }

    @Test
    void tellsHowOftenAnItemWasCritical() {
        List<Outcome.ItemRisk> items = outcome(1, 2, 3, 4).items();
        assertThat(items.getFirst().criticalityIndex()).isEqualTo(0.25);
        assertThat(items)
                .extracting(Outcome.ItemRisk::place)
                .containsExactlyElementsOf(
                        IntStream.range(0, network.size).boxed().toList());
        assertThat(items)
                .extracting(Outcome.ItemRisk::vertex)
                .containsExactlyElementsOf(Arrays.stream(network.vertex).boxed().toList());
    }

    /** Spearman's coefficient by its formula for ranks without ties, {@code 1 - 6 sum d^2 / (n (n^2 - 1))}. */
    @Test
    void measuresHowStronglyByTheDistanceOfTheRanks() {
        int count = 200;
        int widest = IntStream.range(0, network.size)
                .boxed()
                .max(Comparator.comparingInt(i -> network.duration[i].pessimistic() - network.duration[i].optimistic()))
                .orElseThrow();
        Draws draws = new Draws(5);
        int[] own = new int[count];
        int[] target = new int[count];
        for (int sample = 0; sample < count; sample++) {
            long bits = Draws.at(draws.stream(network.given[widest]), sample);
            int anchor = Draws.pert(network.anchor[widest], network.anchorQuantiles[widest], (int) (bits >>> 32));
            int duration = Draws.pert(network.duration[widest], network.durationQuantiles[widest], (int) bits);
            own[sample] = network.byFinish[widest] ? Math.max(network.dataDate + duration, anchor) : anchor + duration;
        }
        // As much chance of its own as the item has.
        int spread = Arrays.stream(own).max().orElseThrow()
                - Arrays.stream(own).min().orElseThrow();
        for (int sample = 0; sample < count; sample++) {
            target[sample] = own[sample] * count + (sample * 7_919 % count) * spread;
        }
        double[] ranks = Simulation.ranks(own);
        double[] theirs = Simulation.ranks(target);
        double squares = 0;
        for (int sample = 0; sample < count; sample++) {
            squares += (ranks[sample] - theirs[sample]) * (ranks[sample] - theirs[sample]);
        }
        double expected = 1 - 6 * squares / (count * ((double) count * count - 1));
        Outcome outcome = new Outcome(scheduler, network, draws, target, new int[network.size]);
        assertThat(expected).isBetween(0.05, 0.95);
        // A few ties among the days of the own finish are all that keeps the two apart.
        assertThat(outcome.sensitivity(outcome.items().get(widest))).isCloseTo(expected, within(0.01));
    }

    @Test
    void correlatesAnItemsOwnFinishWithTheTargets() {
        int count = 500;
        assertThat(IntStream.range(0, network.size)
                        .filter(i -> !network.anchor[i].isCertain() || !network.duration[i].isCertain()))
                .as("items with a range")
                .isNotEmpty();
        for (int i = 0; i < network.size; i++) {
            int item = i;
            boolean certain = network.anchor[i].isCertain() && network.duration[i].isCertain();
            int[] own = new int[count];
            Draws draws = new Draws(5);
            for (int sample = 0; sample < count; sample++) {
                long bits = Draws.at(draws.stream(network.given[i]), sample);
                int anchor = Draws.pert(network.anchor[i], network.anchorQuantiles[i], (int) (bits >>> 32));
                int duration = Draws.pert(network.duration[i], network.durationQuantiles[i], (int) bits);
                own[sample] = network.byFinish[i] ? Math.max(network.dataDate + duration, anchor) : anchor + duration;
            }
            int[] against = Arrays.stream(own).map(value -> -value).toArray();
            Outcome with = new Outcome(scheduler, network, draws, own, new int[network.size]);
            Outcome opposite = new Outcome(scheduler, network, draws, against, new int[network.size]);
            assertThat(with.sensitivity(with.items().get(item))).isCloseTo(certain ? 0 : 1, within(1e-9));
            assertThat(opposite.sensitivity(with.items().get(item))).isCloseTo(certain ? 0 : -1, within(1e-9));
        }
    }
}

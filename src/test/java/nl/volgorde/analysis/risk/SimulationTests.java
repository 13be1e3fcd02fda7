package nl.volgorde.analysis.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.RandomProgramme;
import nl.volgorde.analysis.Seeds;
import nl.volgorde.analysis.schedule.DateEstimates;
import nl.volgorde.analysis.schedule.DateEstimates.Three;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.model.ItemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTests {
    static LongStream seeds() {
        return Seeds.first(200);
    }

    private static Scheduler scheduler(long seed, RandomNetwork.Shape shape) {
        return RandomProgramme.scheduler(RandomProgramme.of(RandomNetwork.of(seed, shape)), RandomProgramme.AS_OF);
    }

    /** One sample, item by item and by repetition, with the same numbers but none of the code under test besides. */
    private static int[][] naive(Scheduler scheduler, Draws draws, int sample, OverrunFactors factors) {
        DependencyNetwork network = scheduler.programme().network();
        int[][] early = new int[network.size()][2];
        for (int round = 0; round <= network.size(); round++) {
            for (int v = 0; v < network.size(); v++) {
                DateEstimates estimates = scheduler.estimates(v);
                Three lasting = estimates.fixed()
                        ? estimates.duration()
                        : factors.applied(scheduler.programme().item(v).type(), estimates.duration());
                long bits = Draws.at(draws.stream(network.given(v)), sample);
                Three anchor = estimates.finish() == null ? estimates.start() : estimates.finish();
                int start = Draws.pert(anchor, PertQuantiles.of(Draws.mode(anchor)), (int) (bits >>> 32));
                int duration = Draws.pert(lasting, PertQuantiles.of(Draws.mode(lasting)), (int) bits);
                if (estimates.finish() != null) {
                    start = Math.max(estimates.dataDate(), start - duration);
                }
                if (!estimates.fixed() && !estimates.keepsStart()) {
                    start = Math.max(start, gate(network, early, v, duration));
                }
                early[v] = new int[] {start, Math.max(start + duration, estimates.earliestFinish())};
            }
        }
        return early;
    }

    private static int gate(DependencyNetwork network, int[][] early, int v, int duration) {
        int[] bounds = new int[network.hardEnd(v) - network.firstIn(v)];
        for (int b = 0; b < bounds.length; b++) {
            int e = network.firstIn(v) + b;
            int[] from = early[network.source(e)];
            bounds[b] = switch (network.link(e)) {
                case FS -> from[1] + network.lag(e);
                case SS -> from[0] + network.lag(e);
                case FF -> from[1] + network.lag(e) - duration;
                case SF -> from[0] + network.lag(e) - duration;
            };
        }
        Arrays.sort(bounds);
        return bounds.length == 0 ? Integer.MIN_VALUE : bounds[network.required(v) - 1];
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void schedulesEverySampleAsTheDefinitionDoes(long seed) {
        Scheduler scheduler = scheduler(seed, RandomNetwork.Shape.ACYCLIC);
        int target = (int) (seed % scheduler.programme().network().size());
        OverrunFactors factors = new OverrunFactors(Map.of(ItemType.PROJECT, 1.3));
        Outcome outcome = new Simulation(scheduler, target, 70, seed, factors).run(2);
        for (int sample = 0; sample < 70; sample++) {
            int[][] early = naive(scheduler, new Draws(seed), sample, factors);
            assertThat(outcome.finish(sample))
                    .as("sample %d", sample)
                    .isEqualTo(scheduler.axis().lastDay(early[target][1]));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesTheSameForAnyNumberOfThreads(long seed) {
        Scheduler scheduler = scheduler(seed, RandomNetwork.Shape.ACYCLIC);
        int target = scheduler.programme().network().size() - 1;
        Simulation simulation = new Simulation(scheduler, target, 300, seed, OverrunFactors.NONE);
        Outcome one = simulation.run(1);
        for (int threads : new int[] {2, 3, 5}) {
            Outcome more = simulation.run(threads);
            assertThat(more.items()).isEqualTo(one.items());
            assertThat(more.histogram(20)).isEqualTo(one.histogram(20));
            one.items().forEach(item -> assertThat(more.sensitivity(item)).isEqualTo(one.sensitivity(item)));
        }
    }

    @Test
    void tellsHowManySamplesAreDrawn() {
        Scheduler scheduler = scheduler(7, RandomNetwork.Shape.ACYCLIC);
        Queue<Long> told = new ConcurrentLinkedQueue<>();
        new Simulation(scheduler, 0, 300, 7, OverrunFactors.NONE).run(2, (done, total) -> {
            assertThat(total).isEqualTo(300);
            told.add(done);
        });
        assertThat(told).hasSize(5).doesNotHaveDuplicates().contains(300L).allMatch(done -> done > 0 && done <= 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void callsCriticalWhatLiesOnAChainOfDrivingLinks(long seed) {
        Scheduler scheduler = scheduler(seed, RandomNetwork.Shape.ACYCLIC);
        int target = (int) (seed % scheduler.programme().network().size());
        int samples = 70;
        Outcome outcome = new Simulation(scheduler, target, samples, seed, OverrunFactors.NONE).run(1);
        int[] counts = new int[scheduler.programme().network().size()];
        for (int sample = 0; sample < samples; sample++) {
            int[][] early = naive(scheduler, new Draws(seed), sample, OverrunFactors.NONE);
            boolean[] critical = new boolean[counts.length];
            mark(scheduler, new Draws(seed), sample, early, target, critical);
            for (int v = 0; v < counts.length; v++) {
                counts[v] += critical[v] ? 1 : 0;
            }
        }
        for (Outcome.ItemRisk item : outcome.items()) {
            assertThat(item.criticalityIndex()).isEqualTo((double) counts[item.vertex()] / samples);
        }
    }

    private static void mark(Scheduler scheduler, Draws draws, int sample, int[][] early, int v, boolean[] critical) {
        critical[v] = true;
        DependencyNetwork network = scheduler.programme().network();
        DateEstimates estimates = scheduler.estimates(v);
        long bits = Draws.at(draws.stream(network.given(v)), sample);
        int duration = Draws.pert(estimates.duration(), PertQuantiles.of(Draws.mode(estimates.duration())), (int) bits);
        int gate = gate(network, early, v, duration);
        if (estimates.fixed()
                || estimates.keepsStart()
                || gate != early[v][0]
                || early[v][0] + duration != early[v][1]) {
            return;
        }
        for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
            int p = network.source(e);
            int from = network.fromStart(e) ? early[p][0] : early[p][1];
            if (from + network.lag(e) - (network.toStart(e) ? 0 : duration) == gate) {
                mark(scheduler, draws, sample, early, p, critical);
            }
        }
    }

    @Test
    void equalsTheCriticalPathMethodWhereRangesHaveNoWidth() {
        for (long seed = 0; seed < 200; seed++) {
            Scheduler scheduler = scheduler(seed, RandomNetwork.Shape.ACYCLIC);
            for (int target = 0; target < scheduler.programme().network().size(); target++) {
                Outcome outcome = new Simulation(scheduler, target, 64, seed, OverrunFactors.NONE).run(1);
                boolean certain = outcome.items().stream()
                        .map(item -> scheduler.estimates(item.vertex()))
                        .allMatch(each ->
                                each.start().isCertain() && each.duration().isCertain() && each.finish() == null);
                if (certain) {
                    assertThat(outcome.percentile(10)).isEqualTo(scheduler.earlyFinish(target, Estimate.LIKELY));
                    assertThat(outcome.percentile(100)).isEqualTo(scheduler.earlyFinish(target, Estimate.LIKELY));
                    assertThat(outcome.histogram(20)).hasSize(1);
                    var critical = scheduler.criticalPath(target, Estimate.LIKELY, null, 1);
                    for (int v : critical.chains().getFirst().vertices()) {
                        assertThat(outcome.items().stream()
                                        .filter(item -> item.vertex() == v)
                                        .findFirst()
                                        .orElseThrow()
                                        .criticalityIndex())
                                .isEqualTo(1);
                    }
                }
            }
        }
    }

    @Test
    void summarisesWhatItDrew() {
        Scheduler scheduler = scheduler(7, RandomNetwork.Shape.ACYCLIC);
        int target = scheduler.programme().network().size() - 1;
        Outcome outcome = new Simulation(scheduler, target, 1000, 1, OverrunFactors.NONE).run(2);
        LocalDate median = outcome.percentile(50);
        assertThat(outcome.percentile(10)).isBeforeOrEqualTo(median);
        assertThat(outcome.percentile(90)).isAfterOrEqualTo(median);
        assertThat(outcome.probability(median)).isGreaterThanOrEqualTo(0.5);
        assertThat(outcome.probability(outcome.percentile(100))).isEqualTo(1);
        assertThat(outcome.probability(LocalDate.of(2000, 1, 1))).isZero();
        assertThat(outcome.histogram(12).stream().mapToInt(Outcome.Bin::count).sum())
                .isEqualTo(1000);
        assertThat(outcome.histogram(12)).hasSizeLessThanOrEqualTo(12);
        assertThat(outcome.items())
                .allSatisfy(item -> assertThat(outcome.sensitivity(item)).isBetween(-1.0, 1.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.25, 0.5, 0.8, 1})
    void drawsFromThePertBetaDistribution(double mode) {
        Three range = new Three(0, (int) (1_000_000 * mode), 1_000_000);
        float[] quantiles = PertQuantiles.of(Draws.mode(range));
        Draws draws = new Draws(42);
        int count = 200_000;
        double sum = 0;
        double squares = 0;
        for (int sample = 0; sample < count; sample++) {
            double value = Draws.pert(range, quantiles, (int) Draws.at(draws.stream(3), sample)) / 1e6;
            sum += value;
            squares += value * value;
        }
        double mean = sum / count;
        double expected = (4 * mode + 1) / 6;
        assertThat(mean).isCloseTo(expected, within(0.003));
        assertThat(squares / count - mean * mean).isCloseTo(expected * (1 - expected) / 7, within(0.001));
    }

    @Test
    void findsTheQuantilesOfTheSymmetricDistribution() {
        // Beta(3, 3) has the distribution function 10 x^3 - 15 x^4 + 6 x^5.
        float[] quantiles = PertQuantiles.of(0.5);
        for (int cell = 0; cell <= PertQuantiles.CELLS; cell++) {
            double x = quantiles[cell];
            double share = 10 * Math.pow(x, 3) - 15 * Math.pow(x, 4) + 6 * Math.pow(x, 5);
            assertThat(share).isCloseTo((double) cell / PertQuantiles.CELLS, within(1e-4));
        }
    }

    @Test
    void ranksTiesByTheirMean() {
        assertThat(Simulation.ranks(new int[] {5, 1, 5, 3})).containsExactly(3.5, 1, 3.5, 2);
    }

    @Test
    void refusesWhatCannotBe() {
        Scheduler scheduler = scheduler(1, RandomNetwork.Shape.ACYCLIC);
        assertThatThrownBy(() -> new Simulation(scheduler, 0, 0, 1, OverrunFactors.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OverrunFactors(Map.of(ItemType.PROJECT, -1.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

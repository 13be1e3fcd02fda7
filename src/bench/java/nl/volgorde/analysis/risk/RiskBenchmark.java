package nl.volgorde.analysis.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.Standings;
import nl.volgorde.analysis.TimeAxis;
import nl.volgorde.analysis.schedule.AssumedDurations;
import nl.volgorde.analysis.schedule.DateEstimates.Three;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.bench.Layered;
import nl.volgorde.bench.Measure;
import nl.volgorde.bench.Table;
import nl.volgorde.model.Programme;

/**
 * The simulation against a plain loop, sample by sample, with {@link SplittableRandom}: as anyone would write it, with a
 * beta from two gammas (Marsaglia and Tsang, <i>A simple method for generating gamma variables</i>, ACM TOMS 26, 2000),
 * and with the simulation's own quantile tables, which leaves the order of the loops alone; two threads against one by
 * the clock.
 */
public final class RiskBenchmark {
    private RiskBenchmark() {}

    /** So many samples over a programme of so many items. */
    public static void run(int items, int samples) {
        Scheduler scheduler = scheduler(items);
        int target = scheduler.programme().network().size() - 1;
        RiskNetwork network = new RiskNetwork(scheduler, target, OverrunFactors.NONE);
        Simulation simulation = new Simulation(scheduler, target, samples, 1, OverrunFactors.NONE);
        int rounds = items > 1_000 ? 3 : 15;
        double[] cpu = Measure.cpu(
                rounds,
                () -> simulation.run(1).finish(0).toEpochDay(),
                () -> plain(network, samples, RiskBenchmark::byGammas),
                () -> plain(network, samples, RiskBenchmark::byTables));
        String work = String.format(Locale.ROOT, "risk, %,d samples over %,d items", samples, items);
        Table.atLeast(4, work, cpu[0], "ms", "plain loop, sample by sample, beta from gammas", cpu[1]);
        Table.atLeast(1, work, cpu[0], "ms", "the same loop with our quantile tables", cpu[2]);
        double[] clock = Measure.clock(
                rounds, () -> simulation.run(2).finish(0).toEpochDay(), () -> simulation.run(1)
                        .finish(0)
                        .toEpochDay());
        Table.atLeast(1.7, work + ", two threads, by the clock", clock[0], "ms", "one thread", clock[1]);
        Table.holds(work + ", every finish and count", "1, 2, 3 and 7 threads agree", agree(simulation));
    }

    private static boolean agree(Simulation simulation) {
        Outcome one = simulation.run(1);
        for (int threads : new int[] {2, 3, 7}) {
            Outcome other = simulation.run(threads);
            for (int sample = 0; sample < one.samples(); sample++) {
                if (!one.finish(sample).equals(other.finish(sample))) {
                    return false;
                }
            }
            if (!one.items().equals(other.items())) {
                return false;
            }
        }
        return true;
    }

    /** A value from a range with this shape. */
    private interface Draw {
        int from(Three range, float[] quantiles, SplittableRandom random);
    }

    private static int byTables(Three range, float[] quantiles, SplittableRandom random) {
        return Draws.pert(range, quantiles, random.nextInt());
    }

    private static int byGammas(Three range, float[] quantiles, SplittableRandom random) {
        if (range.isCertain()) {
            return range.likely();
        }
        double mode = Draws.mode(range);
        double alpha = gamma(1 + 4 * mode, random);
        double share = alpha / (alpha + gamma(5 - 4 * mode, random));
        return range.optimistic() + (int) Math.round(share * (range.pessimistic() - range.optimistic()));
    }

    private static double gamma(double shape, SplittableRandom random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + c * normal, 3);
            if (v > 0 && Math.log(random.nextDouble()) < normal * normal / 2 + d * (1 - v + Math.log(v))) {
                return d * v;
            }
        }
    }

    /** Finishes and how often each item is critical, as anyone would write it first. */
    private static long plain(RiskNetwork network, int samples, Draw draw) {
        SplittableRandom random = new SplittableRandom(1);
        int[] start = new int[network.size];
        int[] finish = new int[network.size];
        int[] duration = new int[network.size];
        int[] counts = new int[network.size];
        boolean[] critical = new boolean[network.size];
        long sum = 0;
        for (int sample = 0; sample < samples; sample++) {
            for (int i = 0; i < network.size; i++) {
                int from = draw.from(network.anchor[i], network.anchorQuantiles[i], random);
                duration[i] = draw.from(network.duration[i], network.durationQuantiles[i], random);
                for (int link = network.firstLink[i]; link < network.firstLink[i + 1]; link++) {
                    from = Math.max(from, finish[network.from[link]] + network.lag[link]);
                }
                start[i] = from;
                finish[i] = Math.max(from + duration[i], network.earliestFinish[i]);
            }
            Arrays.fill(critical, false);
            critical[network.size - 1] = true;
            for (int i = network.size - 1; i >= 0; i--) {
                if (critical[i]) {
                    counts[i]++;
                    for (int link = network.firstLink[i]; link < network.firstLink[i + 1]; link++) {
                        if (finish[network.from[link]] + network.lag[link] == start[i]) {
                            critical[network.from[link]] = true;
                        }
                    }
                }
            }
            sum += finish[network.size - 1];
        }
        return sum + counts[0];
    }

    private static Scheduler scheduler(int count) {
        Programme programme = Layered.programme(count);
        ProgrammeNetwork network = ProgrammeNetwork.of(programme, Standings.asOf(programme, Layered.AS_OF));
        return new Scheduler(
                network, LoopOpening.open(network.network(), _ -> 1), TimeAxis.civilDays(), AssumedDurations.DEFAULT);
    }
}

package nl.volgorde.bench;

import java.util.List;
import nl.volgorde.analysis.readiness.BlockersBenchmark;
import nl.volgorde.analysis.risk.RiskBenchmark;
import nl.volgorde.analysis.schedule.MpxjBenchmark;
import nl.volgorde.analysis.schedule.ScheduleBenchmark;
import nl.volgorde.graphstore.StoreBenchmark;

/** All benchmarks, one table. {@code quick} as an argument: a tenth of the sizes. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs them.
     *
     * @param arguments {@code quick} for a tenth of the sizes, {@code store} for what a store takes alone
     */
    public static void main(String[] arguments) throws Exception {
        List<String> asked = List.of(arguments);
        int scale = asked.contains("quick") ? 10 : 1;
        boolean storeOnly = asked.contains("store");
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%d cores, %,d MB of heap, Java %s; sizes divided by %d; load of the machine at the start %.1f%n%n",
                runtime.availableProcessors(),
                runtime.maxMemory() >> 20,
                Runtime.version().feature(),
                scale,
                java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Table.head();
        if (!storeOnly) {
            ScheduleBenchmark.run(1_000_000 / scale, 100_000 / scale);
            MpxjBenchmark.run(100_000 / scale);
            BlockersBenchmark.run(10_000, 1_000_000 / scale);
            RiskBenchmark.run(100_000 / scale, 1_000 / scale);
            RiskBenchmark.run(200, 10_000);
        }
        StoreBenchmark.run(100_000 / scale, 1_000_000 / scale);
    }
}

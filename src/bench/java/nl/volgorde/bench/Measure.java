package nl.volgorde.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Times contenders in turn, so that what else the machine does falls on all of them alike, and takes each one's median.
 * Thread CPU time leaves out the garbage collector's threads, which favours whoever allocates most: the peers.
 */
public final class Measure {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** Kept so that no result can be left out. */
    private static volatile long sink;

    private Measure() {}

    /** A piece of work, with a result that depends on all of it. */
    @FunctionalInterface
    public interface Work {
        long run();
    }

    /** Median CPU time of each piece of work in milliseconds on this thread. */
    public static double[] cpu(int rounds, Work... works) {
        return median(rounds, CPU::getCurrentThreadCpuTime, works);
    }

    /** Median time of each piece of work in milliseconds by the clock. */
    public static double[] clock(int rounds, Work... works) {
        return median(rounds, System::nanoTime, works);
    }

    /** Median time of each piece of work in milliseconds by any meter of nanoseconds, after a third of the rounds as warm-up. */
    public static double[] median(int rounds, LongSupplier nanos, Work... works) {
        double[][] times = new double[works.length][rounds];
        for (int round = -rounds / 3; round < rounds; round++) {
            for (int i = 0; i < works.length; i++) {
                long before = nanos.getAsLong();
                sink += works[i].run();
                double time = (nanos.getAsLong() - before) / 1e6;
                if (round >= 0) {
                    times[i][round] = time;
                }
            }
        }
        return Arrays.stream(times)
                .mapToDouble(each -> {
                    Arrays.sort(each);
                    return each[rounds / 2];
                })
                .toArray();
    }

    /** Live memory in MB. */
    public static double liveMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}

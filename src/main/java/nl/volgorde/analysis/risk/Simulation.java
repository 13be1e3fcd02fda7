package nl.volgorde.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.model.Progress;

/**
 * Monte Carlo on the date of one target (method §5): in every sample each item's start and duration are drawn from a
 * PERT-beta distribution on its three estimates and the network is scheduled. The same input and seed give the same
 * result, whatever the number of threads.
 *
 * <p>O(samples * (items + links)) of the target's network, in memory for {@value SampleBlock#WIDTH} samples per thread.
 */
public final class Simulation {
    private final Scheduler scheduler;
    private final RiskNetwork network;
    private final Draws draws;
    private final int samples;

    /**
     * Prepares a simulation.
     *
     * @param samples how many, 1 or more
     * @throws IllegalArgumentException when it is fewer
     */
    public Simulation(Scheduler scheduler, int target, int samples, long seed, OverrunFactors factors) {
        if (samples < 1) {
            throw new IllegalArgumentException("a simulation needs at least one sample, got " + samples);
        }
        this.scheduler = scheduler;
        this.samples = samples;
        network = new RiskNetwork(scheduler, target, factors);
        draws = new Draws(seed);
    }

    /**
     * Runs it.
     *
     * @param threads to share the work among, 1 or more
     */
    public Outcome run(int threads) {
        return run(threads, Progress.UNSEEN);
    }

    /**
     * As {@link #run(int)}, telling how many samples are drawn.
     *
     * @param progress is told by each of the threads
     */
    public Outcome run(int threads, Progress progress) {
        int blocks = (samples + SampleBlock.WIDTH - 1) / SampleBlock.WIDTH;
        int[] finishes = new int[samples];
        int[] critical = new int[network.size];
        AtomicInteger drawn = new AtomicInteger();
        int workers = Math.max(1, Math.min(threads, blocks));
        List<Callable<int[]>> parts = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int from = (int) ((long) blocks * worker / workers);
            int to = (int) ((long) blocks * (worker + 1) / workers);
            parts.add(() -> part(from, to, finishes, used -> progress.at(drawn.addAndGet(used), samples)));
        }
        for (int[] counts : results(parts)) {
            for (int i = 0; i < critical.length; i++) {
                critical[i] += counts[i];
            }
        }
        return new Outcome(scheduler, network, draws, finishes, critical);
    }

    /** Every worker writes its own stretch of {@code finishes}. */
    private int[] part(int fromBlock, int toBlock, int[] finishes, IntConsumer drawn) {
        SampleBlock block = new SampleBlock(network, draws);
        int[] counts = new int[network.size];
        for (int b = fromBlock; b < toBlock; b++) {
            int first = b * SampleBlock.WIDTH;
            int used = Math.min(SampleBlock.WIDTH, samples - first);
            block.schedule(first);
            for (int k = 0; k < used; k++) {
                finishes[first + k] = block.targetFinish(k);
            }
            block.countCritical(used, first, counts);
            drawn.accept(used);
        }
        return counts;
    }

    private static List<int[]> results(List<Callable<int[]>> parts) {
        try {
            if (parts.size() == 1) {
                return List.of(parts.getFirst().call());
            }
            try (ExecutorService executor = Executors.newFixedThreadPool(parts.size())) {
                List<int[]> results = new ArrayList<>();
                for (Future<int[]> future : executor.invokeAll(parts)) {
                    results.add(future.get());
                }
                return results;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the simulation failed", e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the simulation failed", e);
        }
    }

    /** Ranks from 1, ties sharing the mean of theirs. */
    static double[] ranks(int[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to + 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}

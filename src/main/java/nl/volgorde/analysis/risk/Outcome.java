package nl.volgorde.analysis.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.volgorde.analysis.TimeAxis;
import nl.volgorde.analysis.schedule.Scheduler;

/** What a {@link Simulation} found. */
public final class Outcome {
    private final TimeAxis axis;
    private final RiskNetwork network;
    private final Draws draws;
    private final int[] finishes;
    private final int[] sorted;
    private final int[] critical;
    private final double[] targetRanks;

    Outcome(Scheduler scheduler, RiskNetwork network, Draws draws, int[] finishes, int[] critical) {
        this.axis = scheduler.axis();
        this.network = network;
        this.draws = draws;
        this.finishes = finishes;
        this.critical = critical;
        sorted = finishes.clone();
        Arrays.sort(sorted);
        targetRanks = Simulation.ranks(finishes);
    }

    public int samples() {
        return finishes.length;
    }

    /** The target's finish in one sample. */
    public LocalDate finish(int sample) {
        return axis.lastDay(finishes[sample]);
    }

    /**
     * The day by which the target is reached in this share of the samples (nearest rank).
     *
     * @param percent from 1 to 100
     */
    public LocalDate percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return axis.lastDay(sorted[Math.max(1, rank) - 1]);
    }

    /** The share of the samples in which the target is reached on or before a day; from 0 to 1. */
    public double probability(LocalDate by) {
        int limit = axis.closing(by);
        int count = 0;
        while (count < sorted.length && sorted[count] <= limit) {
            count++;
        }
        return (double) count / sorted.length;
    }

    /** The samples by finish in bins of equal width; one bin when all are equal. */
    public List<Bin> histogram(int bins) {
        int first = sorted[0];
        int last = sorted[sorted.length - 1];
        int width = Math.max(1, Math.ceilDiv(last - first + 1, bins));
        List<Bin> histogram = new ArrayList<>();
        int next = 0;
        for (int from = first; from <= last; from += width) {
            int count = 0;
            while (next < sorted.length && sorted[next] < from + width) {
                next++;
                count++;
            }
            histogram.add(new Bin(axis.lastDay(from), axis.lastDay(from + width - 1), count));
        }
        return histogram;
    }

    /** The items of the target's network, in the order of the passes, the target last. */
    public List<ItemRisk> items() {
        List<ItemRisk> items = new ArrayList<>();
        for (int i = 0; i < network.size; i++) {
            items.add(new ItemRisk(network.vertex[i], i, (double) critical[i] / finishes.length));
        }
        return items;
    }

    /**
     * How strongly an item's own finish (its drawn start and duration) goes with the target's: Spearman's rank
     * correlation, from -1 to 1; 0 for an item without a range. Drawn again when asked for.
     */
    public double sensitivity(ItemRisk item) {
        int i = item.place();
        if (network.anchor[i].isCertain() && network.duration[i].isCertain()) {
            return 0;
        }
        int[] own = new int[finishes.length];
        long stream = draws.stream(network.given[i]);
        for (int sample = 0; sample < own.length; sample++) {
            long bits = Draws.at(stream, sample);
            int anchor = Draws.pert(network.anchor[i], network.anchorQuantiles[i], (int) (bits >>> 32));
            int duration = Draws.pert(network.duration[i], network.durationQuantiles[i], (int) bits);
            own[sample] = network.byFinish[i] ? Math.max(network.dataDate + duration, anchor) : anchor + duration;
        }
        return correlation(Simulation.ranks(own), targetRanks);
    }

    private static double correlation(double[] x, double[] y) {
        double mean = (x.length + 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mean) * (y[i] - mean);
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }

    /** How many samples finish from one day up to and including another. */
    public record Bin(LocalDate from, LocalDate to, int count) {}

    /**
     * An item in the simulation.
     *
     * @param place in the target's network
     * @param criticalityIndex share of the samples in which it lies on a critical path
     */
    public record ItemRisk(int vertex, int place, double criticalityIndex) {}
}

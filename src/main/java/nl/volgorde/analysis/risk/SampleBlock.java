package nl.volgorde.analysis.risk;

import java.util.Arrays;

/**
 * {@value #WIDTH} samples at once: the innermost loops run over the samples of one item or one link, which lie side by
 * side, so that the processor computes several in one instruction. One block per thread, used again and again.
 */
final class SampleBlock {
    static final int WIDTH = 64;

    private final RiskNetwork network;
    private final Draws draws;
    private final int[] start;
    private final int[] finish;
    private final int[] gate = new int[WIDTH];
    private final int[] duration = new int[WIDTH];
    private final long[] critical;

    SampleBlock(RiskNetwork network, Draws draws) {
        this.network = network;
        this.draws = draws;
        start = new int[network.size * WIDTH];
        finish = new int[network.size * WIDTH];
        critical = new long[network.size];
    }

    /** Schedules the samples from {@code first} on. */
    void schedule(long first) {
        for (int i = 0; i < network.size; i++) {
            draw(i, first);
            int base = i * WIDTH;
            if (!network.fixed[i] && network.firstLink[i] < network.firstLink[i + 1]) {
                boundByGate(i);
                for (int k = 0; k < WIDTH; k++) {
                    start[base + k] = Math.max(start[base + k], gate[k]);
                }
            }
            int least = network.earliestFinish[i];
            for (int k = 0; k < WIDTH; k++) {
                finish[base + k] = Math.max(start[base + k] + duration[k], least);
            }
        }
    }

    private void draw(int i, long first) {
        int base = i * WIDTH;
        var anchors = network.anchor[i];
        var durations = network.duration[i];
        if (anchors.isCertain() && durations.isCertain()) {
            Arrays.fill(start, base, base + WIDTH, anchors.likely());
            Arrays.fill(duration, durations.likely());
            startByFinish(i);
            return;
        }
        long stream = draws.stream(network.given[i]);
        float[] anchorQuantiles = network.anchorQuantiles[i];
        float[] durationQuantiles = network.durationQuantiles[i];
        for (int k = 0; k < WIDTH; k++) {
            long bits = Draws.at(stream, first + k);
            start[base + k] = Draws.pert(anchors, anchorQuantiles, (int) (bits >>> 32));
            duration[k] = Draws.pert(durations, durationQuantiles, (int) bits);
        }
        startByFinish(i);
    }

    private void startByFinish(int i) {
        if (network.byFinish[i]) {
            int base = i * WIDTH;
            for (int k = 0; k < WIDTH; k++) {
                start[base + k] = Math.max(network.dataDate, start[base + k] - duration[k]);
            }
        }
    }

    private void boundByGate(int i) {
        if (network.isChoice(i)) {
            chooseBranches(i);
            return;
        }
        Arrays.fill(gate, Integer.MIN_VALUE);
        for (int link = network.firstLink[i]; link < network.firstLink[i + 1]; link++) {
            int[] ends = network.fromStart[link] ? start : finish;
            int base = network.from[link] * WIDTH;
            int lag = network.lag[link];
            if (network.toStart[link]) {
                for (int k = 0; k < WIDTH; k++) {
                    gate[k] = Math.max(gate[k], ends[base + k] + lag);
                }
            } else {
                for (int k = 0; k < WIDTH; k++) {
                    gate[k] = Math.max(gate[k], ends[base + k] + lag - duration[k]);
                }
            }
        }
    }

    private void chooseBranches(int i) {
        int[] branches = new int[network.firstLink[i + 1] - network.firstLink[i]];
        for (int k = 0; k < WIDTH; k++) {
            for (int b = 0; b < branches.length; b++) {
                branches[b] = bound(network.firstLink[i] + b, k, duration[k]);
            }
            Arrays.sort(branches);
            gate[k] = branches[network.required[i] - 1];
        }
    }

    private int bound(int link, int k, int successorDuration) {
        int p = network.from[link] * WIDTH + k;
        int from = network.fromStart[link] ? start[p] : finish[p];
        return from + network.lag[link] - (network.toStart[link] ? 0 : successorDuration);
    }

    /** The target's finish in one of the samples scheduled last. */
    int targetFinish(int k) {
        return finish[(network.size - 1) * WIDTH + k];
    }

    /**
     * Counts for every item in how many of the samples scheduled last it lies on a chain of driving links to the target.
     *
     * @param used how many of the samples count
     * @param first the number that was scheduled from
     */
    void countCritical(int used, long first, int[] counts) {
        Arrays.fill(critical, 0);
        critical[network.size - 1] = used == WIDTH ? -1L : (1L << used) - 1;
        for (int i = network.size - 1; i >= 0; i--) {
            if (critical[i] != 0) {
                counts[i] += Long.bitCount(critical[i]);
                if (!network.fixed[i] && network.firstLink[i] < network.firstLink[i + 1]) {
                    passOn(i, first);
                }
            }
        }
    }

    private void passOn(int i, long first) {
        redraw(i, first);
        int base = i * WIDTH;
        boundByGate(i);
        long driven = 0;
        for (int k = 0; k < WIDTH; k++) {
            boolean byGate = gate[k] == start[base + k] && start[base + k] + duration[k] == finish[base + k];
            driven |= (byGate ? 1L : 0L) << k;
        }
        driven &= critical[i];
        for (int link = network.firstLink[i]; driven != 0 && link < network.firstLink[i + 1]; link++) {
            long drives = 0;
            for (int k = 0; k < WIDTH; k++) {
                drives |= (bound(link, k, duration[k]) == gate[k] ? 1L : 0L) << k;
            }
            critical[network.from[link]] |= drives & driven;
        }
    }

    /** The durations of an item again, which were not kept: memory costs more than drawing them twice. */
    private void redraw(int i, long first) {
        var durations = network.duration[i];
        if (durations.isCertain()) {
            Arrays.fill(duration, durations.likely());
            return;
        }
        long stream = draws.stream(network.given[i]);
        for (int k = 0; k < WIDTH; k++) {
            duration[k] = Draws.pert(durations, network.durationQuantiles[i], (int) Draws.at(stream, first + k));
        }
    }
}

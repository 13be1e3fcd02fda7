package nl.volgorde.analysis.schedule;

import java.util.Arrays;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Sequence;

/**
 * The arithmetic of the critical path method on arrays (method §5): one forward pass over the whole network, and one
 * backward pass from a target. O(items + edges) each, plus sorting the preconditions of {@code AT_LEAST} gates.
 */
final class Pass {
    /** Late dates of items that do not constrain the target. */
    static final int UNCONSTRAINED = Integer.MAX_VALUE;

    private static final int NO_PRECONDITION = Integer.MIN_VALUE;

    private final DependencyNetwork network;
    private final Sequence sequence;
    private final ItemDates[] dates;
    private final int[] earlyStart;
    private final int[] earlyFinish;
    private final int[] gateBound;
    private final int[] lateStart;
    private final int[] lateFinish;

    /**
     * @param dates per vertex
     */
    Pass(DependencyNetwork network, Sequence sequence, ItemDates[] dates) {
        this.network = network;
        this.sequence = sequence;
        this.dates = dates;
        earlyStart = new int[network.size()];
        earlyFinish = new int[network.size()];
        gateBound = new int[network.size()];
        lateStart = new int[network.size()];
        lateFinish = new int[network.size()];
        for (int place = 0; place < sequence.size(); place++) {
            forward(sequence.vertex(place));
        }
    }

    private void forward(int v) {
        ItemDates item = dates[v];
        gateBound[v] = gateBound(v, item.duration());
        earlyStart[v] = item.fixed() ? item.earliestStart() : Math.max(item.earliestStart(), gateBound[v]);
        earlyFinish[v] = Math.max(earlyStart[v] + item.duration(), item.earliestFinish());
    }

    /** The start that the gate allows: the largest bound of its branches for ALL, the k-th smallest otherwise. */
    private int gateBound(int v, int duration) {
        int last = network.hardEnd(v);
        int counted = 0;
        int largest = NO_PRECONDITION;
        for (int e = network.firstIn(v); e < last; e++) {
            if (!sequence.isRelaxed(e)) {
                counted++;
                largest = Math.max(largest, startBound(e, duration));
            }
        }
        int required = Math.min(network.required(v), counted);
        if (required == counted) {
            return largest;
        }
        int[] bounds = new int[counted];
        int filled = 0;
        for (int e = network.firstIn(v); e < last; e++) {
            if (!sequence.isRelaxed(e)) {
                bounds[filled++] = startBound(e, duration);
            }
        }
        Arrays.sort(bounds);
        return bounds[required - 1];
    }

    /** The earliest start of an edge's successor of this duration, as far as this edge is concerned. */
    private int startBound(int e, int duration) {
        int p = network.source(e);
        int from = network.fromStart(e) ? earlyStart[p] : earlyFinish[p];
        return from + network.lag(e) - (network.toStart(e) ? 0 : duration);
    }

    /**
     * Late dates of everything that constrains the target.
     *
     * @param finish the target's late finish
     */
    void backward(int target, int finish) {
        Arrays.fill(lateFinish, UNCONSTRAINED);
        Arrays.fill(lateStart, UNCONSTRAINED);
        lateFinish[target] = finish;
        for (int place = sequence.size() - 1; place >= 0; place--) {
            int v = sequence.vertex(place);
            if (lateFinish[v] == UNCONSTRAINED) {
                continue;
            }
            lateStart[v] = lateFinish[v] - (earlyFinish[v] - earlyStart[v]);
            for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                if (constrains(e)) {
                    tighten(e, v);
                }
            }
        }
    }

    private void tighten(int e, int v) {
        int p = network.source(e);
        // From the duration, not from the early dates: one held by the data date has room before its finish.
        int to = lateFinish[v] - (network.toStart(e) ? dates[v].duration() : 0) - network.lag(e);
        int finish = network.fromStart(e) ? to + (earlyFinish[p] - earlyStart[p]) : to;
        lateFinish[p] = Math.min(lateFinish[p], finish);
    }

    /** Whether the gate of the edge's successor uses this branch: an unused one of ANY or AT_LEAST holds nothing up. */
    boolean constrains(int e) {
        int v = network.target(e);
        return network.isHard(e) && !sequence.isRelaxed(e) && startBound(e, dates[v].duration()) <= gateBound[v];
    }

    /** Whether the edge alone sets its successor's early start. */
    boolean drives(int e) {
        int v = network.target(e);
        return network.isHard(e)
                && !sequence.isRelaxed(e)
                && !dates[v].fixed()
                && !isHeldByDataDate(v)
                && startBound(e, dates[v].duration()) == gateBound[v]
                && gateBound[v] == earlyStart[v];
    }

    /** Whether an item underway finishes when it does only because it cannot finish before the data date. */
    boolean isHeldByDataDate(int v) {
        return earlyStart[v] + dates[v].duration() < earlyFinish[v];
    }

    /** How far the edge's source can slip before it moves the early start of the target of the edge. */
    int slack(int e) {
        int v = network.target(e);
        return earlyStart[v] - startBound(e, dates[v].duration());
    }

    int earlyStart(int v) {
        return earlyStart[v];
    }

    int earlyFinish(int v) {
        return earlyFinish[v];
    }

    int lateStart(int v) {
        return lateStart[v];
    }

    int lateFinish(int v) {
        return lateFinish[v];
    }

    boolean isConstraining(int v) {
        return lateFinish[v] != UNCONSTRAINED;
    }

    ItemDates dates(int v) {
        return dates[v];
    }
}

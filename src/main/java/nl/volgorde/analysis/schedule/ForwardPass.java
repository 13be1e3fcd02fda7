package nl.volgorde.analysis.schedule;

import java.util.Arrays;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Sequence;

/**
 * The early dates of every item (method §5): one loop over the network in the order of a sequence. O(items + edges),
 * plus sorting the preconditions of {@code ANY} and {@code AT_LEAST} gates.
 */
final class ForwardPass {
    static final int NO_PRECONDITION = Integer.MIN_VALUE;

    private final DependencyNetwork network;
    private final Sequence sequence;
    private final DateBounds bounds;
    private final int[] earlyStart;
    private final int[] earlyFinish;

    ForwardPass(DependencyNetwork network, Sequence sequence, DateBounds bounds) {
        this.network = network;
        this.sequence = sequence;
        this.bounds = bounds;
        earlyStart = new int[network.size()];
        earlyFinish = new int[network.size()];
        if (sequence.isNatural()) {
            for (int v = 0; v < earlyStart.length; v++) {
                place(v);
            }
        } else {
            for (int i = 0; i < earlyStart.length; i++) {
                place(sequence.vertex(i));
            }
        }
    }

    private void place(int v) {
        int start = bounds.earliestStart(v);
        if (!bounds.isFixed(v)) {
            int first = network.firstIn(v);
            int last = network.hardEnd(v);
            boolean all = network.required(v) == last - first && sequence.isNatural();
            start = Math.max(start, all ? largestBound(first, last, bounds.duration(v)) : gateBound(v));
        }
        earlyStart[v] = start;
        earlyFinish[v] = Math.max(start + bounds.duration(v), bounds.earliestFinish(v));
    }

    private int largestBound(int first, int last, int duration) {
        int largest = NO_PRECONDITION;
        for (int e = first; e < last; e++) {
            int bound = network.isPlain(e) ? earlyFinish[network.source(e)] : startBound(e, duration);
            largest = Math.max(largest, bound);
        }
        return largest;
    }

    /**
     * The start that the gate of an item allows: the largest bound of its branches for ALL, the k-th smallest
     * otherwise; {@link #NO_PRECONDITION} when nothing counts.
     */
    int gateBound(int v) {
        int last = network.hardEnd(v);
        int[] branches = new int[last - network.firstIn(v)];
        int counted = 0;
        for (int e = network.firstIn(v); e < last; e++) {
            if (!sequence.isRelaxed(e)) {
                branches[counted++] = startBound(e);
            }
        }
        if (counted == 0) {
            return NO_PRECONDITION;
        }
        Arrays.sort(branches, 0, counted);
        return branches[Math.min(network.required(v), counted) - 1];
    }

    /** The earliest start of an edge's successor as far as this edge is concerned. */
    int startBound(int e) {
        return startBound(e, bounds.duration(network.target(e)));
    }

    private int startBound(int e, int duration) {
        int p = network.source(e);
        int from = network.fromStart(e) ? earlyStart[p] : earlyFinish[p];
        return from + network.lag(e) - (network.toStart(e) ? 0 : duration);
    }

    /** Whether a gate asks for fewer branches than it has. */
    boolean isChoice(int v) {
        return network.required(v) < network.hardEnd(v) - network.firstIn(v);
    }

    /**
     * Whether an edge holds its successor's start: what is done waits for nothing, and the gate of the successor uses
     * the branch; an unused one of ANY or AT_LEAST holds nothing up.
     */
    boolean constrains(int e) {
        int v = network.target(e);
        return network.isHard(e)
                && !sequence.isRelaxed(e)
                && !bounds.isFixed(v)
                && (!isChoice(v) || startBound(e) <= gateBound(v));
    }

    /** Whether an edge alone sets its successor's early dates. */
    boolean drives(int e) {
        int v = network.target(e);
        return constrains(e)
                && !isHeldByDataDate(v)
                && startBound(e) == earlyStart[v]
                && (!isChoice(v) || gateBound(v) == earlyStart[v]);
    }

    /** Whether an item underway finishes when it does only because it cannot finish before the data date. */
    boolean isHeldByDataDate(int v) {
        return earlyStart[v] + bounds.duration(v) < earlyFinish[v];
    }

    /** How far the end of an edge that it leaves can move before the successor's early start does. */
    int linkFloat(int e) {
        return earlyStart[network.target(e)] - startBound(e);
    }

    DependencyNetwork network() {
        return network;
    }

    Sequence sequence() {
        return sequence;
    }

    DateBounds bounds() {
        return bounds;
    }

    int earlyStart(int v) {
        return earlyStart[v];
    }

    int earlyFinish(int v) {
        return earlyFinish[v];
    }
}

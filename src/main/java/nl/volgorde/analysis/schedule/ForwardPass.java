package nl.volgorde.analysis.schedule;

import java.util.BitSet;
import java.util.Map;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Sequence;

/**
 * The early dates of every item (method §5): one loop over the network in the order of a sequence. O(items + edges),
 * plus sorting the preconditions of {@code AT_LEAST} gates that ask for many.
 */
final class ForwardPass {
    static final int NO_PRECONDITION = Integer.MIN_VALUE;

    private final DependencyNetwork network;
    private final Sequence sequence;
    private final DateBounds bounds;
    private final boolean natural;
    private final int[] early;

    /** Branches that a gate with a choice does not use, by edge: noted, because to find them again costs the early dates of all. */
    private final BitSet unused;

    ForwardPass(DependencyNetwork network, Sequence sequence, DateBounds bounds) {
        this.network = network;
        this.sequence = sequence;
        this.bounds = bounds;
        early = new int[2 * network.size()];
        unused = new BitSet();
        natural = sequence.isNatural();
        Branches branches = new Branches();
        if (natural) {
            for (int v = 0; v < network.size(); v++) {
                place(v, branches);
            }
        } else {
            for (int i = 0; i < network.size(); i++) {
                place(sequence.vertex(i), branches);
            }
        }
    }

    private ForwardPass(ForwardPass before, Map<Integer, ItemDates> changed) {
        network = before.network;
        sequence = before.sequence;
        natural = before.natural;
        bounds = before.bounds.copy();
        changed.forEach(bounds::set);
        early = before.early.clone();
        unused = (BitSet) before.unused.clone();
        BitSet open = new BitSet();
        changed.keySet().forEach(v -> open.set(sequence.place(v)));
        Branches branches = new Branches();
        for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
            int v = sequence.vertex(i);
            place(v, branches);
            if (earlyStart(v) != before.earlyStart(v) || earlyFinish(v) != before.earlyFinish(v)) {
                openSuccessors(v, open);
            }
        }
    }

    private void openSuccessors(int v, BitSet open) {
        for (int k = network.firstOut(v); k < network.lastOut(v); k++) {
            int e = network.outEdge(k);
            if (network.isHard(e) && !sequence.isRelaxed(e)) {
                open.set(sequence.place(network.target(e)));
            }
        }
    }

    /** This pass with other dates for these vertices: only what changes by it is computed. */
    ForwardPass with(Map<Integer, ItemDates> changed) {
        return new ForwardPass(this, changed);
    }

    private void place(int v, Branches branches) {
        int start = bounds.earliestStart(v);
        int duration = bounds.duration(v);
        if (bounds.waits(v)) {
            start = Math.max(
                    start, natural && !isChoice(v) ? largestBound(v, duration) : chosenBound(v, duration, branches));
        }
        early[2 * v] = start;
        early[2 * v + 1] =
                bounds.hasEarliestFinish(v) ? Math.max(start + duration, bounds.earliestFinish(v)) : start + duration;
    }

    private int chosenBound(int v, int duration, Branches branches) {
        int bound = gateBound(v, branches);
        if (isChoice(v)) {
            int last = network.hardEnd(v);
            for (int e = network.firstIn(v); e < last; e++) {
                unused.set(e, startBound(e, duration) > bound);
            }
        }
        return bound;
    }

    private int largestBound(int v, int duration) {
        int largest = NO_PRECONDITION;
        int last = network.hardEnd(v);
        for (int e = network.firstIn(v); e < last; e++) {
            largest = Math.max(largest, startBound(e, duration));
        }
        return largest;
    }

    /**
     * The start that the gate of an item allows: the largest bound of its branches for ALL, the k-th smallest
     * otherwise; {@link #NO_PRECONDITION} when nothing counts.
     */
    int gateBound(int v) {
        return gateBound(v, new Branches());
    }

    private int gateBound(int v, Branches branches) {
        int duration = bounds.duration(v);
        branches.begin(network.required(v));
        int last = network.hardEnd(v);
        for (int e = network.firstIn(v); e < last; e++) {
            if (natural || !sequence.isRelaxed(e)) {
                branches.add(startBound(e, duration));
            }
        }
        return branches.found(NO_PRECONDITION);
    }

    /** The earliest start of an edge's successor as far as this edge is concerned. */
    int startBound(int e) {
        return startBound(e, bounds.duration(network.target(e)));
    }

    int startBound(int e, int duration) {
        return early[network.sourceEvent(e)] + network.lag(e) - (network.toStart(e) ? 0 : duration);
    }

    /** Whether a gate asks for fewer branches than it has. */
    boolean isChoice(int v) {
        return network.isChoice(v);
    }

    /**
     * Whether an edge holds its successor's start: what is done or keeps its start waits for nothing, and the gate of the successor uses
     * the branch; an unused one of ANY or AT_LEAST holds nothing up.
     */
    boolean constrains(int e) {
        int v = network.target(e);
        return network.isHard(e) && bounds.waits(v) && holds(e);
    }

    /** Whether a HARD edge to an item that waits holds its start: it is not relaxed, and the gate uses the branch. */
    boolean holds(int e) {
        return !sequence.isRelaxed(e) && !unused.get(e);
    }

    /** Whether an edge alone sets its successor's early dates. */
    boolean drives(int e) {
        int v = network.target(e);
        return constrains(e)
                && !isHeldByDataDate(v)
                && startBound(e) == earlyStart(v)
                && (!isChoice(v) || gateBound(v) == earlyStart(v));
    }

    /** Whether an item underway finishes when it does only because it cannot finish before the data date. */
    boolean isHeldByDataDate(int v) {
        return earlyStart(v) + bounds.duration(v) < earlyFinish(v);
    }

    /** How far the end of an edge that it leaves can move before the successor's early start does. */
    int linkFloat(int e) {
        return earlyStart(network.target(e)) - startBound(e);
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
        return early[2 * v];
    }

    int earlyFinish(int v) {
        return early[2 * v + 1];
    }
}

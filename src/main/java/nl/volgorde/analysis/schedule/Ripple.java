package nl.volgorde.analysis.schedule;

import java.util.BitSet;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Sequence;

/**
 * What changes in the early dates when one item's dates do: goes through the successors in the order of the sequence and
 * stops where nothing moves. Only items that lead to the target are looked at. One change at a time; not for several
 * threads.
 */
final class Ripple {
    private final ForwardPass before;
    private final DependencyNetwork network;
    private final Sequence sequence;
    private final int target;
    private final BitSet leading;
    private final BitSet open;
    private final int[] start;
    private final int[] finish;
    private final BitSet moved;
    private final Branches branches = new Branches();

    Ripple(ForwardPass before, int target) {
        this.before = before;
        this.target = target;
        network = before.network();
        sequence = before.sequence();
        leading = leadingTo(target);
        open = new BitSet(network.size());
        start = new int[network.size()];
        finish = new int[network.size()];
        moved = new BitSet(network.size());
    }

    private BitSet leadingTo(int target) {
        BitSet leading = new BitSet(network.size());
        leading.set(target);
        for (int i = sequence.place(target); i >= 0; i--) {
            int v = sequence.vertex(i);
            if (leading.get(v)) {
                for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                    if (!sequence.isRelaxed(e)) {
                        leading.set(network.source(e));
                    }
                }
            }
        }
        return leading;
    }

    /** Whether a path of links that count goes from an item to the target. */
    boolean leadsToTarget(int v) {
        return leading.get(v);
    }

    /** The target's early finish when this item has these dates instead of its own. */
    int earlyFinish(int changed, ItemDates dates) {
        open.set(sequence.place(changed));
        for (int i = sequence.place(changed); i >= 0 && i <= sequence.place(target); i = open.nextSetBit(i)) {
            open.clear(i);
            int v = sequence.vertex(i);
            if (leading.get(v)
                    && moves(v, v == changed ? dates : before.bounds().of(v))) {
                openSuccessors(v);
            }
        }
        int result = moved.get(target) ? finish[target] : before.earlyFinish(target);
        moved.clear();
        open.clear();
        return result;
    }

    private void openSuccessors(int v) {
        for (int k = network.firstOut(v); k < network.lastOut(v); k++) {
            int e = network.outEdge(k);
            if (network.isHard(e) && !sequence.isRelaxed(e)) {
                open.set(sequence.place(network.target(e)));
            }
        }
    }

    private boolean moves(int v, ItemDates dates) {
        int newStart = dates.earliestStart();
        if (dates.waits()) {
            newStart = Math.max(newStart, gateBound(v, dates.duration()));
        }
        int newFinish = Math.max(newStart + dates.duration(), dates.earliestFinish());
        if (newStart == before.earlyStart(v) && newFinish == before.earlyFinish(v)) {
            return false;
        }
        start[v] = newStart;
        finish[v] = newFinish;
        moved.set(v);
        return true;
    }

    private int gateBound(int v, int duration) {
        branches.begin(network.required(v));
        for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
            if (!sequence.isRelaxed(e)) {
                int p = network.source(e);
                branches.add((network.fromStart(e) ? start(p) : finish(p))
                        + network.lag(e)
                        - (network.toStart(e) ? 0 : duration));
            }
        }
        return branches.found(ForwardPass.NO_PRECONDITION);
    }

    private int start(int v) {
        return moved.get(v) ? start[v] : before.earlyStart(v);
    }

    private int finish(int v) {
        return moved.get(v) ? finish[v] : before.earlyFinish(v);
    }
}

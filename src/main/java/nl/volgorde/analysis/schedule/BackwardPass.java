package nl.volgorde.analysis.schedule;

import java.util.Arrays;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Sequence;

/**
 * The late dates of everything that constrains a target (method §5): one loop backwards, O(items + edges), plus sorting
 * for the gates that offer a choice.
 *
 * <p>An item's start and finish are limited apart, because an edge leaves one of them, and because an item underway
 * that is held by the data date has room before its finish that its successors do not have after it.
 */
final class BackwardPass {
    /** Later than any date by so much that a duration or a lag leaves it later still. */
    private static final int UNLIMITED = Integer.MAX_VALUE / 2;

    private static final int LATEST = UNLIMITED / 2;

    private final ForwardPass early;
    private final int target;
    private final int[] latest;

    /**
     * @param finish the target's late finish
     */
    BackwardPass(ForwardPass early, int target, int finish) {
        this.early = early;
        this.target = target;
        Sequence sequence = early.sequence();
        int size = early.network().size();
        latest = new int[2 * size];
        Arrays.fill(latest, UNLIMITED);
        latest[2 * target + 1] = finish;
        if (sequence.isNatural()) {
            for (int v = target; v >= 0; v--) {
                limitPredecessors(v);
            }
        } else {
            for (int i = size - 1; i >= 0; i--) {
                limitPredecessors(sequence.vertex(i));
            }
        }
    }

    private void limitPredecessors(int v) {
        int duration = early.bounds().duration(v);
        int finish = latestFinish(v);
        int start = Math.min(latestStart(v), finish - duration);
        if (!isLimited(start) || !early.bounds().waits(v)) {
            return;
        }
        latest[2 * v] = start;
        if (early.sequence().isNatural() && !early.isChoice(v)) {
            DependencyNetwork network = early.network();
            int last = network.hardEnd(v);
            for (int e = network.firstIn(v); e < last; e++) {
                limit(network.sourceEvent(e), latest(e, start, duration));
            }
        } else {
            limitHolding(v, start, duration);
        }
    }

    /** The branches that the gate uses, and no relaxed ones. */
    private void limitHolding(int v, int start, int duration) {
        DependencyNetwork network = early.network();
        int last = network.hardEnd(v);
        for (int e = network.firstIn(v); e < last; e++) {
            if (early.holds(e)) {
                limit(network.sourceEvent(e), latest(e, start, duration));
            }
        }
    }

    /** The latest date of the event that an edge leaves, as far as this edge is concerned. */
    private int latest(int e, int start, int duration) {
        DependencyNetwork network = early.network();
        return start + (network.toStart(e) ? 0 : duration) - network.lag(e);
    }

    private void limit(int event, int date) {
        latest[event] = Math.min(latest[event], date);
    }

    private static boolean isLimited(int date) {
        return date <= LATEST;
    }

    private int latestFinish(int v) {
        return latest[2 * v + 1];
    }

    int size() {
        return latest.length / 2;
    }

    int target() {
        return target;
    }

    boolean isConstraining(int v) {
        return isLimited(latestFinish(v)) || isLimited(latestStart(v));
    }

    /**
     * The steps that a constraining item can slip without the target passing its late finish. One that has started slips
     * by its finish; where nothing waits for that, up to the target's late finish.
     */
    int totalFloat(int v) {
        int finish = latestFinish(v);
        if (early.bounds().hasStarted(v)) {
            int latest = isLimited(finish) ? finish : Math.max(latestFinish(target), early.earlyFinish(v));
            return latest - early.earlyFinish(v);
        }
        int start = isLimited(latestStart(v))
                ? latestStart(v)
                : finish - early.bounds().duration(v);
        return start - early.earlyStart(v);
    }

    /** Whether slipping the item can move the target at all: not by the start of what has started. */
    boolean canDelay(int v) {
        return isConstraining(v)
                && (isLimited(latestFinish(v)) || !early.bounds().hasStarted(v));
    }

    /** The latest start that an item's own successors and its duration allow it; of one that constrains the target. */
    int latestStart(int v) {
        return latest[2 * v];
    }

    /** Of one that has started, its early start. */
    int lateStart(int v) {
        return early.bounds().hasStarted(v) ? early.earlyStart(v) : early.earlyStart(v) + totalFloat(v);
    }

    int lateFinish(int v) {
        return early.earlyFinish(v) + totalFloat(v);
    }
}

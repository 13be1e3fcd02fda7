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
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final ForwardPass early;
    private final Branches branches = new Branches();
    private final int target;
    private final int[] latestStart;
    private final int[] latestFinish;

    /**
     * @param finish the target's late finish
     */
    BackwardPass(ForwardPass early, int target, int finish) {
        this.early = early;
        this.target = target;
        Sequence sequence = early.sequence();
        int size = early.network().size();
        latestStart = new int[size];
        latestFinish = new int[size];
        Arrays.fill(latestStart, UNLIMITED);
        Arrays.fill(latestFinish, UNLIMITED);
        latestFinish[target] = finish;
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
        int finish = latestFinish[v];
        int start = finish == UNLIMITED ? latestStart[v] : Math.min(latestStart[v], finish - duration);
        if (start == UNLIMITED || !early.bounds().waits(v)) {
            return;
        }
        latestStart[v] = start;
        DependencyNetwork network = early.network();
        if (early.sequence().isNatural() && !early.isChoice(v)) {
            int plainEnd = network.plainEnd(v);
            for (int e = network.firstIn(v); e < plainEnd; e++) {
                int p = network.source(e);
                latestFinish[p] = Math.min(latestFinish[p], start);
            }
            int last = network.hardEnd(v);
            for (int e = plainEnd; e < last; e++) {
                limit(e, start, duration);
            }
        } else {
            limitChosen(v, start, duration);
        }
    }

    /** The branches that the gate uses, and no relaxed ones. */
    private void limitChosen(int v, int start, int duration) {
        DependencyNetwork network = early.network();
        int gate = early.isChoice(v) ? early.gateBound(v, branches) : Integer.MAX_VALUE;
        for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
            if (!early.sequence().isRelaxed(e) && early.startBound(e) <= gate) {
                limit(e, start, duration);
            }
        }
    }

    private void limit(int e, int start, int duration) {
        DependencyNetwork network = early.network();
        int p = network.source(e);
        int latest = start + (network.toStart(e) ? 0 : duration) - network.lag(e);
        if (network.fromStart(e)) {
            latestStart[p] = Math.min(latestStart[p], latest);
        } else {
            latestFinish[p] = Math.min(latestFinish[p], latest);
        }
    }

    int size() {
        return latestFinish.length;
    }

    int target() {
        return target;
    }

    boolean isConstraining(int v) {
        return latestFinish[v] != UNLIMITED || latestStart[v] != UNLIMITED;
    }

    /**
     * The steps that a constraining item can slip without the target passing its late finish. One that has started slips
     * by its finish; where nothing waits for that, up to the target's late finish.
     */
    int totalFloat(int v) {
        int finish = latestFinish[v];
        if (early.bounds().hasStarted(v)) {
            int latest = finish == UNLIMITED ? Math.max(latestFinish[target], early.earlyFinish(v)) : finish;
            return latest - early.earlyFinish(v);
        }
        int start = latestStart[v] == UNLIMITED ? finish - early.bounds().duration(v) : latestStart[v];
        return start - early.earlyStart(v);
    }

    /** Whether slipping the item can move the target at all: not by the start of what has started. */
    boolean canDelay(int v) {
        return isConstraining(v)
                && (latestFinish[v] != UNLIMITED || !early.bounds().hasStarted(v));
    }

    /** The latest start that an item's own successors and its duration allow it; of one that constrains the target. */
    int latestStart(int v) {
        return latestStart[v];
    }

    /** Of one that has started, its early start. */
    int lateStart(int v) {
        return early.bounds().hasStarted(v) ? early.earlyStart(v) : early.earlyStart(v) + totalFloat(v);
    }

    int lateFinish(int v) {
        return early.earlyFinish(v) + totalFloat(v);
    }
}

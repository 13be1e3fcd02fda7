package nl.volgorde.analysis.readiness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import nl.volgorde.analysis.DependencyNetwork;

/**
 * Why an item does not block a target, or that it does (method §4).
 *
 * @param path a shortest chain from the item to the target that the reason speaks of, both included; empty where there
 *     is none
 * @param at the item on it that the reason is about (the one whose gate is met, the one that is met, the one that the
 *     soft edge leads to), or -1
 */
public record WhyNot(Reason reason, List<Integer> path, int at) {
    private static final int NOWHERE = -1;

    public WhyNot {
        path = List.copyOf(path);
    }

    /** The reasons, the first that fits. */
    public enum Reason {
        /** It is the target itself. */
        TARGET,
        /** It is met. */
        MET,
        /** It does block. */
        BLOCKS,
        /** It leads to a gate on the way, or to the target's, that is met without it. */
        BRANCH_NOT_NEEDED,
        /** Whatever it leads to on the way to the target is met. */
        BEHIND_MET,
        /** It leads to the target only where a SOFT edge is on the way: a risk, not a block. */
        SOFT_ONLY,
        /** It does not lead to the target. */
        NO_PATH
    }

    /** Judges one item towards one target, in O(items + edges). */
    public static WhyNot of(Readiness readiness, int item, int target) {
        DependencyNetwork network = readiness.network();
        if (item == target) {
            return new WhyNot(Reason.TARGET, List.of(), NOWHERE);
        }
        if (readiness.value(item) == Truth.MET) {
            return new WhyNot(Reason.MET, List.of(), NOWHERE);
        }
        Blockers blockers = Blockers.of(readiness, target);
        if (blockers.contains(item)) {
            return new WhyNot(Reason.BLOCKS, blockers.chain(item), NOWHERE);
        }
        List<Integer> open =
                path(network, item, target, e -> network.isHard(e) && readiness.value(network.source(e)) != Truth.MET);
        if (!open.isEmpty()) {
            return new WhyNot(Reason.BRANCH_NOT_NEEDED, open, last(open, v -> readiness.gate(v) == Truth.MET));
        }
        List<Integer> hard = path(network, item, target, network::isHard);
        if (!hard.isEmpty()) {
            return new WhyNot(Reason.BEHIND_MET, hard, last(hard, v -> readiness.value(v) == Truth.MET));
        }
        List<Integer> any = path(network, item, target, _ -> true);
        return any.isEmpty()
                ? new WhyNot(Reason.NO_PATH, List.of(), NOWHERE)
                : new WhyNot(Reason.SOFT_ONLY, any, afterSoft(network, any));
    }

    /** A shortest path over these edges, or none; breadth first from the target back. */
    private static List<Integer> path(DependencyNetwork network, int from, int to, IntPredicate counts) {
        int[] next = new int[network.size()];
        Arrays.fill(next, NOWHERE);
        Deque<Integer> open = new ArrayDeque<>(List.of(to));
        while (!open.isEmpty() && next[from] == NOWHERE) {
            int v = open.remove();
            for (int e = network.firstIn(v); e < network.lastIn(v); e++) {
                int p = network.source(e);
                if (p != to && next[p] == NOWHERE && counts.test(e)) {
                    next[p] = v;
                    open.add(p);
                }
            }
        }
        List<Integer> path = new ArrayList<>();
        if (next[from] != NOWHERE) {
            for (int v = from; v != to; v = next[v]) {
                path.add(v);
            }
            path.add(to);
        }
        return path;
    }

    /** The last item on a path, its first left out, that is so. */
    private static int last(List<Integer> path, IntPredicate so) {
        return path.stream().skip(1).filter(so::test).reduce(NOWHERE, (_, v) -> v);
    }

    private static int afterSoft(DependencyNetwork network, List<Integer> path) {
        for (int i = 1; i < path.size(); i++) {
            if (network.getAllEdges(path.get(i - 1), path.get(i)).stream().noneMatch(network::isHard)) {
                return path.get(i);
            }
        }
        return NOWHERE;
    }
}

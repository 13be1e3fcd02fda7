package nl.volgorde.analysis.readiness;

import java.util.Arrays;
import java.util.BitSet;
import nl.volgorde.analysis.DependencyNetwork;

/**
 * The blockers of a target that can be completed, one after the other, and what their gates still miss. They are
 * numbered in an order in which they can be; the target comes last.
 */
final class CompletableItems {
    private static final long MOST_COST = 1L << 40;

    private final int[] vertex;
    private final int[] missing;
    private final int[][] branches;
    private final long[] cost;
    private final boolean loops;

    CompletableItems(Readiness readiness, int target) {
        DependencyNetwork network = readiness.network();
        int[] order = inOrder(readiness, Blockers.of(readiness, target));
        int[] place = new int[network.size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        vertex = Arrays.copyOf(order, order.length + 1);
        vertex[order.length] = target;
        missing = new int[vertex.length];
        branches = new int[vertex.length][];
        boolean backward = false;
        for (int i = 0; i < vertex.length; i++) {
            int v = vertex[i];
            missing[i] = network.required(v) - readiness.metPreconditions(v);
            int[] found = new int[network.hardEnd(v) - network.firstIn(v)];
            int count = 0;
            for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                int branch = place[network.source(e)];
                if (branch >= 0) {
                    found[count++] = branch;
                    backward |= network.isInDeadlock(e);
                }
            }
            branches[i] = Arrays.copyOf(found, count);
        }
        loops = backward;
        cost = costs();
    }

    /** What an item and everything before it cost, counted twice where paths meet: a guide, not a bound. */
    private long[] costs() {
        long[] costs = new long[vertex.length];
        for (int i = 0; i < vertex.length; i++) {
            int item = i;
            costs[i] = 1
                    + Arrays.stream(branches[i])
                            .filter(branch -> branch < item)
                            .mapToLong(branch -> costs[branch])
                            .sorted()
                            .limit(Math.max(0, missing[i]))
                            .sum();
            costs[i] = Math.min(costs[i], MOST_COST);
        }
        return costs;
    }

    /** The least fixed point: what is met, and what a gate allows after that. */
    private static int[] inOrder(Readiness readiness, Blockers blockers) {
        DependencyNetwork network = readiness.network();
        int[] missing = new int[network.size()];
        BitSet open = new BitSet();
        int[] order = new int[blockers.all().size()];
        int end = 0;
        for (int v : blockers.all()) {
            missing[v] = network.required(v) - readiness.metPreconditions(v);
            if (readiness.state(v) == State.DROPPED) {
                continue;
            }
            if (missing[v] <= 0) {
                order[end++] = v;
            } else {
                open.set(v);
            }
        }
        for (int head = 0; head < end; head++) {
            for (int k = network.firstOut(order[head]); k < network.lastOut(order[head]); k++) {
                int e = network.outEdge(k);
                int w = network.target(e);
                if (network.isHard(e) && open.get(w) && --missing[w] == 0) {
                    open.clear(w);
                    order[end++] = w;
                }
            }
        }
        return Arrays.copyOf(order, end);
    }

    /** The number of the target: that of the items that can be completed. */
    int target() {
        return vertex.length - 1;
    }

    int vertex(int item) {
        return vertex[item];
    }

    /** How many branches the gate of an item needs besides those that are met; 0 or less when it is met. */
    int missing(int item) {
        return missing[item];
    }

    /** The items at the branches of a gate that can be completed; one as often as it has edges. */
    int[] branches(int item) {
        return branches[item];
    }

    /** How many items there are, the target included. */
    int count() {
        return vertex.length;
    }

    /** About how many items must be completed for this one; small is good. */
    long cost(int item) {
        return cost[item];
    }

    /** Whether some of the items lie in a loop, so that gates alone do not tell what can be completed. */
    boolean hasLoops() {
        return loops;
    }
}

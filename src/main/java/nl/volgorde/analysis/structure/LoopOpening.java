package nl.volgorde.analysis.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToLongFunction;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Sequence;

/**
 * Opens every deadlock by leaving out the lightest set of HARD edges (method §6), a minimum feedback arc set per
 * strongly connected component.
 *
 * <p>Exact for components of up to {@value #EXACT_LIMIT} items, by dynamic programming over the subsets that stand
 * first in the order: O(2^c · c) per component of {@code c} items. Larger components by the greedy order of P. Eades,
 * X. Lin and W. F. Smyth, <i>A fast and effective heuristic for the feedback arc set problem</i> (Inf. Process. Lett.
 * 47, 1993), in O(c²); the result then says that it is approximated.
 */
public final class LoopOpening {
    static final int EXACT_LIMIT = 20;

    private final DependencyNetwork network;
    private final IntToLongFunction weight;
    private final BitSet relaxed = new BitSet();
    private boolean exact = true;

    private LoopOpening(DependencyNetwork network, IntToLongFunction weight) {
        this.network = network;
        this.weight = weight;
    }

    /**
     * An order of the whole network without loops.
     *
     * @param weight per edge what it costs to relax it, positive: dear for EXPLICIT edges, cheap for INFERRED ones
     */
    public static Sequence open(DependencyNetwork network, IntToLongFunction weight) {
        return new LoopOpening(network, weight).sequence();
    }

    private Sequence sequence() {
        int[] order = new int[network.size()];
        int place = 0;
        while (place < order.length) {
            int end = place + 1;
            while (end < order.length && network.component(end) == network.component(place)) {
                end++;
            }
            if (end == place + 1) {
                order[place] = place;
            } else {
                int[] members = inOrder(place, end);
                System.arraycopy(members, 0, order, place, members.length);
                relaxBackwardEdges(members);
            }
            place = end;
        }
        return new Sequence(order, relaxed, exact);
    }

    /** The members of a component, the vertices from {@code from} up to {@code to}, in the best order found. */
    private int[] inOrder(int from, int to) {
        int count = to - from;
        long[][] weights = new long[count][count];
        for (int v = from; v < to; v++) {
            for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                if (network.isInDeadlock(e)) {
                    weights[network.source(e) - from][v - from] += weight.applyAsLong(e);
                }
            }
        }
        int[] local;
        if (count <= EXACT_LIMIT) {
            local = exactOrder(weights);
        } else {
            exact = false;
            local = greedyOrder(weights);
        }
        return Arrays.stream(local).map(v -> v + from).toArray();
    }

    /** cost[set] is the least weight of backward edges among the members of the set, when they stand first. */
    private static int[] exactOrder(long[][] weights) {
        int count = weights.length;
        long[] cost = new long[1 << count];
        byte[] last = new byte[1 << count];
        for (int set = 1; set < cost.length; set++) {
            cost[set] = Long.MAX_VALUE;
            for (int v = 0; v < count; v++) {
                int before = set & ~(1 << v);
                if (before == set) {
                    continue;
                }
                long total = cost[before] + backward(weights[v], before);
                // The later of two equals, so that what needs no change keeps its place.
                if (total <= cost[set]) {
                    cost[set] = total;
                    last[set] = (byte) v;
                }
            }
        }
        int[] order = new int[count];
        int set = cost.length - 1;
        for (int place = count - 1; place >= 0; place--) {
            order[place] = last[set];
            set &= ~(1 << order[place]);
        }
        return order;
    }

    private static long backward(long[] weightsFrom, int before) {
        long total = 0;
        for (int rest = before; rest != 0; rest &= rest - 1) {
            total += weightsFrom[Integer.numberOfTrailingZeros(rest)];
        }
        return total;
    }

    private static int[] greedyOrder(long[][] weights) {
        int count = weights.length;
        long[] surplus = new long[count];
        for (int v = 0; v < count; v++) {
            for (int w = 0; w < count; w++) {
                surplus[v] += weights[v][w] - weights[w][v];
            }
        }
        List<Integer> left = new ArrayList<>();
        for (int v = 0; v < count; v++) {
            left.add(v);
        }
        int[] order = new int[count];
        for (int place = 0; place < count; place++) {
            int best = left.getFirst();
            for (int v : left) {
                if (surplus[v] > surplus[best]) {
                    best = v;
                }
            }
            order[place] = best;
            left.remove(Integer.valueOf(best));
            for (int v : left) {
                surplus[v] += weights[best][v] - weights[v][best];
            }
        }
        return order;
    }

    private void relaxBackwardEdges(int[] members) {
        int first = Arrays.stream(members).min().orElseThrow();
        int[] placeOf = new int[members.length];
        for (int place = 0; place < members.length; place++) {
            placeOf[members[place] - first] = place;
        }
        for (int v : members) {
            for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                if (network.isInDeadlock(e) && placeOf[network.source(e) - first] > placeOf[v - first]) {
                    relaxed.set(e);
                }
            }
        }
    }
}

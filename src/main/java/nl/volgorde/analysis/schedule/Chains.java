package nl.volgorde.analysis.schedule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * The chains of constraining edges that end at a target, each from an item without a driver (method §5). The float of a
 * chain is the sum of the floats of its links: the steps it can slip as a whole before it becomes a critical path, whose
 * edges all drive.
 */
final class Chains {
    private final DependencyNetwork network;
    private final ForwardPass pass;

    Chains(ForwardPass pass) {
        this.network = pass.network();
        this.pass = pass;
    }

    /**
     * How many critical paths there are, exactly: per item the sum over its driving predecessors, in O(items + edges)
     * additions.
     */
    BigInteger countCritical(int target) {
        Sequence sequence = pass.sequence();
        BigInteger[] chains = new BigInteger[network.size()];
        for (int place = 0; place < sequence.size(); place++) {
            int v = sequence.vertex(place);
            BigInteger sum = BigInteger.ZERO;
            for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                if (pass.drives(e)) {
                    sum = sum.add(chains[network.source(e)]);
                }
            }
            chains[v] = sum.signum() == 0 ? BigInteger.ONE : sum;
            if (v == target) {
                break;
            }
        }
        return chains[target];
    }

    /**
     * The first chains by float, critical paths first; of the same float, in the order of their edges' numbers.
     *
     * <p>Best first from the target back. Every item has a chain of driving edges, so that the float so far is what the
     * best completion costs: nothing is opened that does not belong to a chain at least as good as the next one listed.
     * O(limit * longest chain * preconditions per item * log of that).
     */
    List<Chain> first(int target, int limit) {
        List<Chain> chains = new ArrayList<>();
        PriorityQueue<Partial> open = new PriorityQueue<>(
                Comparator.comparingInt(Partial::floatSoFar).thenComparing(Partial::number, Comparator.reverseOrder()));
        long opened = 0;
        open.add(new Partial(target, 0, opened, null));
        while (!open.isEmpty() && chains.size() < limit) {
            Partial partial = open.remove();
            int v = partial.vertex();
            boolean driven = false;
            // Last first, because of equals the one opened last is taken first.
            for (int e = network.hardEnd(v) - 1; e >= network.firstIn(v); e--) {
                if (pass.constrains(e)) {
                    driven |= pass.drives(e);
                    int floatWith = partial.floatSoFar() + pass.linkFloat(e) + heldBack(v);
                    open.add(new Partial(network.source(e), floatWith, ++opened, partial));
                }
            }
            if (!driven) {
                chains.add(partial.chain());
            }
        }
        return chains;
    }

    /** What an item held by the data date absorbs besides. */
    private int heldBack(int v) {
        return pass.earlyFinish(v) - pass.earlyStart(v) - pass.bounds().duration(v);
    }

    /** The predecessors that set an item's early dates, by the numbers of their edges. */
    List<Integer> drivers(int v) {
        List<Integer> drivers = new ArrayList<>();
        for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
            if (pass.drives(e) && !drivers.contains(network.source(e))) {
                drivers.add(network.source(e));
            }
        }
        return drivers;
    }

    /**
     * A chain with its float.
     *
     * @param vertices from the first item to the target
     */
    record Chain(List<Integer> vertices, int pathFloat) {
        Chain {
            vertices = List.copyOf(vertices);
        }
    }

    /** A vertex and the rest of its chain towards the target. */
    private record Partial(
            int vertex,
            int floatSoFar,
            long number,
            @Nullable Partial towardsTarget) {
        Chain chain() {
            List<Integer> vertices = new ArrayList<>();
            for (Partial partial = this; partial != null; partial = partial.towardsTarget()) {
                vertices.add(partial.vertex());
            }
            return new Chain(vertices, floatSoFar);
        }
    }
}

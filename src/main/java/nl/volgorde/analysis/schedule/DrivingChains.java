package nl.volgorde.analysis.schedule;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Sequence;
import org.jspecify.annotations.Nullable;

/** The chains of driving edges that end at a target (method §5): counted all, listed a few. */
final class DrivingChains {
    private final DependencyNetwork network;
    private final Pass pass;

    DrivingChains(DependencyNetwork network, Pass pass) {
        this.network = network;
        this.pass = pass;
    }

    /** How many chains there are: per item the sum over its driving predecessors, in O(items + edges) additions. */
    BigInteger count(Sequence sequence, int target) {
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

    /** The first chains, depth first by the numbers of their edges; each from its first item to the target. */
    List<List<Integer>> first(int target, int limit) {
        List<List<Integer>> chains = new ArrayList<>();
        Deque<Link> pending = new ArrayDeque<>();
        pending.push(new Link(target, null));
        while (!pending.isEmpty() && chains.size() < limit) {
            Link link = pending.pop();
            List<Integer> drivers = drivers(link.vertex());
            if (drivers.isEmpty()) {
                chains.add(link.toTarget());
            }
            for (int driver : drivers.reversed()) {
                pending.push(new Link(driver, link));
            }
        }
        return chains;
    }

    List<Integer> drivers(int v) {
        List<Integer> drivers = new ArrayList<>();
        for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
            if (pass.drives(e) && !drivers.contains(network.source(e))) {
                drivers.add(network.source(e));
            }
        }
        return drivers;
    }

    /** A vertex and the rest of its chain towards the target. */
    private record Link(int vertex, @Nullable Link towardsTarget) {
        List<Integer> toTarget() {
            List<Integer> chain = new ArrayList<>();
            for (Link link = this; link != null; link = link.towardsTarget()) {
                chain.add(link.vertex());
            }
            return chain;
        }
    }
}

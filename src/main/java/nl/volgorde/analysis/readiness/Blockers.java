package nl.volgorde.analysis.readiness;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import nl.volgorde.analysis.DependencyNetwork;

/**
 * What keeps one item's gate from being met (method §4): every item not met or unknown from which a path of HARD edges
 * leads to the target through such items only, leaving out the branches of a gate that is already met.
 *
 * <p>A breadth-first search backwards from the target, so that the chain of a blocker is a shortest one; the cost is
 * proportional to the blockers and their edges, however large the network.
 */
public final class Blockers {
    private final Readiness readiness;
    private final int target;
    private final VertexMap next;
    private int[] found = new int[16];
    private int count;

    /** The blockers of a target vertex; none when its gate is met. */
    public static Blockers of(Readiness readiness, int target) {
        return new Blockers(readiness, target);
    }

    private Blockers(Readiness readiness, int target) {
        this.readiness = readiness;
        this.target = target;
        next = new VertexMap(readiness.network().size());
        search(readiness.network());
    }

    private void search(DependencyNetwork network) {
        int head = -1;
        int v = target;
        while (true) {
            if (readiness.gate(v) != Truth.MET) {
                for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                    int u = network.source(e);
                    if (u != target && readiness.value(u) != Truth.MET && next.putIfAbsent(u, v)) {
                        add(u);
                    }
                }
            }
            head++;
            if (head == count) {
                return;
            }
            v = found[head];
        }
    }

    private void add(int v) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = v;
    }

    /** The blockers, nearest to the target first. */
    public List<Integer> all() {
        return new AbstractList<>() {
            @Override
            public Integer get(int place) {
                return found[Objects.checkIndex(place, count)];
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    public boolean contains(int v) {
        return next.get(v) != VertexMap.NONE;
    }

    /**
     * Whether work is possible at this blocker now: its own gate is met, and it is not DROPPED (a dropped item waits
     * for a successor or another reading of the edge, not for work).
     */
    public boolean isRoot(int v) {
        return contains(v) && readiness.gate(v) == Truth.MET && readiness.state(v) != State.DROPPED;
    }

    /** Whether nobody knows if this blocker is met, as against being known not to be. */
    public boolean isUnverified(int v) {
        return contains(v) && readiness.value(v) == Truth.UNKNOWN;
    }

    /** A shortest chain from a blocker to the target, both included. */
    public List<Integer> chain(int v) {
        if (!contains(v)) {
            throw new IllegalArgumentException("vertex " + v + " does not block vertex " + target);
        }
        List<Integer> chain = new ArrayList<>();
        for (int u = v; u != target; u = next.get(u)) {
            chain.add(u);
        }
        chain.add(target);
        return chain;
    }

    /** The items not met that a HARD path through such items connects to {@code v} downstream, {@code v} left out. */
    public BitSet heldBack(int v) {
        DependencyNetwork network = readiness.network();
        BitSet held = new BitSet();
        List<Integer> queue = new ArrayList<>();
        queue.add(v);
        for (int head = 0; head < queue.size(); head++) {
            int u = queue.get(head);
            for (int k = network.firstOut(u); k < network.lastOut(u); k++) {
                int e = network.outEdge(k);
                int w = network.target(e);
                boolean waits = network.isHard(e) && readiness.gate(w) != Truth.MET && readiness.value(w) != Truth.MET;
                if (waits && w != v && !held.get(w)) {
                    held.set(w);
                    queue.add(w);
                }
            }
        }
        return held;
    }
}

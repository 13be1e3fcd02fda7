package nl.volgorde.analysis.readiness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.volgorde.analysis.DependencyNetwork;

/**
 * What waits for one item (method §8), the reverse of {@link Blockers}: every item not met that it blocks. A
 * breadth-first search forward, so that the chain to an item is a shortest one.
 */
public final class Impact {
    private static final int DOES_NOT_WAIT = -1;

    private final int item;
    private final int[] before;
    private final List<Integer> waiting;

    /** What waits for a vertex; nothing when it is met. */
    public static Impact of(Readiness readiness, int item) {
        return new Impact(readiness, item);
    }

    private Impact(Readiness readiness, int item) {
        this.item = item;
        DependencyNetwork network = readiness.network();
        before = new int[network.size()];
        Arrays.fill(before, DOES_NOT_WAIT);
        waiting = new ArrayList<>();
        if (readiness.value(item) == Truth.MET) {
            return;
        }
        int v = item;
        for (int head = 0; ; head++) {
            for (int k = network.firstOut(v); k < network.lastOut(v); k++) {
                int e = network.outEdge(k);
                int w = network.target(e);
                boolean waits = network.isHard(e) && readiness.gate(w) != Truth.MET && readiness.value(w) != Truth.MET;
                if (waits && w != item && before[w] == DOES_NOT_WAIT) {
                    before[w] = v;
                    waiting.add(w);
                }
            }
            if (head == waiting.size()) {
                return;
            }
            v = waiting.get(head);
        }
    }

    /** The items that wait, nearest first. */
    public List<Integer> all() {
        return List.copyOf(waiting);
    }

    public boolean waits(int v) {
        return before[v] != DOES_NOT_WAIT;
    }

    /** A shortest chain from the item to one that waits for it, both included. */
    public List<Integer> chain(int v) {
        if (!waits(v)) {
            throw new IllegalArgumentException("vertex " + v + " does not wait for vertex " + item);
        }
        List<Integer> chain = new ArrayList<>();
        for (int u = v; u != item; u = before[u]) {
            chain.addFirst(u);
        }
        chain.addFirst(item);
        return chain;
    }
}

package nl.volgorde.analysis.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Layers by longest path to the last layer, after which every vertex moves to where its arcs are shortest. O(vertices +
 * arcs) per round; every round shortens the arcs, and few are needed.
 */
final class Layering {
    private final int[] order;
    private final List<List<Integer>> next = new ArrayList<>();
    private final List<List<Integer>> previous = new ArrayList<>();
    private final int[] layer;

    /**
     * @param order every vertex once, before all to which an arc leads from it
     * @param arcs pairs that lead forward in that order
     */
    private Layering(int[] order, List<int[]> arcs) {
        this.order = order;
        layer = new int[order.length];
        for (int v = 0; v < order.length; v++) {
            next.add(new ArrayList<>());
            previous.add(new ArrayList<>());
        }
        for (int[] arc : arcs) {
            next.get(arc[0]).add(arc[1]);
            previous.get(arc[1]).add(arc[0]);
        }
    }

    /** Per vertex its layer: every arc leads to a higher one; the lowest is 0. */
    static int[] of(int[] order, List<int[]> arcs) {
        Layering layering = new Layering(order, arcs);
        layering.longestPaths();
        while (layering.shorten()) {
            // Each round makes the sum of all lengths smaller, so this ends.
        }
        return layering.fromZero();
    }

    private void longestPaths() {
        for (int i = order.length - 1; i >= 0; i--) {
            int v = order[i];
            layer[v] = next.get(v).stream().mapToInt(w -> layer[w] - 1).min().orElse(0);
        }
    }

    private boolean shorten() {
        boolean changed = false;
        for (int v : order) {
            int pull = next.get(v).size() - previous.get(v).size();
            int wanted = layer[v];
            if (pull > 0) {
                wanted = next.get(v).stream().mapToInt(w -> layer[w] - 1).min().orElseThrow();
            } else if (pull < 0) {
                wanted = previous.get(v).stream()
                        .mapToInt(w -> layer[w] + 1)
                        .max()
                        .orElseThrow();
            }
            changed |= wanted != layer[v];
            layer[v] = wanted;
        }
        return changed;
    }

    private int[] fromZero() {
        int lowest = Arrays.stream(layer).min().orElse(0);
        return Arrays.stream(layer).map(l -> l - lowest).toArray();
    }
}

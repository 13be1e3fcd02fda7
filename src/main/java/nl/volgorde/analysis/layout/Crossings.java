package nl.volgorde.analysis.layout;

import java.util.List;

/**
 * Counts crossings between neighbouring layers with an accumulator tree, by W. Barth, P. Mutzel and M. Jünger, <i>Simple
 * and efficient bilayer cross counting</i> (JGAA 8, 2004), in O(steps · log nodes).
 */
final class Crossings {
    private Crossings() {}

    /** Of a whole order: per layer its nodes from top to bottom. */
    static long of(LayerGraph graph, List<List<Integer>> layers) {
        int[] place = new int[graph.size()];
        for (List<Integer> layer : layers) {
            for (int i = 0; i < layer.size(); i++) {
                place[layer.get(i)] = i;
            }
        }
        long crossings = 0;
        for (int l = 0; l + 1 < layers.size(); l++) {
            crossings += between(graph, layers.get(l), layers.get(l + 1).size(), place);
        }
        return crossings;
    }

    private static long between(LayerGraph graph, List<Integer> left, int right, int[] place) {
        int leaves = Integer.highestOneBit(Math.max(1, right - 1)) * 2;
        int[] tree = new int[2 * leaves];
        long crossings = 0;
        for (int node : left) {
            int[] ends = graph.next(node).stream()
                    .mapToInt(next -> place[next])
                    .sorted()
                    .toArray();
            for (int end : ends) {
                crossings += insert(tree, leaves + end);
            }
        }
        return crossings;
    }

    /** How many ends lie below this one so far, which is then counted itself. */
    private static long insert(int[] tree, int leaf) {
        long below = 0;
        int at = leaf;
        tree[at]++;
        while (at > 1) {
            if (at % 2 == 0) {
                below += tree[at + 1];
            }
            at /= 2;
            tree[at]++;
        }
        return below;
    }
}

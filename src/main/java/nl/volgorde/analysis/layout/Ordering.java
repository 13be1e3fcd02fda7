package nl.volgorde.analysis.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Orders the nodes of each layer so that few arcs cross: barycentres in sweeps to and fro (K. Sugiyama, S. Tagawa and M.
 * Toda, <i>Methods for visual understanding of hierarchical system structures</i>, IEEE Trans. SMC 11, 1981), each
 * followed by exchanges of neighbours. The best order met is kept, so it is never worse than the one given.
 */
final class Ordering {
    private static final int SWEEPS = 24;
    private static final int EXCHANGES = 8;

    private final LayerGraph graph;
    private final int[] place;
    private final List<List<Integer>> layers;

    private Ordering(LayerGraph graph) {
        this.graph = graph;
        place = new int[graph.size()];
        layers = copy(graph.layers());
        layers.forEach(this::number);
    }

    static List<List<Integer>> of(LayerGraph graph) {
        return new Ordering(graph).best();
    }

    private List<List<Integer>> best() {
        List<List<Integer>> best = copy(layers);
        long fewest = Crossings.of(graph, best);
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            sweep(sweep);
            exchange();
            long crossings = Crossings.of(graph, layers);
            if (crossings < fewest) {
                fewest = crossings;
                best = copy(layers);
            }
        }
        return best;
    }

    private static List<List<Integer>> copy(List<List<Integer>> layers) {
        List<List<Integer>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
        return copy;
    }

    private void number(List<Integer> layer) {
        for (int i = 0; i < layer.size(); i++) {
            place[layer.get(i)] = i;
        }
    }

    private void sweep(int number) {
        boolean rightwards = number % 2 == 0;
        // Equals change places every other time there and back, so that a tie does not hold an order for ever.
        boolean turned = number % 4 >= 2;
        for (int i = 1; i < layers.size(); i++) {
            List<Integer> layer = layers.get(rightwards ? i : layers.size() - 1 - i);
            IntFunction<List<Integer>> neighbours = rightwards ? graph::previous : graph::next;
            double[] centre = new double[graph.size()];
            for (int node : layer) {
                centre[node] = neighbours.apply(node).stream()
                        .mapToInt(other -> place[other])
                        .average()
                        .orElse(place[node]);
            }
            layer.sort(Comparator.comparingDouble((Integer node) -> centre[node])
                    .thenComparingInt(node -> turned ? -place[node] : place[node]));
            number(layer);
        }
    }

    private void exchange() {
        boolean better = true;
        for (int round = 0; round < EXCHANGES && better; round++) {
            better = false;
            for (List<Integer> layer : layers) {
                for (int i = 0; i + 1 < layer.size(); i++) {
                    int upper = layer.get(i);
                    int lower = layer.get(i + 1);
                    if (crossing(upper, lower) > crossing(lower, upper)) {
                        layer.set(i, lower);
                        layer.set(i + 1, upper);
                        place[lower] = i;
                        place[upper] = i + 1;
                        better = true;
                    }
                }
            }
        }
    }

    /** Crossings of the arcs of two neighbours when they stand in this order. */
    private long crossing(int upper, int lower) {
        return crossing(graph.next(upper), graph.next(lower)) + crossing(graph.previous(upper), graph.previous(lower));
    }

    private long crossing(List<Integer> ofUpper, List<Integer> ofLower) {
        long crossings = 0;
        for (int a : ofUpper) {
            for (int b : ofLower) {
                crossings += place[a] > place[b] ? 1 : 0;
            }
        }
        return crossings;
    }
}

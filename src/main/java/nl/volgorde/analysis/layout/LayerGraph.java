package nl.volgorde.analysis.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A connected graph cut up by its layers: an arc that spans several becomes a chain over one bend per layer between,
 * so that every step leads to the next layer. The boxes come first, then the bends.
 */
final class LayerGraph {
    private final int boxes;
    private final List<Integer> layerOf = new ArrayList<>();
    private final List<List<Integer>> next = new ArrayList<>();
    private final List<List<Integer>> previous = new ArrayList<>();
    private final List<List<Integer>> layers = new ArrayList<>();
    private final List<List<Integer>> chains = new ArrayList<>();

    /**
     * @param layer per box
     * @param arcs pairs that lead to higher layers
     */
    LayerGraph(int[] layer, List<int[]> arcs) {
        boxes = layer.length;
        for (int l : layer) {
            add(l);
        }
        for (int[] arc : arcs) {
            List<Integer> chain = new ArrayList<>();
            chain.add(arc[0]);
            for (int l = layer[arc[0]] + 1; l < layer[arc[1]]; l++) {
                chain.add(add(l));
            }
            chain.add(arc[1]);
            for (int i = 1; i < chain.size(); i++) {
                next.get(chain.get(i - 1)).add(chain.get(i));
                previous.get(chain.get(i)).add(chain.get(i - 1));
            }
            chains.add(chain);
        }
    }

    private int add(int layer) {
        int node = layerOf.size();
        layerOf.add(layer);
        next.add(new ArrayList<>());
        previous.add(new ArrayList<>());
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        layers.get(layer).add(node);
        return node;
    }

    int size() {
        return layerOf.size();
    }

    boolean isBox(int node) {
        return node < boxes;
    }

    int layer(int node) {
        return layerOf.get(node);
    }

    List<Integer> next(int node) {
        return next.get(node);
    }

    List<Integer> previous(int node) {
        return previous.get(node);
    }

    /** The nodes per layer, as they came. */
    List<List<Integer>> layers() {
        return layers;
    }

    /** Per arc its nodes from first to last. */
    List<List<Integer>> chains() {
        return chains;
    }
}

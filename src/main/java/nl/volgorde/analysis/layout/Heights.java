package nl.volgorde.analysis.layout;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * How high every node stands when the order within the layers is settled: the sum of the squared rises of all steps is
 * made small, layer after layer, each solved exactly by pooling adjacent violators (M. Ayer and others, <i>An empirical
 * distribution function for sampling with incomplete information</i>, Ann. Math. Stat. 26, 1955). Steps between bends
 * weigh more, so that long arcs run straight. O(steps + nodes) per sweep.
 */
final class Heights {
    private static final int SWEEPS = 60;
    private static final double BETWEEN_BENDS = 8;
    private static final double TO_A_BEND = 2;

    private final LayerGraph graph;
    private final ToDoubleBiFunction<Integer, Integer> apart;
    private final double[] y;

    /**
     * @param apart least distance between the middles of two neighbours
     */
    private Heights(LayerGraph graph, ToDoubleBiFunction<Integer, Integer> apart) {
        this.graph = graph;
        this.apart = apart;
        y = new double[graph.size()];
    }

    /** Per node the height of its middle. */
    static double[] of(LayerGraph graph, List<List<Integer>> layers, ToDoubleBiFunction<Integer, Integer> apart) {
        Heights heights = new Heights(graph, apart);
        layers.forEach(heights::stack);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < layers.size(); i++) {
                heights.settle(layers.get(sweep % 2 == 0 ? i : layers.size() - 1 - i));
            }
        }
        return heights.y;
    }

    private void stack(List<Integer> layer) {
        for (int i = 1; i < layer.size(); i++) {
            y[layer.get(i)] = y[layer.get(i - 1)] + apart.applyAsDouble(layer.get(i - 1), layer.get(i));
        }
        double middle = layer.isEmpty() ? 0 : y[layer.getLast()] / 2;
        layer.forEach(node -> y[node] -= middle);
    }

    private double weight(int a, int b) {
        if (graph.isBox(a) && graph.isBox(b)) {
            return 1;
        }
        return graph.isBox(a) || graph.isBox(b) ? TO_A_BEND : BETWEEN_BENDS;
    }

    /** Moves a layer to where its neighbours pull it, without changing its order or coming too close. */
    private void settle(List<Integer> layer) {
        int count = layer.size();
        double[] offset = new double[count];
        double[] pooled = new double[count];
        double[] weight = new double[count];
        int[] length = new int[count];
        int pools = 0;
        for (int i = 0; i < count; i++) {
            int node = layer.get(i);
            offset[i] = i == 0 ? 0 : offset[i - 1] + apart.applyAsDouble(layer.get(i - 1), node);
            double pull = 0;
            double sum = 0;
            for (List<Integer> neighbours : List.of(graph.previous(node), graph.next(node))) {
                for (int other : neighbours) {
                    double strength = weight(node, other);
                    pull += strength;
                    sum += strength * y[other];
                }
            }
            pooled[pools] = (pull == 0 ? y[node] : sum / pull) - offset[i];
            weight[pools] = pull == 0 ? 1 : pull;
            length[pools] = 1;
            pools++;
            while (pools > 1 && pooled[pools - 2] > pooled[pools - 1]) {
                pools--;
                double both = weight[pools - 1] + weight[pools];
                pooled[pools - 1] = (pooled[pools - 1] * weight[pools - 1] + pooled[pools] * weight[pools]) / both;
                weight[pools - 1] = both;
                length[pools - 1] += length[pools];
            }
        }
        int i = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int member = 0; member < length[pool]; member++, i++) {
                y[layer.get(i)] = pooled[pool] + offset[i];
            }
        }
    }
}

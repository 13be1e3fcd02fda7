package nl.volgorde.analysis.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.EdgeList;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.bench.Layered;
import nl.volgorde.bench.Measure;
import nl.volgorde.bench.Table;
import nl.volgorde.model.Gate;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** The schedule's arithmetic against its bounds and JGraphT. */
public final class ScheduleBenchmark {
    private static final int ROUNDS = 9;
    private static final int SLIP = 90;

    private ScheduleBenchmark() {}

    /** Passes over a large network, slips in a middle-sized one. */
    public static void run(int large, int middle) {
        passes(large);
        slips(middle);
    }

    private static void passes(int items) {
        List<Gate> gates = Layered.gates(items, true);
        EdgeList edges = Layered.edges(items);
        DependencyNetwork network = DependencyNetwork.of(gates, edges);
        Sequence sequence = LoopOpening.open(network, _ -> 1);
        DateBounds bounds = bounds(items);
        BareLoop bare = new BareLoop(network, bounds);
        double[] pair = Measure.cpu(ROUNDS, () -> pair(network, sequence, bounds, items - 1), bare::pair);
        Table.atMost(1.5, sized("forward and backward pass", items), pair[0], "ms", "bare loop, FS only", pair[1]);
        double[] ours = new double[1];
        double[] theirs = new double[1];
        double build = Measure.cpu(ROUNDS, () -> buildAndPass(gates, edges, bounds, ours))[0];
        double graph = Measure.cpu(1, () -> jgrapht(network, theirs))[0];
        Table.atLeast(50, sized("building and one pass", items), build, "ms", "JGraphT's object graph", graph);
        Table.atLeast(15, sized("its live memory", items), ours[0], "MB", "JGraphT's object graph", theirs[0]);
    }

    private static void slips(int items) {
        DependencyNetwork network = DependencyNetwork.of(Layered.gates(items, false), Layered.edges(items));
        Sequence sequence = LoopOpening.open(network, _ -> 1);
        DateBounds bounds = bounds(items);
        ForwardPass early = new ForwardPass(network, sequence, bounds);
        int target = items - 1;
        SplittableRandom random = new SplittableRandom(7);
        double[] cpu = Measure.cpu(
                50 * ROUNDS,
                () -> new ForwardPass(network, sequence, bounds).earlyFinish(target),
                () -> early.with(slip(early, random.nextInt(items))).earlyFinish(target));
        Table.atMost(0.5, sized("what-if: one slip to the target's date (median)", items), cpu[1], "ms", "full pass", cpu[0]);
        Table.atMost(
                0.5,
                sized("what-if: the same on average", items),
                mean(early, items),
                "ms",
                "full pass",
                cpu[0]);
        double effects = Measure.cpu(20 * ROUNDS, () -> {
            SlipEffects all = new SlipEffects(early, target);
            long sum = 0;
            for (int v = 0; v < items; v++) {
                sum += all.of(v, SLIP);
            }
            return sum;
        })[0];
        Table.atMost(4, sized("slip effect of every item on one target", items), effects, "ms", "full pass", cpu[0]);
    }

    private static double mean(ForwardPass early, int items) {
        int tried = 500;
        return Measure.cpu(ROUNDS, () -> {
                    SplittableRandom random = new SplittableRandom(7);
                    long sum = 0;
                    for (int i = 0; i < tried; i++) {
                        sum += early.with(slip(early, random.nextInt(items))).earlyFinish(items - 1);
                    }
                    return sum;
                })[0]
                / tried;
    }

    private static Map<Integer, ItemDates> slip(ForwardPass early, int v) {
        return Map.of(v, early.bounds().of(v).slipped(early.earlyStart(v), early.earlyFinish(v), SLIP));
    }

    private static String sized(String work, int items) {
        return String.format(Locale.ROOT, "%s, %,d items", work, items);
    }

    static DateBounds bounds(int items) {
        DateBounds bounds = new DateBounds(items);
        SplittableRandom random = new SplittableRandom(99);
        for (int v = 0; v < items; v++) {
            bounds.set(
                    v,
                    new ItemDates(
                            random.nextInt(200),
                            random.nextInt(60),
                            Integer.MIN_VALUE,
                            ItemDates.Bound.WINDOW,
                            false,
                            false));
        }
        return bounds;
    }

    static long pair(DependencyNetwork network, Sequence sequence, DateBounds bounds, int target) {
        ForwardPass early = new ForwardPass(network, sequence, bounds);
        BackwardPass late = new BackwardPass(early, target, early.earlyFinish(target));
        return early.earlyStart(target) + late.latestStart(0);
    }

    /** Without the items' own dates, which the peer does without as well. */
    private static long buildAndPass(List<Gate> gates, EdgeList edges, DateBounds bounds, double[] memory) {
        double before = Measure.liveMemory();
        DependencyNetwork network = DependencyNetwork.of(gates, edges);
        ForwardPass pass = new ForwardPass(network, LoopOpening.open(network, _ -> 1), bounds);
        memory[0] = Measure.liveMemory() - before;
        return pass.earlyFinish(network.size() - 1);
    }

    private static long jgrapht(DependencyNetwork network, double[] memory) {
        int items = network.size();
        double before = Measure.liveMemory();
        Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        for (int i = 0; i < items; i++) {
            graph.addVertex(i);
        }
        for (int e = 0; e < network.edgeCount(); e++) {
            graph.addEdge(network.source(e), network.target(e));
        }
        int[] finish = new int[items];
        var order = new TopologicalOrderIterator<>(graph);
        while (order.hasNext()) {
            int v = order.next();
            int start = 0;
            for (DefaultEdge edge : graph.incomingEdgesOf(v)) {
                start = Math.max(start, finish[graph.getEdgeSource(edge)]);
            }
            finish[v] = start + 10;
        }
        memory[0] = Measure.liveMemory() - before;
        return finish[items - 1] + graph.edgeSet().size();
    }

    /** What the arithmetic cannot do without: finish to start only, all gates ALL, raw arrays. */
    private static final class BareLoop {
        private final int[] inStart;
        private final int[] source;
        private final int[] own;
        private final int[] duration;

        BareLoop(DependencyNetwork network, DateBounds bounds) {
            inStart = new int[network.size() + 1];
            source = new int[network.edgeCount()];
            own = new int[network.size()];
            duration = new int[network.size()];
            for (int v = 0; v < network.size(); v++) {
                inStart[v + 1] = network.lastIn(v);
                own[v] = bounds.earliestStart(v);
                duration[v] = bounds.duration(v);
            }
            for (int e = 0; e < source.length; e++) {
                source[e] = network.source(e);
            }
        }

        long pair() {
            int size = own.length;
            int[] start = new int[size];
            int[] finish = new int[size];
            for (int v = 0; v < size; v++) {
                int from = own[v];
                for (int e = inStart[v]; e < inStart[v + 1]; e++) {
                    from = Math.max(from, finish[source[e]]);
                }
                start[v] = from;
                finish[v] = from + duration[v];
            }
            int[] lateFinish = new int[size];
            Arrays.fill(lateFinish, Integer.MAX_VALUE);
            lateFinish[size - 1] = finish[size - 1];
            for (int v = size - 1; v >= 0; v--) {
                int late = lateFinish[v];
                if (late < Integer.MAX_VALUE) {
                    int lateStart = late - duration[v];
                    for (int e = inStart[v]; e < inStart[v + 1]; e++) {
                        int p = source[e];
                        lateFinish[p] = Math.min(lateFinish[p], lateStart);
                    }
                }
            }
            return start[size - 1] + lateFinish[0];
        }
    }
}

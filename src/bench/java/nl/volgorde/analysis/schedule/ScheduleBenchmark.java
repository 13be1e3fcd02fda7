package nl.volgorde.analysis.schedule;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.EdgeList;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.TopologicalOrderIterator;

/**
 * CPU time of the schedule's arithmetic against its bounds and peers, all in one run on one seeded layered network: four
 * edges per item from the previous layers, one item in ten with a gate, one edge in ten with another link or a lag.
 *
 * <p>Arguments: number of items (1,000,000), and {@code without-jgrapht} to leave out what takes minutes.
 */
public final class ScheduleBenchmark {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int LAYER = 1_000;
    private static final int ROUNDS = 9;

    /** Kept so that no result can be left out. */
    private static volatile long sink;

    private ScheduleBenchmark() {}

    public static void main(String[] arguments) {
        int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        boolean jgrapht = arguments.length < 2;
        SplittableRandom random = new SplittableRandom(20261124);
        List<Gate> gates = gates(items, random);
        EdgeList edges = edges(items, random);
        System.out.printf(Locale.ROOT, "%,d items, %,d edges%n", items, edges.size());
        System.out.printf("%-62s %12s %12s %8s%n", "work", "ours ms", "theirs ms", "ratio");
        double[] memory = new double[2];
        double build = cpu(1, () -> buildAndPass(gates, edges, memory));
        DependencyNetwork network = DependencyNetwork.of(gates, edges);
        Sequence sequence = LoopOpening.open(network, _ -> 1);
        DateBounds bounds = bounds(items);
        int target = items - 1;
        double pair = cpu(ROUNDS, () -> pair(network, sequence, bounds, target));
        double bound = cpu(ROUNDS, new BareLoop(network, bounds)::pair);
        row("forward and backward pass, against a bare FS loop (to reach: 1.5)", pair, bound, pair / bound);
        if (jgrapht) {
            double[] theirs = new double[2];
            double graph = cpu(1, () -> jgrapht(network, theirs));
            row("building the network and one pass, against JGraphT (50x)", build, graph, graph / build);
            row("its live memory in MB (15x)", memory[0], theirs[0], theirs[0] / memory[0]);
        }
        slips(network, sequence, bounds);
    }

    private static void slips(DependencyNetwork network, Sequence sequence, DateBounds bounds) {
        ForwardPass early = new ForwardPass(network, sequence, bounds);
        int target = network.size() - 1;
        double full = cpu(ROUNDS, () -> sink += new ForwardPass(network, sequence, bounds).earlyFinish(target));
        double effects = cpu(ROUNDS, () -> {
            SlipEffects all = new SlipEffects(early, target);
            for (int v = 0; v < network.size(); v++) {
                sink += all.of(v, 30);
            }
        });
        row("slip effect of every item, against one full pass (4)", effects, full, effects / full);
        Ripple ripple = new Ripple(early, target);
        int tried = 200;
        SplittableRandom random = new SplittableRandom(7);
        double ripples = cpu(ROUNDS, () -> {
                    for (int i = 0; i < tried; i++) {
                        int v = random.nextInt(network.size());
                        ItemDates slipped = bounds.of(v).slipped(early.earlyStart(v), early.earlyFinish(v), 90);
                        sink += ripple.earlyFinish(v, slipped);
                    }
                })
                / tried;
        row("one slip to the target's date, against one full pass (0.5)", ripples, full, ripples / full);
    }

    private static void row(String work, double ours, double theirs, double ratio) {
        System.out.printf(Locale.ROOT, "%-62s %12.3f %12.3f %8.2f%n", work, ours, theirs, ratio);
    }

    /** Median CPU time of this thread in milliseconds, after as many rounds to warm up. */
    private static double cpu(int rounds, Runnable work) {
        for (int i = 0; i < rounds - 1; i++) {
            work.run();
        }
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = CPU.getCurrentThreadCpuTime();
            work.run();
            times[i] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    static List<Gate> gates(int items, SplittableRandom random) {
        List<Gate> gates = new ArrayList<>(items);
        for (int i = 0; i < items; i++) {
            // The first layer has no preconditions to choose from.
            int draw = i < LAYER ? 9 : random.nextInt(20);
            gates.add(draw == 0 ? Gate.any() : draw == 1 ? Gate.atLeast(2) : Gate.all());
        }
        return gates;
    }

    static EdgeList edges(int items, SplittableRandom random) {
        EdgeList edges = new EdgeList();
        for (int i = LAYER; i < items; i++) {
            for (int k = 0; k < 4; k++) {
                int from = i - i % LAYER - 1 - random.nextInt(Math.min(2 * LAYER, i - i % LAYER));
                boolean plain = random.nextInt(10) > 0;
                Link link = plain ? Link.FS : Link.values()[random.nextInt(4)];
                edges.add(from, i, link, plain ? 0 : random.nextInt(-5, 20), true);
            }
        }
        return edges;
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

    private static void pair(DependencyNetwork network, Sequence sequence, DateBounds bounds, int target) {
        ForwardPass early = new ForwardPass(network, sequence, bounds);
        BackwardPass late = new BackwardPass(early, target, early.earlyFinish(target));
        sink += early.earlyStart(target) + late.lateStart(0);
    }

    private static void buildAndPass(List<Gate> gates, EdgeList edges, double[] memory) {
        double before = used();
        DependencyNetwork network = DependencyNetwork.of(gates, edges);
        ForwardPass pass = new ForwardPass(network, LoopOpening.open(network, _ -> 1), bounds(network.size()));
        memory[0] = used() - before;
        sink += pass.earlyFinish(network.size() - 1);
    }

    private static void jgrapht(DependencyNetwork network, double[] memory) {
        int items = network.size();
        double before = used();
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
        memory[0] = used() - before;
        sink += finish[items - 1] + graph.edgeSet().size();
    }

    private static double used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
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

        void pair() {
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
            sink += start[size - 1] + lateFinish[0];
        }
    }
}

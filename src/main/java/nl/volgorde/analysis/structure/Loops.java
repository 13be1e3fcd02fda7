package nl.volgorde.analysis.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import nl.volgorde.analysis.DependencyNetwork;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.MaskSubgraph;

/**
 * Finds the loops of a network (method §6): its strongly connected components of more than one item, over HARD edges
 * for deadlocks and over all edges for tensions.
 *
 * <p>Components take O(items + edges); a component of {@code c} items and {@code d} edges takes O(c · d) for its
 * shortest loop and O(d²) for the ways out.
 */
public final class Loops {
    private Loops() {}

    /** All loops: deadlocks first, each group by its first vertex. A component that holds a deadlock is no tension. */
    public static List<Loop> in(DependencyNetwork network) {
        Graph<Integer, Integer> hard = new MaskSubgraph<>(network, _ -> false, edge -> !network.isHard(edge));
        List<Loop> loops = new ArrayList<>();
        Set<Integer> deadlocked = new HashSet<>();
        for (Set<Integer> component : components(hard)) {
            loops.add(loop(Loop.Kind.DEADLOCK, hard, component, _ -> true));
            deadlocked.addAll(component);
        }
        for (Set<Integer> component : components(network)) {
            Set<Integer> closing = softInside(network, component);
            if (component.stream().noneMatch(deadlocked::contains) && !closing.isEmpty()) {
                loops.add(loop(Loop.Kind.TENSION, network, component, closing::contains));
            }
        }
        return loops;
    }

    private static List<Set<Integer>> components(Graph<Integer, Integer> graph) {
        return new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(component -> component.size() > 1)
                        .sorted(Comparator.comparing(component -> component.stream()
                                .min(Comparator.naturalOrder())
                                .orElseThrow()))
                        .toList();
    }

    private static Set<Integer> softInside(DependencyNetwork network, Set<Integer> component) {
        Set<Integer> soft = new HashSet<>(new AsSubgraph<>(network, component).edgeSet());
        soft.removeIf(network::isHard);
        return soft;
    }

    private static Loop loop(
            Loop.Kind kind, Graph<Integer, Integer> graph, Set<Integer> component, IntPredicate closes) {
        Graph<Integer, Integer> inside = new AsSubgraph<>(graph, component);
        List<Integer> vertices = component.stream().sorted().toList();
        return new Loop(kind, vertices, shortest(inside, closes), waysOut(inside));
    }

    private static List<Integer> shortest(Graph<Integer, Integer> inside, IntPredicate closes) {
        BFSShortestPath<Integer, Integer> paths = new BFSShortestPath<>(inside);
        List<Integer> best = List.of();
        for (int edge : inside.edgeSet().stream().sorted().toList()) {
            if (!closes.test(edge)) {
                continue;
            }
            GraphPath<Integer, Integer> back = paths.getPath(inside.getEdgeTarget(edge), inside.getEdgeSource(edge));
            if (best.isEmpty() || back.getLength() + 1 < best.size()) {
                best = new ArrayList<>(back.getEdgeList());
                best.addFirst(edge);
            }
        }
        return best;
    }

    private static List<Integer> waysOut(Graph<Integer, Integer> inside) {
        List<Integer> ways = new ArrayList<>();
        for (int edge : inside.edgeSet().stream().sorted().toList()) {
            Graph<Integer, Integer> without = new MaskSubgraph<>(inside, _ -> false, other -> other == edge);
            if (!new CycleDetector<>(without).detectCycles()) {
                ways.add(edge);
            }
        }
        return ways;
    }
}

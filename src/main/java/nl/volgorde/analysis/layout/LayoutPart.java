package nl.volgorde.analysis.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One connected part of a graph on its way into layers. Its nodes are numbered by themselves. */
final class LayoutPart {
    private static final double ROOM_PER_ARC = 1.25;
    private static final double MOST_ROOM = 90;

    private final LayeredLayout whole;
    private final List<Integer> members;
    private final List<Integer> arcs;
    private final LayerGraph graph;
    private final List<List<Integer>> layers;
    private final double[] y;
    private final double[] left;
    private final double[] right;

    /**
     * @param members the boxes, ascending
     * @param arcs the arcs among them, by their ends
     */
    LayoutPart(LayeredLayout whole, List<Integer> members, List<Integer> arcs) {
        this.whole = whole;
        this.members = members;
        this.arcs = arcs;
        Map<Integer, Integer> local = new HashMap<>();
        members.forEach(v -> local.put(v, local.size()));
        List<int[]> pairs = new ArrayList<>();
        for (int a : arcs) {
            pairs.add(new int[] {at(local, whole.tail(a)), at(local, whole.head(a))});
        }
        int[] order = IntStream.range(0, members.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> whole.rank(members.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
        graph = new LayerGraph(Layering.of(order, pairs), pairs);
        layers = Ordering.of(graph);
        y = Heights.of(graph, layers, this::apart);
        left = new double[layers.size()];
        right = new double[layers.size()];
        spread();
    }

    private static int at(Map<Integer, Integer> local, int v) {
        return local.getOrDefault(v, -1);
    }

    private double height(int node) {
        return graph.isBox(node) ? whole.box(members.get(node)).height() : 0;
    }

    private double width(int node) {
        return graph.isBox(node) ? whole.box(members.get(node)).width() : 0;
    }

    private double apart(int upper, int lower) {
        boolean boxes = graph.isBox(upper) && graph.isBox(lower);
        double room = boxes ? whole.spacing().boxes() : whole.spacing().arcs();
        return (height(upper) + height(lower)) / 2 + room;
    }

    /** Gives every layer its place from left to right, with more room where many arcs pass. */
    private void spread() {
        double x = 0;
        for (int l = 0; l < layers.size(); l++) {
            left[l] = x;
            right[l] = x + layers.get(l).stream().mapToDouble(this::width).max().orElse(0);
            int steps = layers.get(l).stream()
                    .mapToInt(node -> graph.next(node).size())
                    .sum();
            x = right[l] + whole.spacing().layers() + Math.min(MOST_ROOM, steps * ROOM_PER_ARC);
        }
    }

    Packing.Part placed() {
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int node = 0; node < graph.size(); node++) {
            top = Math.min(top, y[node] - height(node) / 2);
            bottom = Math.max(bottom, y[node] + height(node) / 2);
        }
        List<Point> corners = new ArrayList<>();
        List<Integer> layer = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            corners.add(new Point(corner(i), y[i] - height(i) / 2 - top));
            layer.add(graph.layer(i));
        }
        double[] leaves = ports(true);
        double[] enters = ports(false);
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < arcs.size(); i++) {
            routes.add(route(i, leaves[i] - top, enters[i] - top, top));
        }
        return new Packing.Part(
                members,
                arcs,
                new Layout(corners, layer, routes, right[right.length - 1], bottom - top, Crossings.of(graph, layers)));
    }

    private double corner(int box) {
        int l = graph.layer(box);
        return (left[l] + right[l] - width(box)) / 2;
    }

    /** Per arc the height at which it leaves its first node or enters its last one: side by side, not in one point. */
    private double[] ports(boolean leaving) {
        double[] ports = new double[arcs.size()];
        Map<Integer, List<Integer>> byBox = new HashMap<>();
        for (int i = 0; i < arcs.size(); i++) {
            List<Integer> chain = graph.chains().get(i);
            byBox.computeIfAbsent(leaving ? chain.getFirst() : chain.getLast(), _ -> new ArrayList<>())
                    .add(i);
        }
        byBox.forEach((box, own) -> {
            own.sort(Comparator.comparingDouble((Integer i) -> y[beside(i, leaving)])
                    .thenComparing(Comparator.naturalOrder()));
            double room = Math.min(whole.spacing().ends(), height(box) * 0.7 / Math.max(1, own.size() - 1));
            for (int i = 0; i < own.size(); i++) {
                ports[own.get(i)] = y[box] + (i - (own.size() - 1) / 2.0) * room;
            }
        });
        return ports;
    }

    private int beside(int arc, boolean leaving) {
        List<Integer> chain = graph.chains().get(arc);
        return leaving ? chain.get(1) : chain.get(chain.size() - 2);
    }

    private Route route(int arc, double leaves, double enters, double top) {
        List<Integer> chain = graph.chains().get(arc);
        int first = chain.getFirst();
        int last = chain.getLast();
        List<Point> points = new ArrayList<>(Arrays.asList(
                new Point(corner(first) + width(first), leaves), new Point(right[graph.layer(first)], leaves)));
        for (int bend : chain.subList(1, chain.size() - 1)) {
            points.add(new Point(left[graph.layer(bend)], y[bend] - top));
            points.add(new Point(right[graph.layer(bend)], y[bend] - top));
        }
        points.add(new Point(left[graph.layer(last)], enters));
        points.add(new Point(corner(last), enters));
        boolean reversed = whole.isReversed(arcs.get(arc));
        if (reversed) {
            Collections.reverse(points);
        }
        return new Route(points, reversed);
    }
}

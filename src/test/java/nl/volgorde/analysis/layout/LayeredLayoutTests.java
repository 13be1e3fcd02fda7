package nl.volgorde.analysis.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import nl.volgorde.analysis.RandomNetwork;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every layout keeps to, on random graphs with and without loops. */
class LayeredLayoutTests {
    private static final int GRAPHS = 200;

    /** A random graph of boxes of several sizes. */
    private record Graph(List<Box> boxes, List<Arc> arcs) {
        static Graph of(long seed) {
            RandomGenerator random = RandomNetwork.generator(seed);
            int count = 1 + random.nextInt(40);
            List<Box> boxes = new ArrayList<>();
            List<Arc> arcs = new ArrayList<>();
            boolean loops = random.nextBoolean();
            for (int i = 0; i < count; i++) {
                boxes.add(new Box(60 + random.nextInt(100), 20 + random.nextInt(60)));
            }
            for (int i = 0; i < count * 2; i++) {
                int from = random.nextInt(count);
                int to = random.nextInt(count);
                if (from != to && (loops || from < to)) {
                    arcs.add(new Arc(from, to, 1 + random.nextInt(5)));
                }
            }
            return new Graph(boxes, arcs);
        }

        Layout layout() {
            return LayeredLayout.of(boxes, arcs, Spacing.DEFAULT);
        }
    }

    @RepeatedTest(GRAPHS)
    void keepsItsPromisesOnEveryGraph(RepetitionInfo run) {
        Graph graph = Graph.of(run.getCurrentRepetition());
        Layout layout = graph.layout();
        assertThat(layout.corners()).hasSameSizeAs(graph.boxes());
        assertThat(layout.routes()).hasSameSizeAs(graph.arcs());
        noBoxesOverlap(graph, layout);
        for (int a = 0; a < graph.arcs().size(); a++) {
            reachesItsEnds(graph, layout, a);
            crossesNoBox(graph, layout, a);
        }
        assertThat(layout.crossings()).isEqualTo(counted(graph, layout));
    }

    private static void noBoxesOverlap(Graph graph, Layout layout) {
        for (int i = 0; i < graph.boxes().size(); i++) {
            Point a = layout.corners().get(i);
            Box box = graph.boxes().get(i);
            assertThat(a.x()).isBetween(-0.01, layout.width() - box.width() + 0.01);
            assertThat(a.y()).isBetween(-0.01, layout.height() - box.height() + 0.01);
            for (int j = 0; j < i; j++) {
                Point b = layout.corners().get(j);
                Box other = graph.boxes().get(j);
                boolean apart = a.x() + box.width() <= b.x() + 0.01
                        || b.x() + other.width() <= a.x() + 0.01
                        || a.y() + box.height() <= b.y() + 0.01
                        || b.y() + other.height() <= a.y() + 0.01;
                if (!apart) {
                    fail("boxes %d and %d overlap", i, j);
                }
            }
        }
    }

    private static void reachesItsEnds(Graph graph, Layout layout, int a) {
        Arc arc = graph.arcs().get(a);
        Route route = layout.routes().get(a);
        int left = route.reversed() ? arc.to() : arc.from();
        int right = route.reversed() ? arc.from() : arc.to();
        assertThat(layout.layers().get(left)).isLessThan(layout.layers().get(right));
        List<Point> points = route.reversed() ? route.points().reversed() : route.points();
        Point corner = layout.corners().get(left);
        assertThat(points.getFirst().x())
                .isEqualTo(corner.x() + graph.boxes().get(left).width());
        assertThat(points.getFirst().y())
                .isBetween(corner.y(), corner.y() + graph.boxes().get(left).height());
        assertThat(points.getLast().x()).isEqualTo(layout.corners().get(right).x());
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).x())
                    .isGreaterThanOrEqualTo(points.get(i - 1).x());
        }
    }

    /** Level stretches lie beside the boxes of their layer, never on them; the rest lies between layers. */
    private static void crossesNoBox(Graph graph, Layout layout, int a) {
        Arc arc = graph.arcs().get(a);
        List<Point> points = layout.routes().get(a).points();
        for (int i = 2; i + 2 < points.size(); i += 2) {
            double y = points.get(i).y();
            double left = Math.min(points.get(i).x(), points.get(i + 1).x());
            double right = Math.max(points.get(i).x(), points.get(i + 1).x());
            for (int v = 0; v < graph.boxes().size(); v++) {
                Point corner = layout.corners().get(v);
                boolean beside = corner.x() + graph.boxes().get(v).width() < left || corner.x() > right;
                boolean above =
                        y < corner.y() || y > corner.y() + graph.boxes().get(v).height();
                if (!beside && !above) {
                    fail("%s passes box %d", arc, v);
                }
            }
        }
    }

    /** Pairs of stretches between the same layers whose ends are in another order on the other side. */
    private static long counted(Graph graph, Layout layout) {
        List<double[]> steps = new ArrayList<>();
        for (int a = 0; a < graph.arcs().size(); a++) {
            Route route = layout.routes().get(a);
            List<Point> points = route.reversed() ? route.points().reversed() : route.points();
            Arc arc = graph.arcs().get(a);
            int first = route.reversed() ? arc.to() : arc.from();
            int last = route.reversed() ? arc.from() : arc.to();
            for (int i = 1; i + 1 < points.size(); i += 2) {
                double from =
                        i == 1 ? middle(graph, layout, first) : points.get(i).y();
                double to = i + 1 == points.size() - 2
                        ? middle(graph, layout, last)
                        : points.get(i + 1).y();
                steps.add(new double[] {points.get(i).x(), points.get(i + 1).x(), from, to});
            }
        }
        long crossings = 0;
        for (int i = 0; i < steps.size(); i++) {
            for (int j = 0; j < i; j++) {
                double[] a = steps.get(i);
                double[] b = steps.get(j);
                boolean sameGap = a[0] == b[0] && a[1] == b[1];
                crossings += sameGap && (a[2] - b[2]) * (a[3] - b[3]) < 0 ? 1 : 0;
            }
        }
        return crossings;
    }

    private static double middle(Graph graph, Layout layout, int v) {
        return layout.corners().get(v).y() + graph.boxes().get(v).height() / 2;
    }

    @RepeatedTest(GRAPHS)
    void isTheSameInWhateverOrderTheArcsCome(RepetitionInfo run) {
        Graph graph = Graph.of(run.getCurrentRepetition());
        List<Integer> order = new ArrayList<>();
        for (int a = 0; a < graph.arcs().size(); a++) {
            order.add(a);
        }
        Collections.shuffle(order, new Random(run.getCurrentRepetition()));
        Layout layout = graph.layout();
        Layout other = LayeredLayout.of(
                graph.boxes(), order.stream().map(graph.arcs()::get).toList(), Spacing.DEFAULT);
        assertThat(other.corners()).isEqualTo(layout.corners());
        assertThat(other.layers()).isEqualTo(layout.layers());
        assertThat(other.crossings()).isEqualTo(layout.crossings());
    }

    @RepeatedTest(GRAPHS)
    void crossesNoMoreThanTheOrderItBeganWith(RepetitionInfo run) {
        Graph graph = Graph.of(run.getCurrentRepetition());
        int[] order = new int[graph.boxes().size()];
        List<int[]> pairs = new ArrayList<>();
        for (Arc arc : graph.arcs()) {
            pairs.add(new int[] {Math.min(arc.from(), arc.to()), Math.max(arc.from(), arc.to())});
        }
        for (int v = 0; v < order.length; v++) {
            order[v] = v;
        }
        int[] layers = Layering.of(order, pairs);
        for (int[] pair : pairs) {
            assertThat(layers[pair[0]]).isLessThan(layers[pair[1]]);
        }
        LayerGraph layered = new LayerGraph(layers, pairs);
        long naive = naive(layered, layered.layers());
        assertThat(Crossings.of(layered, layered.layers())).isEqualTo(naive);
        assertThat(naive(layered, Ordering.of(layered))).isLessThanOrEqualTo(naive);
    }

    private static long naive(LayerGraph graph, List<List<Integer>> layers) {
        long crossings = 0;
        for (int l = 0; l + 1 < layers.size(); l++) {
            List<int[]> steps = new ArrayList<>();
            for (int node : layers.get(l)) {
                for (int next : graph.next(node)) {
                    steps.add(new int[] {
                        layers.get(l).indexOf(node), layers.get(l + 1).indexOf(next)
                    });
                }
            }
            for (int i = 0; i < steps.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int[] a = steps.get(i);
                    int[] b = steps.get(j);
                    crossings += Integer.signum(a[0] - b[0]) * Integer.signum(a[1] - b[1]) < 0 ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    @Test
    void turnsTheCheapestArcOfALoopRound() {
        List<Box> boxes = Collections.nCopies(3, new Box(10, 10));
        List<Arc> arcs = List.of(new Arc(0, 1, 100), new Arc(1, 2, 1), new Arc(2, 0, 100));
        Layout layout = LayeredLayout.of(boxes, arcs, Spacing.DEFAULT);
        assertThat(layout.routes()).extracting(Route::reversed).containsExactly(false, true, false);
        assertThat(layout.layers()).containsExactly(1, 2, 0);
    }

    @Test
    void untanglesWhatCanBeDrawnWithoutCrossings() {
        List<Box> boxes = Collections.nCopies(8, new Box(10, 10));
        List<Arc> arcs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            arcs.add(new Arc(i, 7 - i, 1));
            if (i > 0) {
                arcs.add(new Arc(i - 1, 7 - i, 1));
            }
        }
        assertThat(LayeredLayout.of(boxes, arcs, Spacing.DEFAULT).crossings()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void laysOutWhatHasNoArcs(int count) {
        Layout layout = LayeredLayout.of(Collections.nCopies(count, new Box(30, 20)), List.of(), Spacing.DEFAULT);
        assertThat(layout.corners()).hasSize(count);
        assertThat(layout.height()).isEqualTo(count * 20.0);
    }

    @Test
    void doesNotRecurseAlongAChain() {
        int length = 3_000;
        List<Arc> arcs = new ArrayList<>();
        for (int i = 1; i < length; i++) {
            arcs.add(new Arc(i - 1, i, 1));
        }
        Layout layout = LayeredLayout.of(Collections.nCopies(length, new Box(10, 10)), arcs, Spacing.DEFAULT);
        assertThat(layout.layers().getLast()).isEqualTo(length - 1);
        assertThat(layout.crossings()).isZero();
    }
}

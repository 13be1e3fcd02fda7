package nl.volgorde.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DirectedMultigraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DependencyNetworkTests {
    static LongStream seeds() {
        return Seeds.first(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsEveryEdgeWithItsEndsAndAttributes(long seed) {
        RandomNetwork random = RandomNetwork.of(seed, RandomNetwork.Shape.WITH_LOOPS);
        DependencyNetwork network = random.build();

        List<RandomNetwork.Edge> found = new ArrayList<>();
        for (int e = 0; e < network.edgeCount(); e++) {
            found.add(new RandomNetwork.Edge(
                    network.given(network.source(e)),
                    network.given(network.target(e)),
                    network.link(e),
                    network.lag(e),
                    network.isHard(e)));
            assertThat(random.edges().get(network.givenEdge(e))).isEqualTo(found.getLast());
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(random.edges());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void knowsWhatIsInItsSets(long seed) {
        DependencyNetwork network =
                RandomNetwork.of(seed, RandomNetwork.Shape.WITH_LOOPS).build();
        for (int e = -1; e <= network.edgeCount(); e++) {
            boolean there = e >= 0 && e < network.edgeCount();
            assertThat(network.edgeSet().contains(e)).isEqualTo(there);
            for (int v = 0; v < network.size(); v++) {
                assertThat(network.outgoingEdgesOf(v).contains(e)).isEqualTo(there && network.source(e) == v);
                assertThat(network.incomingEdgesOf(v).contains(e)).isEqualTo(there && network.target(e) == v);
            }
        }
        assertThat(network.vertexSet().contains(network.size())).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void numbersVerticesSoThatHardEdgesLeadForwardUnlessTheyCloseALoop(long seed) {
        DependencyNetwork network =
                RandomNetwork.of(seed, RandomNetwork.Shape.WITH_LOOPS).build();
        for (int e = 0; e < network.edgeCount(); e++) {
            if (network.isHard(e) && !network.isInDeadlock(e)) {
                assertThat(network.source(e)).isLessThan(network.target(e));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithJGraphTOnComponents(long seed) {
        RandomNetwork random = RandomNetwork.of(seed, RandomNetwork.Shape.WITH_LOOPS);
        DirectedMultigraph<Integer, Integer> graph = new DirectedMultigraph<>(null, null, false);
        for (int item = 0; item < random.size(); item++) {
            graph.addVertex(item);
        }
        for (int i = 0; i < random.edges().size(); i++) {
            RandomNetwork.Edge edge = random.edges().get(i);
            if (edge.hard()) {
                graph.addEdge(edge.from(), edge.to(), i);
            }
        }
        DependencyNetwork network = random.build();
        Set<Set<Integer>> ours = new HashSet<>();
        for (int v = 0; v < network.size(); v++) {
            Set<Integer> component = new HashSet<>();
            for (int w = 0; w < network.size(); w++) {
                if (network.component(w) == network.component(v)) {
                    component.add(network.given(w));
                }
            }
            ours.add(component);
        }
        assertThat(ours)
                .isEqualTo(new HashSet<>(new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()));
    }

    /** Every question of JGraphT's graph, put to its own graph as well. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersAsJGraphTsOwnGraphDoes(long seed) {
        DependencyNetwork network =
                RandomNetwork.of(seed, RandomNetwork.Shape.WITH_LOOPS).build();
        DirectedMultigraph<Integer, Integer> graph = new DirectedMultigraph<>(null, null, false);
        network.vertexSet().forEach(graph::addVertex);
        for (int e = 0; e < network.edgeCount(); e++) {
            graph.addEdge(network.source(e), network.target(e), e);
        }
        assertThat(network.vertexSet()).isEqualTo(graph.vertexSet());
        assertThat(network.edgeSet()).isEqualTo(graph.edgeSet());
        for (int v = -1; v <= network.size(); v++) {
            assertThat(network.containsVertex(v)).isEqualTo(graph.containsVertex(v));
        }
        for (int e = -1; e <= network.edgeCount(); e++) {
            assertThat(network.containsEdge(e)).isEqualTo(graph.containsEdge(e));
        }
        for (int v : graph.vertexSet()) {
            assertThat(network.inDegreeOf(v)).isEqualTo(graph.inDegreeOf(v));
            assertThat(network.outDegreeOf(v)).isEqualTo(graph.outDegreeOf(v));
            assertThat(network.incomingEdgesOf(v)).isEqualTo(graph.incomingEdgesOf(v));
            assertThat(network.outgoingEdgesOf(v)).isEqualTo(graph.outgoingEdgesOf(v));
            for (int w : graph.vertexSet()) {
                assertThat(network.getAllEdges(v, w)).isEqualTo(graph.getAllEdges(v, w));
                assertThat(network.containsEdge(v, w)).isEqualTo(graph.containsEdge(v, w));
                Integer edge = network.getEdge(v, w);
                assertThat(edge != null).isEqualTo(graph.containsEdge(v, w));
                assertThat(edge == null || network.getAllEdges(v, w).contains(edge))
                        .isTrue();
            }
        }
    }

    @Test
    void isAGraphThatJGraphTCanRead() {
        DependencyNetwork network = DependencyNetwork.of(
                Collections.nCopies(3, Gate.all()),
                new EdgeList()
                        .add(0, 1, Link.FS, 0, true)
                        .add(0, 1, Link.SS, 2, true)
                        .add(1, 2, Link.FF, 0, false));
        assertThat(network.vertexSet()).containsExactly(0, 1, 2);
        assertThat(network.edgeSet()).hasSize(3);
        assertThat(network.getAllEdges(0, 1)).hasSize(2);
        assertThat(network.outgoingEdgesOf(0)).hasSize(2);
        assertThat(network.incomingEdgesOf(2)).hasSize(1);
        assertThat(network.edgesOf(1)).hasSize(3);
        assertThat(network.containsEdge(2, 1)).isFalse();
        assertThat(network.getType().isDirected()).isTrue();
        assertThatThrownBy(() -> network.addVertex(4)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesAnEdgeThatDoesNotFit() {
        EdgeList outside = new EdgeList().add(0, 5, Link.FS, 0, true);
        assertThatThrownBy(() -> DependencyNetwork.of(List.of(Gate.all()), outside))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 5");
        EdgeList self = new EdgeList().add(0, 0, Link.FS, 0, true);
        assertThatThrownBy(() -> DependencyNetwork.of(List.of(Gate.all()), self))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void carriesAChainOfAHundredThousand() {
        int items = 100_000;
        EdgeList edges = new EdgeList();
        for (int i = items - 1; i > 0; i--) {
            edges.add(i, i - 1, Link.FS, 0, true);
        }
        DependencyNetwork network = DependencyNetwork.of(Collections.nCopies(items, Gate.all()), edges);
        assertThat(network.given(0)).isEqualTo(items - 1);
        assertThat(network.given(items - 1)).isZero();
    }
}

package nl.volgorde.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.EdgeList;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.Seeds;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoopsTests {
    static LongStream seeds() {
        return Seeds.first(200);
    }

    private static DependencyNetwork network(int items, EdgeList edges) {
        return DependencyNetwork.of(Collections.nCopies(items, Gate.all()), edges);
    }

    private static List<Integer> given(DependencyNetwork network, List<Integer> vertices) {
        return vertices.stream().map(network::given).sorted().toList();
    }

    @Test
    void tellsADeadlockFromATension() {
        // 0 -> 1 -> 0 hard; 2 -> 3 hard, 3 -> 2 soft; 4 alone.
        DependencyNetwork network = network(
                5,
                new EdgeList()
                        .add(0, 1, Link.FS, 0, true)
                        .add(1, 0, Link.FS, 0, true)
                        .add(2, 3, Link.FS, 0, true)
                        .add(3, 2, Link.FS, 0, false)
                        .add(1, 2, Link.FS, 0, true)
                        .add(3, 4, Link.FS, 0, true));
        List<Loop> loops = Loops.in(network);
        assertThat(loops).extracting(Loop::kind).containsExactly(Loop.Kind.DEADLOCK, Loop.Kind.TENSION);
        assertThat(given(network, loops.get(0).vertices())).containsExactly(0, 1);
        assertThat(given(network, loops.get(1).vertices())).containsExactly(2, 3);
        assertThat(loops.get(1).witness()).anyMatch(edge -> !network.isHard(edge));
        assertThat(loops.get(0).waysOut()).hasSize(2);
    }

    @Test
    void findsTheShortestLoopAsWitnessAndTheEdgesWithoutWhichNoneIsLeft() {
        // A ring of four with a short cut 1 -> 0: the short loop is 0 -> 1 -> 0, and 0 -> 1 lies on every loop.
        DependencyNetwork network = network(
                4,
                new EdgeList()
                        .add(0, 1, Link.FS, 0, true)
                        .add(1, 2, Link.FS, 0, true)
                        .add(2, 3, Link.FS, 0, true)
                        .add(3, 0, Link.FS, 0, true)
                        .add(1, 0, Link.FS, 0, true));
        Loop loop = Loops.in(network).getFirst();
        assertThat(loop.witness()).hasSize(2);
        assertThat(loop.waysOut())
                .singleElement()
                .satisfies(
                        edge -> assertThat(network.given(network.source(edge))).isZero());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void witnessesAreLoops(long seed) {
        DependencyNetwork network =
                RandomNetwork.of(seed, RandomNetwork.Shape.WITH_LOOPS).build();
        for (Loop loop : Loops.in(network)) {
            List<Integer> witness = loop.witness();
            assertThat(witness).isNotEmpty();
            for (int i = 0; i < witness.size(); i++) {
                int next = witness.get((i + 1) % witness.size());
                assertThat(network.target(witness.get(i))).isEqualTo(network.source(next));
                assertThat(loop.vertices()).contains(network.source(next));
            }
            boolean allHard = witness.stream().allMatch(network::isHard);
            assertThat(allHard).isEqualTo(loop.kind() == Loop.Kind.DEADLOCK);
        }
    }

    @Test
    @Timeout(20)
    void looksThroughAChainOfAHundredThousand() {
        EdgeList edges = new EdgeList();
        int items = 100_000;
        for (int i = 1; i < items; i++) {
            edges.add(i - 1, i, Link.FS, 0, true);
        }
        edges.add(1, 0, Link.FS, 0, true);
        assertThat(Loops.in(network(items, edges)))
                .singleElement()
                .satisfies(loop -> assertThat(loop.vertices()).hasSize(2));
    }

    @Test
    void findsNoneInANetworkWithout() {
        assertThat(Loops.in(RandomNetwork.of(7, RandomNetwork.Shape.ACYCLIC).build()))
                .isEmpty();
        assertThat(Loops.in(network(2, new EdgeList().add(0, 1, Link.FS, 0, true))))
                .isEmpty();
    }
}

package nl.volgorde.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.EdgeList;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.Seeds;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoopOpeningTests {
    static LongStream seeds() {
        return Seeds.first(200);
    }

    private static long weight(int edge) {
        return 1 + edge * 7L % 5;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leavesNoLoopAndRelaxesNoMoreThanAnyOtherChoiceWould(long seed) {
        RandomNetwork random = RandomNetwork.of(seed, new RandomNetwork.Shape(6, 0.35, true, false, false, 0.1));
        DependencyNetwork network = random.build();
        Sequence sequence = LoopOpening.open(network, LoopOpeningTests::weight);

        assertThat(sequence.isExact()).isTrue();
        assertLeadsForward(network, sequence);
        long relaxed = 0;
        for (int e : sequence.relaxed()) {
            assertThat(network.isInDeadlock(e)).isTrue();
            relaxed += weight(e);
        }
        assertThat(relaxed).isEqualTo(lightest(network));
    }

    private static void assertLeadsForward(DependencyNetwork network, Sequence sequence) {
        int[] place = new int[network.size()];
        for (int i = 0; i < sequence.size(); i++) {
            place[sequence.vertex(i)] = i;
        }
        for (int e = 0; e < network.edgeCount(); e++) {
            if (network.isHard(e) && !sequence.isRelaxed(e)) {
                assertThat(place[network.source(e)]).isLessThan(place[network.target(e)]);
            }
        }
    }

    /** The least weight of backward edges over all orders, one by one. */
    private static long lightest(DependencyNetwork network) {
        List<Integer> vertices = new ArrayList<>(network.vertexSet());
        return permute(network, vertices, 0, Long.MAX_VALUE);
    }

    private static long permute(DependencyNetwork network, List<Integer> order, int from, long best) {
        if (from == order.size()) {
            long total = 0;
            for (int e = 0; e < network.edgeCount(); e++) {
                if (network.isHard(e) && order.indexOf(network.source(e)) > order.indexOf(network.target(e))) {
                    total += weight(e);
                }
            }
            return Math.min(best, total);
        }
        long least = best;
        for (int i = from; i < order.size(); i++) {
            Collections.swap(order, from, i);
            least = permute(network, order, from + 1, least);
            Collections.swap(order, from, i);
        }
        return least;
    }

    @Test
    void isExactForAComponentOfTwentyAndSaysSoWhenItIsNot() {
        assertThat(LoopOpening.open(ring(20), _ -> 1).relaxed()).hasSize(1);
        assertThat(LoopOpening.open(ring(20), _ -> 1).isExact()).isTrue();
        Sequence larger = LoopOpening.open(ring(21), _ -> 1);
        assertThat(larger.isExact()).isFalse();
        assertLeadsForward(ring(21), larger);
    }

    /** A ring of twenty with chords, against every set of edges in order of their number. */
    @Test
    void relaxesAsFewEdgesOfTwentyItemsAsTryingEverySetFinds() {
        for (long seed = 0; seed < 4; seed++) {
            RandomGenerator random = RandomNetwork.generator(seed);
            List<int[]> edges = new ArrayList<>();
            EdgeList list = new EdgeList();
            for (int i = 0; i < 20; i++) {
                edges.add(new int[] {i, (i + 1) % 20});
            }
            for (int chord = 0; chord < 10; chord++) {
                int from = random.nextInt(20);
                edges.add(new int[] {from, (from + 2 + random.nextInt(17)) % 20});
            }
            edges.forEach(edge -> list.add(edge[0], edge[1], Link.FS, 0, true));
            Sequence sequence =
                    LoopOpening.open(DependencyNetwork.of(Collections.nCopies(20, Gate.all()), list), _ -> 1);
            assertThat(sequence.isExact()).isTrue();
            int fewest = 1;
            while (!someSetOpens(edges, 0, fewest)) {
                fewest++;
            }
            assertThat(sequence.relaxed()).as("seed %d", seed).hasSize(fewest);
        }
    }

    private static boolean someSetOpens(List<int[]> edges, int from, int left) {
        if (left == 0) {
            return hasNoLoop(edges);
        }
        for (int e = from; e < edges.size(); e++) {
            List<int[]> fewer = new ArrayList<>(edges);
            fewer.remove(e);
            if (someSetOpens(fewer, e, left - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Items that nothing leads to are taken away until none is left. */
    private static boolean hasNoLoop(List<int[]> edges) {
        List<int[]> rest = new ArrayList<>(edges);
        boolean changed = true;
        while (changed) {
            int reached = 0;
            for (int[] edge : rest) {
                reached |= 1 << edge[1];
            }
            int to = reached;
            changed = rest.removeIf(edge -> (to & 1 << edge[0]) == 0);
        }
        return rest.isEmpty();
    }

    private static DependencyNetwork ring(int items) {
        EdgeList edges = new EdgeList();
        for (int i = 0; i < items; i++) {
            edges.add(i, (i + 1) % items, Link.FS, 0, true);
        }
        return DependencyNetwork.of(Collections.nCopies(items, Gate.all()), edges);
    }
}

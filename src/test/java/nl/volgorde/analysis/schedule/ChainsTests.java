package nl.volgorde.analysis.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.EdgeList;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.Seeds;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainsTests {
    static LongStream seeds() {
        return Seeds.first(300);
    }

    /** Every chain there is, by walking all of them. */
    private static void walk(ForwardPass pass, int v, int pathFloat, List<Integer> rest, List<Chains.Chain> found) {
        List<Integer> chain = new ArrayList<>(rest);
        chain.addFirst(v);
        boolean driven = false;
        DependencyNetwork network = pass.network();
        for (int e = network.firstIn(v); e < network.lastIn(v); e++) {
            if (pass.constrains(e)) {
                driven |= pass.drives(e);
                int held =
                        pass.earlyFinish(v) - pass.earlyStart(v) - pass.bounds().duration(v);
                walk(pass, network.source(e), pathFloat + pass.linkFloat(e) + held, chain, found);
            }
        }
        if (!driven) {
            found.add(new Chains.Chain(chain, pathFloat));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void listsTheChainsOfLeastFloatFirst(long seed) {
        ScheduledNetwork given = ScheduledNetwork.of(seed, RandomNetwork.Shape.ACYCLIC);
        ForwardPass pass = given.pass();
        for (int target = 0; target < given.dates().size(); target++) {
            List<Chains.Chain> all = new ArrayList<>();
            walk(pass, target, 0, List.of(), all);
            Chains chains = new Chains(pass);
            List<Integer> floats =
                    all.stream().map(Chains.Chain::pathFloat).sorted().toList();
            int limit = 4;
            List<Chains.Chain> first = chains.first(target, limit);
            assertThat(first)
                    .extracting(Chains.Chain::pathFloat)
                    .containsExactlyElementsOf(floats.subList(0, Math.min(limit, floats.size())));
            assertThat(all).containsAll(first);
            assertThat(chains.first(target, 10_000)).containsExactlyInAnyOrderElementsOf(all);
            assertThat(chains.countCritical(target))
                    .isEqualTo(BigInteger.valueOf(
                            floats.stream().filter(each -> each == 0).count()));
        }
    }

    @Test
    void countsTwoToTheFortiethCriticalPathsOfALadderWithoutWalkingThem() {
        int rungs = 40;
        EdgeList edges = new EdgeList();
        for (int rung = 0; rung < rungs; rung++) {
            int knot = rung * 3;
            edges.add(knot, knot + 1, Link.FS, 0, true).add(knot, knot + 2, Link.FS, 0, true);
            edges.add(knot + 1, knot + 3, Link.FS, 0, true).add(knot + 2, knot + 3, Link.FS, 0, true);
        }
        int items = rungs * 3 + 1;
        DependencyNetwork network = DependencyNetwork.of(Collections.nCopies(items, Gate.all()), edges);
        ItemDates[] dates = new ItemDates[items];
        Arrays.fill(dates, new ItemDates(0, 1, Integer.MIN_VALUE, ItemDates.Bound.WINDOW, false, false));
        Chains chains = new Chains(new ForwardPass(network, LoopOpening.open(network, _ -> 1), DateBounds.of(dates)));
        int target = network.vertex(items - 1);
        assertThat(chains.countCritical(target)).isEqualTo(BigInteger.TWO.pow(rungs));
        assertThat(chains.first(target, 5))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allSatisfy(chain -> assertThat(chain.vertices()).hasSize(2 * rungs + 1));
    }
}

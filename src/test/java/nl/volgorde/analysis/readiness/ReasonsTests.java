package nl.volgorde.analysis.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.EdgeList;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.Seeds;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import nl.volgorde.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why an item does not block, and what waits for it, against blockers and paths found by walking. */
class ReasonsTests {
    static LongStream seeds() {
        return Seeds.first(300);
    }

    private static Status[] randomStatuses(long seed, int size) {
        RandomGenerator random = RandomNetwork.generator(seed ^ 0xABBAL);
        Status[] statuses = new Status[size];
        for (int i = 0; i < size; i++) {
            statuses[i] = random.nextInt(3) == 0
                    ? Status.DONE
                    : List.of(Status.values()).get(random.nextInt(Status.values().length));
        }
        return statuses;
    }

    private static Readiness judge(DependencyNetwork network, Status[] byItem) {
        Status[] byVertex = new Status[byItem.length];
        for (int item = 0; item < byItem.length; item++) {
            byVertex[network.vertex(item)] = byItem[item];
        }
        return Readiness.of(network, byVertex);
    }

    /** Whether some path from an item to a target uses only edges that count, by walking all paths without repeats. */
    private static boolean leads(
            RandomNetwork random, int from, int to, List<Integer> passed, Predicate<RandomNetwork.Edge> counts) {
        if (from == to) {
            return true;
        }
        for (RandomNetwork.Edge edge : random.edges()) {
            if (edge.from() == from && counts.test(edge) && !passed.contains(edge.to())) {
                List<Integer> further = new ArrayList<>(passed);
                further.add(edge.to());
                if (leads(random, edge.to(), to, further, counts)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static WhyNot.Reason expected(
            RandomNetwork random, Status[] statuses, Readiness readiness, int item, int target) {
        DependencyNetwork network = readiness.network();
        if (item == target) {
            return WhyNot.Reason.TARGET;
        }
        if (statuses[item] == Status.DONE) {
            return WhyNot.Reason.MET;
        }
        List<Integer> start = List.of(item);
        Predicate<RandomNetwork.Edge> open = edge -> edge.hard() && statuses[edge.from()] != Status.DONE;
        if (leads(
                random,
                item,
                target,
                start,
                edge -> open.test(edge) && readiness.gate(network.vertex(edge.to())) != Truth.MET)) {
            return WhyNot.Reason.BLOCKS;
        }
        if (leads(random, item, target, start, open)) {
            return WhyNot.Reason.BRANCH_NOT_NEEDED;
        }
        if (leads(random, item, target, start, RandomNetwork.Edge::hard)) {
            return WhyNot.Reason.BEHIND_MET;
        }
        return leads(random, item, target, start, _ -> true) ? WhyNot.Reason.SOFT_ONLY : WhyNot.Reason.NO_PATH;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void saysOfEveryItemWhyItDoesNotBlock(long seed) {
        RandomNetwork.Shape shape = seed % 2 == 0
                ? RandomNetwork.Shape.WITH_LOOPS
                : new RandomNetwork.Shape(9, 0.25, false, true, true, 0.4);
        RandomNetwork random = RandomNetwork.of(seed, shape);
        Status[] statuses = randomStatuses(seed, random.size());
        DependencyNetwork network = random.build();
        Readiness readiness = judge(network, statuses);
        for (int target = 0; target < random.size(); target++) {
            for (int item = 0; item < random.size(); item++) {
                WhyNot why = WhyNot.of(readiness, network.vertex(item), network.vertex(target));
                assertThat(why.reason())
                        .as("%d towards %d in %s", item, target, random)
                        .isEqualTo(expected(random, statuses, readiness, item, target));
                checkPath(readiness, why, network.vertex(item), network.vertex(target));
            }
        }
    }

    private static void checkPath(Readiness readiness, WhyNot why, int item, int target) {
        List<Integer> path = why.path();
        switch (why.reason()) {
            case TARGET, MET, NO_PATH -> {
                assertThat(path).isEmpty();
                assertThat(why.at()).isEqualTo(-1);
                return;
            }
            case BLOCKS -> assertThat(why.at()).isEqualTo(-1);
            case BRANCH_NOT_NEEDED -> assertThat(readiness.gate(why.at())).isEqualTo(Truth.MET);
            case BEHIND_MET -> assertThat(readiness.value(why.at())).isEqualTo(Truth.MET);
            case SOFT_ONLY -> {
                int before = path.get(path.indexOf(why.at()) - 1);
                assertThat(readiness.network().getAllEdges(before, why.at())).noneMatch(readiness.network()::isHard);
            }
        }
        assertThat(path).startsWith(item).endsWith(target);
        if (why.at() >= 0) {
            assertThat(path.subList(1, path.size())).contains(why.at());
        }
        for (int i = 1; i < path.size(); i++) {
            assertThat(readiness.network().getAllEdges(path.get(i - 1), path.get(i)))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void letsEverythingWaitThatTheItemBlocks(long seed) {
        RandomNetwork random = RandomNetwork.of(seed, RandomNetwork.Shape.WITH_LOOPS);
        Status[] statuses = randomStatuses(seed, random.size());
        DependencyNetwork network = random.build();
        Readiness readiness = judge(network, statuses);
        for (int v = 0; v < network.size(); v++) {
            Impact impact = Impact.of(readiness, v);
            List<Integer> expected = new ArrayList<>();
            for (int w = 0; w < network.size(); w++) {
                if (readiness.value(w) != Truth.MET && Blockers.of(readiness, w).contains(v)) {
                    expected.add(w);
                    assertThat(impact.waits(w)).isTrue();
                    List<Integer> chain = impact.chain(w);
                    assertThat(chain)
                            .startsWith(v)
                            .endsWith(w)
                            .hasSameSizeAs(Blockers.of(readiness, w).chain(v));
                }
            }
            assertThat(impact.all()).containsExactlyInAnyOrderElementsOf(expected);
            int last = 0;
            for (int w : impact.all()) {
                assertThat(impact.chain(w).size()).isGreaterThanOrEqualTo(last);
                last = impact.chain(w).size();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesTheStateWhenItsReasonsArePutTogetherAgain(long seed) {
        RandomNetwork random = RandomNetwork.of(seed, RandomNetwork.Shape.WITH_LOOPS);
        DependencyNetwork network = random.build();
        Readiness readiness = judge(network, randomStatuses(seed, random.size()));
        for (int v = 0; v < network.size(); v++) {
            StateReasons reasons = StateReasons.of(readiness, v);
            assertThat(reasons.recomputed()).as("%s", reasons).isEqualTo(readiness.state(v));
            assertThat(reasons.branches())
                    .hasSize(random.hardInto(network.given(v)).size());
            assertThat(reasons.status()).isEqualTo(readiness.status(v));
        }
    }

    @Test
    void hasNoChainToWhatDoesNotWait() {
        DependencyNetwork network =
                DependencyNetwork.of(Collections.nCopies(2, Gate.all()), new EdgeList().add(0, 1, Link.FS, 0, false));
        Impact impact = Impact.of(judge(network, new Status[] {Status.NOT_STARTED, Status.NOT_STARTED}), 0);
        assertThat(impact.waits(1)).isFalse();
        assertThatThrownBy(() -> impact.chain(1)).isInstanceOf(IllegalArgumentException.class);
    }
}

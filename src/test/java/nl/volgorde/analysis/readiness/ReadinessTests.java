package nl.volgorde.analysis.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadinessTests {
    static LongStream seeds() {
        return Seeds.first(300);
    }

    private static Status[] randomStatuses(long seed, int size) {
        RandomGenerator random = RandomNetwork.generator(seed ^ 0x5DEECE66DL);
        Status[] statuses = new Status[size];
        for (int i = 0; i < size; i++) {
            statuses[i] = List.of(Status.values()).get(random.nextInt(Status.values().length));
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

    /** Method §4 read aloud, by recursion over a network without loops. */
    private record Oracle(RandomNetwork network, List<Status> statuses) {
        Truth value(int item) {
            return switch (statuses.get(item)) {
                case DONE -> Truth.MET;
                case NOT_STARTED, IN_PROGRESS, DROPPED -> Truth.NOT_MET;
                case UNKNOWN -> gate(item) == Truth.NOT_MET ? Truth.NOT_MET : Truth.UNKNOWN;
            };
        }

        Truth gate(int item) {
            List<Truth> values = network.hardInto(item).stream()
                    .map(edge -> value(edge.from()))
                    .toList();
            if (values.isEmpty()) {
                return Truth.MET;
            }
            return switch (network.gates().get(item)) {
                case Gate.All _ ->
                    values.contains(Truth.NOT_MET)
                            ? Truth.NOT_MET
                            : values.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.MET;
                case Gate.Any _ ->
                    values.contains(Truth.MET)
                            ? Truth.MET
                            : values.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.NOT_MET;
                case Gate.AtLeast atLeast -> {
                    if (Collections.frequency(values, Truth.MET) >= atLeast.count()) {
                        yield Truth.MET;
                    }
                    int atBest = values.size() - Collections.frequency(values, Truth.NOT_MET);
                    yield atBest >= atLeast.count() ? Truth.UNKNOWN : Truth.NOT_MET;
                }
            };
        }

        boolean stuck(int item) {
            if (statuses.get(item) == Status.DONE || statuses.get(item) == Status.DROPPED) {
                return false;
            }
            List<RandomNetwork.Edge> into = network.hardInto(item);
            long open = into.stream()
                    .filter(edge -> statuses.get(edge.from()) != Status.DROPPED && !stuck(edge.from()))
                    .count();
            return open < network.gates().get(item).required(into.size());
        }

        State state(int item) {
            if (statuses.get(item) == Status.DONE) {
                return State.DONE;
            }
            if (statuses.get(item) == Status.DROPPED) {
                return State.DROPPED;
            }
            if (stuck(item)) {
                return State.STUCK;
            }
            return switch (gate(item)) {
                case NOT_MET -> State.BLOCKED;
                case UNKNOWN -> State.UNDETERMINED;
                case MET -> statuses.get(item) == Status.IN_PROGRESS ? State.UNDERWAY : State.READY;
            };
        }

        Set<Integer> blockers(int target) {
            Set<Integer> found = new HashSet<>();
            collect(target, target, found);
            return found;
        }

        private void collect(int item, int target, Set<Integer> found) {
            if (gate(item) == Truth.MET) {
                return;
            }
            for (RandomNetwork.Edge edge : network.hardInto(item)) {
                if (value(edge.from()) != Truth.MET && edge.from() != target && found.add(edge.from())) {
                    collect(edge.from(), target, found);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void judgesEveryItemAsTheDefinitionDoes(long seed) {
        RandomNetwork random = RandomNetwork.of(seed, RandomNetwork.Shape.ACYCLIC);
        Status[] statuses = randomStatuses(seed, random.size());
        DependencyNetwork network = random.build();
        Readiness readiness = judge(network, statuses);
        Oracle oracle = new Oracle(random, List.of(statuses));
        for (int item = 0; item < random.size(); item++) {
            int v = network.vertex(item);
            assertThat(readiness.value(v)).as("value of %d", item).isEqualTo(oracle.value(item));
            assertThat(readiness.gate(v)).as("gate of %d", item).isEqualTo(oracle.gate(item));
            assertThat(readiness.state(v)).as("state of %d", item).isEqualTo(oracle.state(item));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsTheBlockersOfTheDefinition(long seed) {
        RandomNetwork random = RandomNetwork.of(seed, RandomNetwork.Shape.ACYCLIC);
        Status[] statuses = randomStatuses(seed, random.size());
        DependencyNetwork network = random.build();
        Readiness readiness = judge(network, statuses);
        Oracle oracle = new Oracle(random, List.of(statuses));
        for (int target = 0; target < random.size(); target++) {
            Blockers blockers = Blockers.of(readiness, network.vertex(target));
            Set<Integer> items = new HashSet<>();
            blockers.all().forEach(v -> items.add(network.given(v)));
            assertThat(items).as("blockers of %d", target).isEqualTo(oracle.blockers(target));
            for (int v : blockers.all()) {
                boolean root =
                        oracle.gate(network.given(v)) == Truth.MET && statuses[network.given(v)] != Status.DROPPED;
                assertThat(blockers.isRoot(v)).isEqualTo(root);
                assertChainIsAPath(network, blockers.chain(v), v, network.vertex(target));
            }
        }
    }

    private static void assertChainIsAPath(DependencyNetwork network, List<Integer> chain, int from, int to) {
        assertThat(chain.getFirst()).isEqualTo(from);
        assertThat(chain.getLast()).isEqualTo(to);
        for (int i = 1; i < chain.size(); i++) {
            assertThat(network.getAllEdges(chain.get(i - 1), chain.get(i))).anyMatch(network::isHard);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesNotDependOnTheOrderOfTheInput(long seed) {
        RandomNetwork random = RandomNetwork.of(seed, RandomNetwork.Shape.WITH_LOOPS);
        Status[] statuses = randomStatuses(seed, random.size());
        DependencyNetwork one = random.build();
        DependencyNetwork other = random.shuffled(seed + 1).build();
        Readiness first = judge(one, statuses);
        Readiness second = judge(other, statuses);
        for (int item = 0; item < random.size(); item++) {
            assertThat(second.state(other.vertex(item))).isEqualTo(first.state(one.vertex(item)));
            assertThat(second.value(other.vertex(item))).isEqualTo(first.value(one.vertex(item)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, MET",
        "1, 0, 0, NOT_MET",
        "1, 0, 1, UNKNOWN",
        "1, 1, 0, MET",
        "2, 1, 0, NOT_MET",
        "2, 1, 1, UNKNOWN",
        "2, 0, 1, NOT_MET",
        "2, 2, 5, MET",
        "3, 1, 2, UNKNOWN",
        "3, 1, 1, NOT_MET"
    })
    void countsAGate(int required, int met, int unknown, Truth expected) {
        assertThat(Truth.ofGate(required, met, unknown)).isEqualTo(expected);
    }

    @Test
    void blocksADeadlockOfWhichNothingIsMetAndCallsNoneOfItARoot() {
        // 0 <-> 1, 1 -> 2: nobody knows of any of them whether it is done.
        DependencyNetwork network = DependencyNetwork.of(
                Collections.nCopies(3, Gate.all()),
                new EdgeList()
                        .add(0, 1, Link.FS, 0, true)
                        .add(1, 0, Link.FS, 0, true)
                        .add(1, 2, Link.FS, 0, true));
        Readiness readiness = judge(network, new Status[] {Status.UNKNOWN, Status.UNKNOWN, Status.UNKNOWN});
        assertThat(readiness.state(network.vertex(0))).isEqualTo(State.BLOCKED);
        assertThat(readiness.state(network.vertex(1))).isEqualTo(State.BLOCKED);
        Blockers blockers = Blockers.of(readiness, network.vertex(2));
        assertThat(blockers.all()).hasSize(2).noneMatch(blockers::isRoot);
    }

    @Test
    void opensADeadlockThroughAGateThatSomethingElseMeets() {
        // 0 needs 1 or 2; 1 needs 0. 2 is done, so 0 can be done, and then 1.
        DependencyNetwork network = DependencyNetwork.of(
                List.of(Gate.any(), Gate.all(), Gate.all()),
                new EdgeList()
                        .add(1, 0, Link.FS, 0, true)
                        .add(2, 0, Link.FS, 0, true)
                        .add(0, 1, Link.FS, 0, true));
        Readiness readiness = judge(network, new Status[] {Status.NOT_STARTED, Status.NOT_STARTED, Status.DONE});
        assertThat(readiness.state(network.vertex(0))).isEqualTo(State.READY);
        assertThat(readiness.state(network.vertex(1))).isEqualTo(State.BLOCKED);
    }

    @Test
    void countsSoftPreconditionsAsSupportOnly() {
        DependencyNetwork network =
                DependencyNetwork.of(Collections.nCopies(2, Gate.all()), new EdgeList().add(0, 1, Link.FS, 0, false));
        Readiness readiness = judge(network, new Status[] {Status.NOT_STARTED, Status.NOT_STARTED});
        assertThat(readiness.state(network.vertex(1))).isEqualTo(State.READY);
        assertThat(readiness.lacksSupport(network.vertex(1))).isTrue();
        assertThat(Blockers.of(readiness, network.vertex(1)).all()).isEmpty();
    }

    @Test
    void carriesAChainOfAHundredThousand() {
        int items = 100_000;
        EdgeList edges = new EdgeList();
        for (int i = 1; i < items; i++) {
            edges.add(i - 1, i, Link.FS, 0, true);
        }
        DependencyNetwork network = DependencyNetwork.of(Collections.nCopies(items, Gate.all()), edges);
        Status[] statuses = new Status[items];
        Arrays.fill(statuses, Status.NOT_STARTED);
        Readiness readiness = judge(network, statuses);
        Blockers blockers = Blockers.of(readiness, network.vertex(items - 1));
        assertThat(blockers.all()).hasSize(items - 1);
        assertThat(blockers.all().stream().filter(blockers::isRoot)).containsExactly(network.vertex(0));
        assertThat(blockers.chain(network.vertex(0))).hasSize(items);
        assertThat(blockers.heldBack(network.vertex(0)).cardinality()).isEqualTo(items - 1);
    }
}

package nl.volgorde.analysis.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
import org.junit.jupiter.params.provider.MethodSource;

class UnblockingSetsTests {
    private static final int ALL = 1 << 20;

    static LongStream seeds() {
        return Seeds.first(300);
    }

    private static Status[] mostlyOpen(long seed, int size) {
        RandomGenerator random = RandomNetwork.generator(seed ^ 0xFACADEL);
        Status[] statuses = new Status[size];
        for (int i = 0; i < size; i++) {
            statuses[i] = switch (random.nextInt(10)) {
                case 0 -> Status.DONE;
                case 1 -> Status.DROPPED;
                case 2, 3 -> Status.UNKNOWN;
                default -> Status.NOT_STARTED;
            };
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

    /** Every subset tried: can its items be completed one after the other, and is the target's gate met then? */
    private static Set<Set<Integer>> smallest(RandomNetwork random, Status[] statuses, int target) {
        int size = random.size();
        Set<Set<Integer>> best = new HashSet<>();
        int least = Integer.MAX_VALUE;
        for (int subset = 0; subset < 1 << size; subset++) {
            int count = Integer.bitCount(subset);
            if (count <= least && opens(random, statuses, target, subset)) {
                if (count < least) {
                    best.clear();
                    least = count;
                }
                Set<Integer> items = new HashSet<>();
                for (int item = 0; item < size; item++) {
                    if ((subset & 1 << item) != 0) {
                        items.add(item);
                    }
                }
                best.add(items);
            }
        }
        return best;
    }

    private static boolean opens(RandomNetwork random, Status[] statuses, int target, int subset) {
        int done = with(statuses, Status.DONE);
        if ((subset & (done | with(statuses, Status.DROPPED) | 1 << target)) != 0) {
            return false;
        }
        int met = done;
        int before;
        do {
            before = met;
            for (int item = 0; item < statuses.length; item++) {
                if ((subset & ~met & 1 << item) != 0 && isMet(random, item, met)) {
                    met |= 1 << item;
                }
            }
        } while (met != before);
        return (met & subset) == subset && isMet(random, target, met);
    }

    private static int with(Status[] statuses, Status status) {
        int items = 0;
        for (int item = 0; item < statuses.length; item++) {
            items |= statuses[item] == status ? 1 << item : 0;
        }
        return items;
    }

    private static boolean isMet(RandomNetwork random, int item, int met) {
        int into = 0;
        int count = 0;
        for (RandomNetwork.Edge edge : random.edges()) {
            if (edge.to() == item && edge.hard()) {
                into++;
                count += met >> edge.from() & 1;
            }
        }
        return switch (random.gates().get(item)) {
            case Gate.All _ -> count == into;
            case Gate.Any _ -> into == 0 || count >= 1;
            case Gate.AtLeast atLeast -> into == 0 || count >= atLeast.count();
        };
    }

    private static void check(RandomNetwork random, Status[] statuses) {
        DependencyNetwork network = random.build();
        Readiness readiness = judge(network, statuses);
        for (int target = 0; target < Math.min(2, random.size()); target++) {
            Set<Set<Integer>> expected = smallest(random, statuses, target);
            UnblockingSets found = UnblockingSets.of(readiness, network.vertex(target), ALL);
            Set<Set<Integer>> sets = new HashSet<>();
            for (List<Integer> set : found.sets()) {
                assertThat(set).isSorted();
                Set<Integer> items = new HashSet<>();
                set.forEach(v -> items.add(network.given(v)));
                assertThat(items).hasSize(found.size());
                sets.add(items);
            }
            assertThat(sets).as("sets of %d in %s", target, random).isEqualTo(expected);
            assertThat(found.count()).isEqualTo(BigInteger.valueOf(expected.size()));
            assertThat(found.sets()).hasSize(expected.size());
            assertThat(found.isPossible()).isEqualTo(!expected.isEmpty());
            assertThat(found.exact()).isTrue();
            UnblockingSets few = UnblockingSets.of(readiness, network.vertex(target), 2);
            assertThat(few.sets()).hasSize(Math.min(2, expected.size()));
            assertThat(found.sets()).containsAll(few.sets());
            assertThat(few.count()).isEqualTo(found.count());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areThoseThatTryingEverySubsetFinds(long seed) {
        RandomNetwork random = RandomNetwork.of(seed, new RandomNetwork.Shape(14, 0.3, false, true, false, 0.1));
        check(random, mostlyOpen(seed, random.size()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areThoseThatTryingEverySubsetFindsWhereThereAreLoops(long seed) {
        RandomNetwork random = RandomNetwork.of(seed, new RandomNetwork.Shape(11, 0.25, true, true, false, 0.1));
        check(random, mostlyOpen(seed, random.size()));
    }

    private static Status[] open(int items) {
        Status[] statuses = new Status[items];
        Arrays.fill(statuses, Status.NOT_STARTED);
        return statuses;
    }

    /** Knots that each need one of two, which both need the knot before. */
    private static DependencyNetwork ladder(int rungs) {
        EdgeList edges = new EdgeList();
        List<Gate> gates = new ArrayList<>(Collections.nCopies(rungs * 3 + 1, Gate.any()));
        for (int rung = 0; rung < rungs; rung++) {
            int knot = rung * 3;
            edges.add(knot, knot + 1, Link.FS, 0, true).add(knot, knot + 2, Link.FS, 0, true);
            edges.add(knot + 1, knot + 3, Link.FS, 0, true).add(knot + 2, knot + 3, Link.FS, 0, true);
        }
        return DependencyNetwork.of(gates, edges);
    }

    @Test
    void countsTwoToTheFortiethSetsOfALadderWithoutListingThem() {
        DependencyNetwork network = ladder(40);
        UnblockingSets sets = UnblockingSets.of(judge(network, open(121)), network.vertex(120), 3);
        assertThat(sets.exact()).isTrue();
        assertThat(sets.count()).isEqualTo(BigInteger.TWO.pow(40));
        assertThat(sets.size()).isEqualTo(80);
        assertThat(sets.sets()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void sayThatTheyAreNotExactWhereTheSearchWasGivenUp() {
        // 60 items, each covering some of 60 gates that offer a choice of eight: a hard covering problem.
        RandomGenerator random = RandomNetwork.generator(1);
        EdgeList edges = new EdgeList();
        List<Gate> gates = new ArrayList<>();
        for (int gate = 0; gate < 60; gate++) {
            gates.add(Gate.any());
            edges.add(gate, 120, Link.FS, 0, true);
            BitSet covering = new BitSet();
            while (covering.cardinality() < 8) {
                covering.set(60 + random.nextInt(60));
            }
            int by = gate;
            covering.stream().forEach(item -> edges.add(item, by, Link.FS, 0, true));
        }
        gates.addAll(Collections.nCopies(61, Gate.all()));
        DependencyNetwork network = DependencyNetwork.of(gates, edges);
        UnblockingSets sets = UnblockingSets.of(judge(network, open(121)), network.vertex(120), 5);
        assertThat(sets.exact()).isFalse();
        assertThat(sets.isPossible()).isTrue();
        for (List<Integer> set : sets.sets()) {
            Status[] statuses = open(121);
            set.forEach(v -> statuses[network.given(v)] = Status.DONE);
            assertThat(judge(network, statuses).gate(network.vertex(120))).isEqualTo(Truth.MET);
        }
    }

    @Test
    void needNothingWhereTheGateIsMet() {
        DependencyNetwork network =
                DependencyNetwork.of(Collections.nCopies(2, Gate.all()), new EdgeList().add(0, 1, Link.FS, 0, true));
        Status[] statuses = {Status.DONE, Status.NOT_STARTED};
        UnblockingSets sets = UnblockingSets.of(judge(network, statuses), network.vertex(1), 5);
        assertThat(sets).isEqualTo(new UnblockingSets(0, BigInteger.ONE, List.of(List.of()), true));
    }

    @Test
    void carryAChainOfAHundredThousandAndALadderOfTwoThousandRungs() {
        int items = 100_000;
        EdgeList edges = new EdgeList();
        for (int i = 1; i < items; i++) {
            edges.add(i - 1, i, Link.FS, 0, true);
        }
        DependencyNetwork chain = DependencyNetwork.of(Collections.nCopies(items, Gate.all()), edges);
        UnblockingSets sets = UnblockingSets.of(judge(chain, open(items)), chain.vertex(items - 1), 5);
        assertThat(sets.count()).isOne();
        assertThat(sets.size()).isEqualTo(items - 1);
        assertThat(sets.exact()).isTrue();

        DependencyNetwork ladder = ladder(2_000);
        UnblockingSets wide = UnblockingSets.of(judge(ladder, open(6_001)), ladder.vertex(6_000), 1);
        assertThat(wide.size()).isEqualTo(4_000);
        assertThat(wide.exact()).isFalse();
    }
}

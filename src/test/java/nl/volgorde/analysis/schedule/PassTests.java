package nl.volgorde.analysis.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.EdgeList;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.Seeds;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassTests {
    static LongStream seeds() {
        return Seeds.first(300);
    }

    private static ItemDates notStarted(int start, int duration) {
        return new ItemDates(start, duration, Integer.MIN_VALUE, ItemDates.Bound.WINDOW, false, false);
    }

    private static ItemDates[] randomDates(long seed, int size) {
        RandomGenerator random = RandomNetwork.generator(seed ^ 0xBADCAFEL);
        ItemDates[] dates = new ItemDates[size];
        for (int i = 0; i < size; i++) {
            dates[i] = notStarted(random.nextInt(20), random.nextInt(12));
        }
        return dates;
    }

    /** A network with the dates of its items, both by position and by vertex. */
    private record Case(RandomNetwork random, DependencyNetwork network, List<ItemDates> dates) {
        static Case of(long seed, RandomNetwork.Shape shape) {
            RandomNetwork random = RandomNetwork.of(seed, shape);
            return new Case(random, random.build(), List.of(randomDates(seed, random.size())));
        }

        ItemDates[] byItem() {
            return dates.toArray(ItemDates[]::new);
        }

        Sequence sequence() {
            return LoopOpening.open(network, _ -> 1);
        }

        ForwardPass pass(ItemDates[] given) {
            ItemDates[] byVertex = new ItemDates[given.length];
            for (int item = 0; item < given.length; item++) {
                byVertex[network.vertex(item)] = given[item];
            }
            return new ForwardPass(network, sequence(), DateBounds.of(byVertex));
        }

        ForwardPass pass() {
            return pass(byItem());
        }
    }

    /** Method §5 read aloud: early starts by repetition until nothing changes. */
    private static int[] earlyStarts(RandomNetwork random, ItemDates[] dates) {
        int[] start = new int[random.size()];
        for (int item = 0; item < start.length; item++) {
            start[item] = dates[item].earliestStart();
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int item = 0; item < start.length; item++) {
                int bound = Math.max(dates[item].earliestStart(), gateBound(random, dates, start, item));
                if (bound != start[item]) {
                    start[item] = bound;
                    changed = true;
                }
            }
        }
        return start;
    }

    private static int gateBound(RandomNetwork random, ItemDates[] dates, int[] start, int item) {
        List<Integer> bounds = random.hardInto(item).stream()
                .map(edge -> switch (edge.link()) {
                    case FS -> start[edge.from()] + dates[edge.from()].duration() + edge.lag();
                    case SS -> start[edge.from()] + edge.lag();
                    case FF -> start[edge.from()] + dates[edge.from()].duration() + edge.lag() - dates[item].duration();
                    case SF -> start[edge.from()] + edge.lag() - dates[item].duration();
                })
                .sorted()
                .toList();
        if (bounds.isEmpty()) {
            return Integer.MIN_VALUE;
        }
        return switch (random.gates().get(item)) {
            case Gate.All _ -> bounds.getLast();
            case Gate.Any _ -> bounds.getFirst();
            case Gate.AtLeast atLeast -> bounds.get(atLeast.count() - 1);
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsTheEarlyDatesOfTheDefinition(long seed) {
        Case given = Case.of(seed, RandomNetwork.Shape.ACYCLIC);
        ForwardPass pass = given.pass();
        int[] expected = earlyStarts(given.random(), given.byItem());
        for (int item = 0; item < expected.length; item++) {
            int v = given.network().vertex(item);
            assertThat(pass.earlyStart(v)).as("early start of %d", item).isEqualTo(expected[item]);
            assertThat(pass.earlyFinish(v)).isEqualTo(expected[item] + given.byItem()[item].duration());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesEveryItemAsMuchFloatAsItCanSlipBeforeTheTargetDoes(long seed) {
        Case given = Case.of(seed, RandomNetwork.Shape.ALL_GATES);
        int target = (int) (seed % given.random().size());
        ForwardPass pass = given.pass();
        int targetVertex = given.network().vertex(target);
        BackwardPass late = new BackwardPass(pass, targetVertex, pass.earlyFinish(targetVertex));
        int[] before = earlyStarts(given.random(), given.byItem());
        for (int item = 0; item < given.random().size(); item++) {
            int v = given.network().vertex(item);
            int room = roomToSlip(given, item, target, before);
            if (late.isConstraining(v)) {
                assertThat(late.lateStart(v) - pass.earlyStart(v))
                        .as("total float of %d towards %d", item, target)
                        .isEqualTo(room);
            } else {
                assertThat(room).isEqualTo(Integer.MAX_VALUE);
            }
        }
    }

    /** The largest slip of an item that leaves the target's early finish alone, by trying. */
    private static int roomToSlip(Case given, int item, int target, int[] before) {
        for (int slip = 1; slip < 400; slip++) {
            ItemDates[] slipped = given.byItem().clone();
            slipped[item] = notStarted(before[item] + slip, given.byItem()[item].duration());
            if (earlyStarts(given.random(), slipped)[target] != before[target]) {
                return slip - 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void drivesEveryStartByAPredecessorOrByTheItemItself(long seed) {
        Case given = Case.of(seed, RandomNetwork.Shape.ACYCLIC);
        ForwardPass pass = given.pass();
        for (int v = 0; v < given.network().size(); v++) {
            boolean driven = false;
            for (int e = given.network().firstIn(v); e < given.network().lastIn(v); e++) {
                driven |= pass.drives(e);
            }
            int own = given.byItem()[given.network().given(v)].earliestStart();
            assertThat(driven || pass.earlyStart(v) == own).isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverMakesADateEarlierByAnotherEdge(long seed) {
        Case given = Case.of(seed, RandomNetwork.Shape.ALL_GATES);
        if (given.random().size() < 2) {
            return;
        }
        ForwardPass before = given.pass();
        EdgeList edges = given.random().edgeList();
        edges.add(
                given.network().given(0), given.network().given(given.network().size() - 1), Link.FS, 0, true);
        DependencyNetwork more = DependencyNetwork.of(given.random().gates(), edges);
        ItemDates[] byVertex = new ItemDates[more.size()];
        for (int v = 0; v < byVertex.length; v++) {
            byVertex[v] = given.byItem()[more.given(v)];
        }
        ForwardPass after = new ForwardPass(more, LoopOpening.open(more, _ -> 1), DateBounds.of(byVertex));
        for (int item = 0; item < more.size(); item++) {
            assertThat(after.earlyStart(more.vertex(item)))
                    .isGreaterThanOrEqualTo(before.earlyStart(given.network().vertex(item)));
        }
    }

    @Test
    void keepsAnItemUnderwayUnfinishedUntilTheDataDateAndWhatIsDoneWhereItWas() {
        DependencyNetwork network = DependencyNetwork.of(
                Collections.nCopies(3, Gate.all()),
                new EdgeList().add(0, 1, Link.FS, 0, true).add(1, 2, Link.FS, 0, true));
        ItemDates done = new ItemDates(-50, 10, -40, ItemDates.Bound.ACTUAL, true, false);
        ItemDates underway = new ItemDates(-30, 10, 100, ItemDates.Bound.ACTUAL, false, false);
        ForwardPass pass = new ForwardPass(
                network, LoopOpening.open(network, _ -> 1), DateBounds.of(done, underway, notStarted(0, 5)));
        assertThat(pass.earlyFinish(0)).isEqualTo(-40);
        assertThat(pass.earlyStart(1)).isEqualTo(-30);
        assertThat(pass.earlyFinish(1)).isEqualTo(100);
        assertThat(pass.isHeldByDataDate(1)).isTrue();
        assertThat(pass.earlyStart(2)).isEqualTo(100);
        assertThat(pass.drives(network.firstIn(2))).isTrue();
    }

    @Test
    void carriesAChainOfAHundredThousand() {
        int items = 100_000;
        EdgeList edges = new EdgeList();
        for (int i = 1; i < items; i++) {
            edges.add(i - 1, i, Link.FS, 0, true);
        }
        DependencyNetwork network = DependencyNetwork.of(Collections.nCopies(items, Gate.all()), edges);
        ItemDates[] dates = new ItemDates[items];
        Arrays.fill(dates, notStarted(0, 2));
        Sequence sequence = LoopOpening.open(network, _ -> 1);
        ForwardPass pass = new ForwardPass(network, sequence, DateBounds.of(dates));
        assertThat(pass.earlyFinish(items - 1)).isEqualTo(2 * items);
        assertThat(new BackwardPass(pass, items - 1, 2 * items).lateStart(0)).isZero();
        assertThat(new Chains(pass).first(items - 1, 1).getFirst().vertices()).hasSize(items);
    }
}

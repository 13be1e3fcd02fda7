package nl.volgorde.analysis.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.EdgeList;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schedules that others have computed. */
class WorkedExampleTests {
    private static ItemDates lasting(int duration) {
        return new ItemDates(0, duration, Integer.MIN_VALUE, ItemDates.Bound.WINDOW, false, false);
    }

    /** a to g, and their end. */
    private static DependencyNetwork sevenActivities() {
        return DependencyNetwork.of(
                Collections.nCopies(8, Gate.all()),
                new EdgeList()
                        .add(0, 2, Link.FS, 0, true)
                        .add(0, 3, Link.FS, 0, true)
                        .add(1, 4, Link.FS, 0, true)
                        .add(2, 4, Link.FS, 0, true)
                        .add(3, 5, Link.FS, 0, true)
                        .add(4, 6, Link.FS, 0, true)
                        .add(5, 7, Link.FS, 0, true)
                        .add(6, 7, Link.FS, 0, true));
    }

    /**
     * The example of seven activities in Wikipedia, "Program evaluation and review technique", with its expected times in
     * hundredths: the critical path is a-c-e-g and takes 19.51; slack 3.84 for b, 4.68 for d and f.
     */
    @Test
    void agreesWithTheTextbookExampleOfSevenActivities() {
        DependencyNetwork network = sevenActivities();
        int[] durations = {400, 533, 517, 633, 517, 450, 517, 0};
        int[] earlyStart = {0, 0, 400, 400, 917, 1033, 1434, 1951};
        int[] totalFloat = {0, 384, 0, 468, 0, 468, 0, 0};
        int[] freeFloat = {0, 384, 0, 0, 0, 468, 0, 0};
        DateBounds bounds = new DateBounds(8);
        for (int item = 0; item < 8; item++) {
            bounds.set(network.vertex(item), lasting(durations[item]));
        }
        ForwardPass early = new ForwardPass(network, LoopOpening.open(network, _ -> 1), bounds);
        int end = network.vertex(7);
        BackwardPass late = new BackwardPass(early, end, early.earlyFinish(end));
        for (int item = 0; item < 8; item++) {
            int v = network.vertex(item);
            assertThat(early.earlyStart(v)).as("early start of %d", item).isEqualTo(earlyStart[item]);
            assertThat(late.totalFloat(v)).as("total float of %d", item).isEqualTo(totalFloat[item]);
            assertThat(leastLinkFloat(early, v)).as("free float of %d", item).isEqualTo(freeFloat[item]);
        }
        Chains chains = new Chains(early);
        assertThat(chains.countCritical(end)).isEqualTo(BigInteger.ONE);
        List<Chains.Chain> first = chains.first(end, 3);
        assertThat(first.getFirst().vertices())
                .containsExactly(network.vertex(0), network.vertex(2), network.vertex(4), network.vertex(6), end);
        assertThat(first).extracting(Chains.Chain::pathFloat).containsExactly(0, 384, 468);
    }

    private static int leastLinkFloat(ForwardPass early, int v) {
        DependencyNetwork network = early.network();
        int least = Integer.MAX_VALUE;
        for (int k = network.firstOut(v); k < network.lastOut(v); k++) {
            least = Math.min(least, early.linkFloat(network.outEdge(k)));
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    /**
     * Overlapping work tied at both ends (precedence diagramming, Fondahl 1961; Wiest, "Precedence diagramming method:
     * some unusual characteristics", 1981): B starts 2 after A's start and finishes no earlier than 3 after A's finish.
     */
    @Test
    void tiesOverlappingWorkAtBothEnds() {
        DependencyNetwork network = DependencyNetwork.of(
                Collections.nCopies(2, Gate.all()),
                new EdgeList().add(0, 1, Link.SS, 2, true).add(0, 1, Link.FF, 3, true));
        for (int duration = 0; duration < 20; duration++) {
            DateBounds bounds = new DateBounds(2);
            bounds.set(network.vertex(0), lasting(10));
            bounds.set(network.vertex(1), lasting(duration));
            ForwardPass early = new ForwardPass(network, LoopOpening.open(network, _ -> 1), bounds);
            int b = network.vertex(1);
            assertThat(early.earlyStart(b)).isEqualTo(Math.max(2, 13 - duration));
            assertThat(early.earlyFinish(b)).isEqualTo(Math.max(2 + duration, 13));
        }
    }

    private static ForwardPass pass(DependencyNetwork network, int... durations) {
        DateBounds bounds = new DateBounds(durations.length);
        for (int item = 0; item < durations.length; item++) {
            bounds.set(network.vertex(item), lasting(durations[item]));
        }
        return new ForwardPass(network, LoopOpening.open(network, _ -> 1), bounds);
    }

    /**
     * Work that waits for one, for two or for all of three others, which take 3, 5 and 9. That an OR node starts at the least
     * of what it waits for is the definition of Möhring, Skutella and Stork, "Scheduling with AND/OR precedence
     * constraints", SIAM Journal on Computing 33(2), 2004; its figures, and "two of three", are worked out by hand from
     * method §5, because the literature has no example with float.
     */
    @ParameterizedTest
    @CsvSource({"1, 3, 0 -", "2, 5, 2 0 -", "3, 9, 6 4 0"})
    void waitsForTheLeastTheSecondOrTheLastOfThree(int required, int start, String floats) {
        Gate gate = required == 1 ? Gate.any() : required == 3 ? Gate.all() : Gate.atLeast(required);
        DependencyNetwork network = DependencyNetwork.of(
                List.of(Gate.all(), Gate.all(), Gate.all(), gate),
                new EdgeList()
                        .add(0, 3, Link.FS, 0, true)
                        .add(1, 3, Link.FS, 0, true)
                        .add(2, 3, Link.FS, 0, true));
        ForwardPass early = pass(network, 3, 5, 9, 2);
        int end = network.vertex(3);
        assertThat(early.earlyStart(end)).isEqualTo(start);
        BackwardPass late = new BackwardPass(early, end, early.earlyFinish(end));
        String[] expected = floats.split(" ", -1);
        for (int item = 0; item < expected.length; item++) {
            int v = network.vertex(item);
            assertThat(late.isConstraining(v)).as("%d holds it up", item).isEqualTo(!expected[item].equals("-"));
            if (late.isConstraining(v)) {
                assertThat(late.totalFloat(v)).as("float of %d", item).isEqualTo(Integer.parseInt(expected[item]));
            }
        }
    }

    /**
     * The example of seven activities again with an imposed finish of 18.00 instead of 19.51: every float is 1.51 less. Worked
     * out by hand from TF = LS - ES (method §5).
     */
    @Test
    void floatIsNegativeByWhatADeadlineIsMissed() {
        DependencyNetwork network = sevenActivities();
        ForwardPass early = pass(network, 400, 533, 517, 633, 517, 450, 517, 0);
        BackwardPass late = new BackwardPass(early, network.vertex(7), 1800);
        int[] expected = {-151, 233, -151, 317, -151, 317, -151, -151};
        for (int item = 0; item < expected.length; item++) {
            assertThat(late.totalFloat(network.vertex(item)))
                    .as("float of %d", item)
                    .isEqualTo(expected[item]);
        }
    }

    /**
     * Reverse criticality (Wiest, "Precedence diagramming method: some unusual characteristics and their implications for
     * project managers", Journal of Operations Management 1(3), 1981): where an item's finish is tied to what goes before it
     * and its start to what comes after, making it longer makes the project shorter. The figures are worked out by hand from
     * method §5: A takes 10, B's finish is tied to A, C takes 8 and starts with B.
     */
    @ParameterizedTest
    @CsvSource({"FF, 4, 14", "FF, 6, 12", "FF, 10, 8", "FF, 12, 8", "SF, 4, 14", "SF, 6, 12", "SF, 10, 8"})
    void aLongerItemShortensTheProjectThatHangsOnItsStart(Link tie, int duration, int finish) {
        // Of a tie to A's start the lag is A's duration, so that both ties hold B's finish at 10.
        int lag = tie == Link.FF ? 0 : 10;
        DependencyNetwork network = DependencyNetwork.of(
                Collections.nCopies(3, Gate.all()),
                new EdgeList().add(0, 1, tie, lag, true).add(1, 2, Link.SS, 0, true));
        ForwardPass early = pass(network, 10, duration, 8);
        int end = network.vertex(2);
        assertThat(early.earlyFinish(end)).isEqualTo(finish);
        BackwardPass late = new BackwardPass(early, end, early.earlyFinish(end));
        int b = network.vertex(1);
        assertThat(early.earlyStart(b)).isEqualTo(finish - 8);
        assertThat(late.totalFloat(b)).as("B is critical all the while").isZero();
        assertThat(late.totalFloat(network.vertex(0)))
                .as("A is, until B can begin at once")
                .isEqualTo(Math.max(0, duration - 10));
    }
}

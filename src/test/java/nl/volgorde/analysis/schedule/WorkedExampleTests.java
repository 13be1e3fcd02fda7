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

/** Schedules that others have computed. */
class WorkedExampleTests {
    private static ItemDates lasting(int duration) {
        return new ItemDates(0, duration, Integer.MIN_VALUE, ItemDates.Bound.WINDOW, false, false);
    }

    /**
     * The example of seven activities in Wikipedia, "Program evaluation and review technique", with its expected times in
     * hundredths: the critical path is a-c-e-g and takes 19.51; slack 3.84 for b, 4.68 for d and f.
     */
    @Test
    void agreesWithTheTextbookExampleOfSevenActivities() {
        DependencyNetwork network = DependencyNetwork.of(
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
}

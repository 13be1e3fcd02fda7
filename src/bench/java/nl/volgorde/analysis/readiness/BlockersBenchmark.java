package nl.volgorde.analysis.readiness;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.EdgeList;
import nl.volgorde.bench.Layered;
import nl.volgorde.bench.Measure;
import nl.volgorde.bench.Table;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import nl.volgorde.model.Status;

/** Whether finding blockers costs what is found, however large the network is. */
public final class BlockersBenchmark {
    private static final int BLOCKERS = 1_000;
    private static final int TIMES = 200;

    private BlockersBenchmark() {}

    /** A small network against a large one, with as many blockers. */
    public static void run(int small, int large) {
        Readiness inSmall = readiness(small);
        Readiness inLarge = readiness(large);
        double[] cpu = Measure.cpu(15, () -> search(inSmall), () -> search(inLarge));
        Table.atMost(
                1.5,
                String.format(Locale.ROOT, "%,d blockers among %,d items", BLOCKERS, large),
                cpu[1] / TIMES,
                "ms",
                String.format(Locale.ROOT, "as many among %,d", small),
                cpu[0] / TIMES);
    }

    private static long search(Readiness readiness) {
        long found = 0;
        for (int i = 0; i < TIMES; i++) {
            found += Blockers.of(readiness, readiness.network().size() - 1).all().size();
        }
        if (found != (long) TIMES * BLOCKERS) {
            throw new IllegalStateException("found " + found / TIMES + " blockers instead of " + BLOCKERS);
        }
        return found;
    }

    /** A layered network in which a chain-like tail of 1,000 open items, four edges each, follows what is done. */
    private static Readiness readiness(int items) {
        int open = items - BLOCKERS - 1;
        EdgeList edges = Layered.edges(open);
        for (int v = open; v < items; v++) {
            for (int k = 1; k <= 4; k++) {
                edges.add(v - k, v, Link.FS, 0, true);
            }
        }
        DependencyNetwork network = DependencyNetwork.of(Collections.nCopies(items, Gate.all()), edges);
        Status[] statuses = new Status[items];
        Arrays.fill(statuses, Status.DONE);
        for (int position = open; position < items; position++) {
            statuses[network.vertex(position)] = Status.NOT_STARTED;
        }
        return Readiness.of(network, statuses);
    }
}

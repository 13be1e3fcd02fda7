package nl.volgorde.analysis.risk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.analysis.schedule.DateEstimates;
import nl.volgorde.analysis.schedule.DateEstimates.Three;
import nl.volgorde.analysis.schedule.Scheduler;

/**
 * The items that lead to one target, in the order of the passes, with what a simulation needs of each: the target is
 * the last. Links are in flat arrays by item. An item's anchor is what is drawn besides its duration: its start, or its
 * finish where the source gives that alone.
 */
final class RiskNetwork {
    final int size;
    final int[] vertex;
    final int[] given;
    final Three[] anchor;
    final boolean[] byFinish;
    final int dataDate;
    final Three[] duration;
    final float[][] anchorQuantiles;
    final float[][] durationQuantiles;
    final int[] earliestFinish;
    final boolean[] fixed;
    final int[] required;
    final int[] firstLink;
    final int[] from;
    final int[] lag;
    final boolean[] fromStart;
    final boolean[] toStart;

    RiskNetwork(Scheduler scheduler, int target, OverrunFactors factors) {
        DependencyNetwork network = scheduler.programme().network();
        Sequence sequence = scheduler.sequence();
        List<Integer> order = leadingTo(network, sequence, target);
        size = order.size();
        vertex = order.stream().mapToInt(Integer::intValue).toArray();
        given = new int[size];
        anchor = new Three[size];
        byFinish = new boolean[size];
        dataDate = scheduler.axis().opening(scheduler.programme().standings().asOf());
        duration = new Three[size];
        anchorQuantiles = new float[size][];
        durationQuantiles = new float[size][];
        earliestFinish = new int[size];
        fixed = new boolean[size];
        required = new int[size];
        firstLink = new int[size + 1];
        int[] place = new int[network.size()];
        for (int i = 0; i < size; i++) {
            place[vertex[i]] = i;
            firstLink[i + 1] = firstLink[i] + countLinks(network, sequence, vertex[i]);
        }
        from = new int[firstLink[size]];
        lag = new int[firstLink[size]];
        fromStart = new boolean[firstLink[size]];
        toStart = new boolean[firstLink[size]];
        for (int i = 0; i < size; i++) {
            addLinks(network, sequence, place, i);
            DateEstimates estimates = scheduler.estimates(vertex[i]);
            given[i] = network.given(vertex[i]);
            Three finish = estimates.finish();
            byFinish[i] = finish != null;
            anchor[i] = finish == null ? estimates.start() : finish;
            duration[i] = estimates.fixed()
                    ? estimates.duration()
                    : factors.applied(scheduler.programme().item(vertex[i]).type(), estimates.duration());
            anchorQuantiles[i] = PertQuantiles.of(Draws.mode(anchor[i]));
            durationQuantiles[i] = PertQuantiles.of(Draws.mode(duration[i]));
            earliestFinish[i] = estimates.earliestFinish();
            // What keeps its start waits for nothing, as what is done; unlike that, its finish is still uncertain.
            fixed[i] = estimates.fixed() || estimates.keepsStart();
            int links = firstLink[i + 1] - firstLink[i];
            required[i] = Math.min(network.required(vertex[i]), links);
        }
    }

    private static List<Integer> leadingTo(DependencyNetwork network, Sequence sequence, int target) {
        BitSet leading = new BitSet(network.size());
        leading.set(target);
        List<Integer> order = new ArrayList<>();
        for (int i = sequence.size() - 1; i >= 0; i--) {
            int v = sequence.vertex(i);
            if (leading.get(v)) {
                order.add(v);
                for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                    if (!sequence.isRelaxed(e)) {
                        leading.set(network.source(e));
                    }
                }
            }
        }
        return order.reversed();
    }

    private static int countLinks(DependencyNetwork network, Sequence sequence, int v) {
        int count = 0;
        for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
            count += sequence.isRelaxed(e) ? 0 : 1;
        }
        return count;
    }

    private void addLinks(DependencyNetwork network, Sequence sequence, int[] place, int i) {
        int link = firstLink[i];
        for (int e = network.firstIn(vertex[i]); e < network.hardEnd(vertex[i]); e++) {
            if (!sequence.isRelaxed(e)) {
                from[link] = place[network.source(e)];
                lag[link] = network.lag(e);
                fromStart[link] = network.fromStart(e);
                toStart[link] = network.toStart(e);
                link++;
            }
        }
    }

    /** Whether a gate asks for fewer branches than it has. */
    boolean isChoice(int i) {
        return required[i] < firstLink[i + 1] - firstLink[i];
    }
}

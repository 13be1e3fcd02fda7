package nl.volgorde.analysis.findings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.model.Finding;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Severity;

/**
 * Edges that say what a longer path says already (transitive edges): HARD, FS, without a lag, where a path of HARD FS
 * edges without leads goes from the same item to the same item through gates that need all.
 *
 * <p>One search backwards per item with two or more preconditions, never beyond the first of these in the network's
 * order: what comes before it cannot lie between.
 */
record ImpliedEdgeRule(ProgrammeNetwork programme, Sequence sequence) {
    List<Finding> findings() {
        DependencyNetwork network = programme.network();
        List<Finding> findings = new ArrayList<>();
        BitSet between = new BitSet(network.size());
        for (int v = 0; v < network.size(); v++) {
            if (!needsAll(v) || network.hardEnd(v) - network.firstIn(v) < 2) {
                continue;
            }
            between.clear();
            markAncestorsOfPredecessors(v, between);
            for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                if (carries(e) && network.lag(e) == 0 && between.get(network.source(e))) {
                    findings.add(finding(e));
                }
            }
        }
        return findings;
    }

    /** Everything from which a path of two or more edges leads to {@code v}, as far as it can be a predecessor too. */
    private void markAncestorsOfPredecessors(int v, BitSet marked) {
        DependencyNetwork network = programme.network();
        Deque<Integer> open = new ArrayDeque<>();
        int first = Integer.MAX_VALUE;
        for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
            if (carries(e)) {
                first = Math.min(first, network.source(e));
                open.add(network.source(e));
            }
        }
        BitSet searched = new BitSet(network.size());
        while (!open.isEmpty()) {
            int w = open.remove();
            if (searched.get(w) || !needsAll(w)) {
                continue;
            }
            searched.set(w);
            for (int e = network.firstIn(w); e < network.hardEnd(w); e++) {
                if (carries(e) && network.source(e) >= first) {
                    marked.set(network.source(e));
                    open.add(network.source(e));
                }
            }
        }
    }

    private boolean needsAll(int v) {
        DependencyNetwork network = programme.network();
        return network.required(v) == network.hardEnd(v) - network.firstIn(v);
    }

    private boolean carries(int e) {
        DependencyNetwork network = programme.network();
        return network.link(e) == Link.FS && network.lag(e) >= 0 && !network.isInDeadlock(e) && !sequence.isRelaxed(e);
    }

    private Finding finding(int e) {
        Precondition edge = programme.precondition(e);
        return Sentences.finding(
                "implied-edge",
                Severity.INFO,
                List.of(edge.from(), edge.to()),
                List.of(edge.grounds().provenance()),
                edge.from().value(),
                edge.to().value());
    }
}

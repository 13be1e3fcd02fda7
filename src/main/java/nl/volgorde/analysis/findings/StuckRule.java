package nl.volgorde.analysis.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.readiness.Readiness;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.model.Finding;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Severity;

/** Gates that can never be met because too many of their own preconditions were dropped (method §4). */
record StuckRule(ProgrammeNetwork programme, Readiness readiness) {
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        DependencyNetwork network = programme.network();
        for (int v = 0; v < network.size(); v++) {
            if (readiness.state(v) != State.STUCK) {
                continue;
            }
            List<ItemCode> dropped = new ArrayList<>();
            List<Provenance> sources = new ArrayList<>();
            for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                if (readiness.state(network.source(e)) == State.DROPPED) {
                    dropped.add(programme.code(network.source(e)));
                    sources.add(programme.precondition(e).grounds().provenance());
                }
            }
            // What is stuck only because something before it is stuck follows from that one.
            if (network.hardEnd(v) - network.firstIn(v) - dropped.size() < network.required(v)) {
                findings.add(Sentences.finding(
                        "stuck",
                        Severity.ERROR,
                        List.of(programme.code(v)),
                        sources,
                        programme.code(v).value(),
                        programme.item(v).title(),
                        dropped.stream().map(ItemCode::value).collect(Collectors.joining(", "))));
            }
        }
        return findings;
    }
}

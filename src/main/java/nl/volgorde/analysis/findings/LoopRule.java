package nl.volgorde.analysis.findings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.structure.Loop;
import nl.volgorde.model.Finding;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Severity;

/** Loops (method §6), each by its shortest witness. */
record LoopRule(ProgrammeNetwork programme, List<Loop> loops) {
    List<Finding> findings() {
        return loops.stream().map(this::finding).toList();
    }

    private Finding finding(Loop loop) {
        List<Precondition> edges =
                loop.witness().stream().map(programme::precondition).toList();
        List<ItemCode> round =
                new ArrayList<>(edges.stream().map(Precondition::from).toList());
        // A loop has no beginning: the first in reading order is taken, so that the id stays the same.
        int first = round.indexOf(round.stream().min(ItemCode::compareTo).orElseThrow());
        Collections.rotate(round, -first);
        List<Provenance> sources =
                edges.stream().map(edge -> edge.grounds().provenance()).toList();
        String path = round.stream().map(ItemCode::value).collect(Collectors.joining(" → ")) + " → " + round.getFirst();
        String waysOut = loop.waysOut().stream()
                .map(programme::precondition)
                .map(edge -> edge.from() + " → " + edge.to())
                .collect(Collectors.joining("; "));
        boolean deadlock = loop.kind() == Loop.Kind.DEADLOCK;
        String rule = deadlock ? "deadlock" : "tension";
        return Sentences.finding(
                rule,
                waysOut.isEmpty() ? rule + "-without-way-out" : rule,
                deadlock ? Severity.ERROR : Severity.WARNING,
                round,
                sources,
                path,
                waysOut);
    }
}

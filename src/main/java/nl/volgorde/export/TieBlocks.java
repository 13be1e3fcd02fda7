package nl.volgorde.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Funding;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Relation;
import nl.volgorde.model.Statement;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Tabling;
import nl.volgorde.model.Text;

/** What hangs on an item, as the blocks of its lists. */
final class TieBlocks {
    private TieBlocks() {}

    static List<Map<String, Object>> needs(List<Precondition> edges, String source) {
        return edges.stream()
                .map(edge -> new Block()
                        .put("code", edge.from().value())
                        .unless(Link.FS.name(), "link", edge.link().name())
                        .unless(0, "lagDays", edge.lagDays())
                        .unless(
                                Strength.HARD.name(),
                                "strength",
                                edge.strength().name())
                        .put("basis", edge.grounds().basis().name())
                        .text("reason", edge.grounds().reason())
                        .place(edge.grounds().provenance(), source)
                        .values())
                .toList();
    }

    static List<Map<String, Object>> relations(List<Relation> relations, Relation.Kind kind, String source) {
        return relations.stream()
                .filter(relation -> relation.kind() == kind)
                .map(relation -> new Block()
                        .put("code", relation.to().value())
                        .text("reason", relation.reason())
                        .place(relation.provenance(), source)
                        .values())
                .toList();
    }

    static List<Map<String, Object>> involvements(List<Involvement> involvements) {
        return involvements.stream()
                .map(involvement -> new Block()
                        .put("actor", involvement.actor())
                        .put("role", involvement.role().name())
                        .put("wording", involvement.wording())
                        .text("note", involvement.note())
                        .values())
                .toList();
    }

    static List<Map<String, Object>> fundings(List<Funding> fundings, String source) {
        return fundings.stream()
                .map(funding -> new Block()
                        .put("fund", funding.fund())
                        .put("amountEur", funding.amountEur())
                        .put("year", funding.year())
                        .put("status", funding.status().name())
                        .place(funding.provenance(), source)
                        .values())
                .toList();
    }

    static List<Map<String, Object>> tablings(List<Tabling> tablings, String source) {
        return tablings.stream()
                .map(tabling -> new Block()
                        .put("meeting", tabling.meeting())
                        .place(tabling.provenance(), source)
                        .values())
                .toList();
    }

    /** By subject, in the order in which the subjects first come up. */
    static List<Map<String, Object>> differences(List<Statement> statements, String source) {
        Map<Text, List<Map<String, Object>>> bySubject = new LinkedHashMap<>();
        for (Statement statement : statements) {
            bySubject
                    .computeIfAbsent(statement.subject(), _ -> new ArrayList<>())
                    .add(new Block()
                            .put("value", statement.value())
                            .place(statement.provenance(), source)
                            .values());
        }
        List<Map<String, Object>> blocks = new ArrayList<>();
        bySubject.forEach((subject, values) -> blocks.add(
                new Block().text("subject", subject).put("values", values).values()));
        return blocks;
    }
}

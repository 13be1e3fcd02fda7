package nl.volgorde.web;

import java.util.List;

/** The names by which people query the graph: what is stable of its labels, relationship types and properties. */
final class GraphModel {
    private GraphModel() {}

    /** The lists of the page. */
    record Lists(List<Line> nodes, List<Line> relations) {}

    /**
     * A kind of node or relationship.
     *
     * @param key of the words for what it is
     */
    record Line(String key, String pattern, List<String> properties) {
        static Line of(String key, String pattern, String... properties) {
            return new Line(key, pattern, List.of(properties));
        }
    }

    static Lists lists() {
        return new Lists(
                List.of(
                        Line.of(
                                "item",
                                "(:Item:Project|Condition|Decision|Milestone|Agreement)",
                                "agenda",
                                "code",
                                "titleNl",
                                "titleEn",
                                "gate",
                                "keyProject"),
                        Line.of("actor", "(:Actor)", "agenda", "id", "nameNl", "nameEn", "signatory"),
                        Line.of("claim", "(:Claim)", "text", "planning", "startEarliest", "finishLatest", "flags"),
                        Line.of("assessment", "(:Assessment)", "status", "asOf", "by", "note"),
                        Line.of("meeting", "(:Meeting)", "id", "titleNl", "titleEn"),
                        Line.of("theme", "(:Theme), (:Area), (:Fund)", "id", "titleNl", "titleEn"),
                        Line.of("source", "(:Source)", "id", "titleNl", "titleEn"),
                        Line.of("statement", "(:Statement)", "subjectNl", "value"),
                        Line.of("agenda", "(:Agenda)", "id", "edition", "revision"),
                        Line.of("write", "(:Write)", "revision", "by", "at", "action", "reason")),
                List.of(
                        Line.of(
                                "precondition",
                                "(:Item)-[:PRECONDITION_OF]->(:Item)",
                                "strength",
                                "basis",
                                "link",
                                "lagDays",
                                "reasonNl",
                                "reasonEn",
                                "source",
                                "ref"),
                        Line.of(
                                "role",
                                "(:Actor)-[:LEADS|DECIDES|COMMISSIONS|PARTICIPATES_IN|SUPPORTS|INVOLVED_IN]->(:Item)"),
                        Line.of("dates", "(:Claim)-[:DATES]->(:Item)"),
                        Line.of("assesses", "(:Assessment)-[:OF]->(:Item)"),
                        Line.of("tabled", "(:Item)-[:TABLED_AT]->(:Meeting)"),
                        Line.of("classified", "(:Item)-[:IN_THEME|IN_AREA|FUNDED_BY]->(:Theme|Area|Fund)"),
                        Line.of("tied", "(:Item)-[:PART_OF|RELATES_TO|COMPETES_WITH|SUPERSEDED_BY]->(:Item)"),
                        Line.of("about", "(:Statement)-[:ABOUT]->(:Item)"),
                        Line.of("changed", "(:Write)-[:CHANGED]->(:Agenda)")));
    }
}

package nl.volgorde.graphstore;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Register;
import nl.volgorde.model.Ties;
import org.neo4j.driver.Values;

/** A programme as the rows that the statements of {@code replace.cypher} unwind. */
final class ProgrammeRows {
    private final Programme programme;
    private final String agenda;

    ProgrammeRows(Programme programme) {
        this.programme = programme;
        this.agenda = programme.agenda().id();
    }

    Map<String, Object> agenda() {
        ItemCode focus = programme.agenda().focus();
        Row row = new Row()
                .put("id", agenda)
                .put("edition", programme.agenda().edition())
                .text("title", programme.agenda().title());
        Map<String, Object> values = row.values();
        // Named even when missing: SET takes it as a parameter.
        values.put("focus", focus == null ? Values.NULL : focus.value());
        return values;
    }

    /** The rows of each statement, in the order in which they must run. */
    Map<String, List<Map<String, Object>>> byStatement() {
        Register register = programme.register();
        Ties ties = programme.ties();
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put(
                "sources",
                numbered(
                        register.sources(),
                        (source, row) -> row.put("id", source.id())
                                .text("title", source.title())
                                .put("date", source.date())));
        rows.put(
                "themes",
                numbered(
                        register.themes(),
                        (theme, row) -> row.put("id", theme.id())
                                .put("number", theme.number())
                                .text("title", theme.title())));
        rows.put(
                "areas",
                numbered(
                        register.areas(),
                        (area, row) -> row.put("id", area.id()).text("title", area.title())));
        rows.put(
                "funds",
                numbered(
                        register.funds(),
                        (fund, row) -> row.put("id", fund.id()).text("title", fund.title())));
        rows.put("meetings", meetings());
        rows.put("actors", actors());
        rows.put("items", programme.items().stream().map(this::item).toList());
        rows.put("item-themes", themes());
        rows.put("item-areas", areas());
        rows.put("successions", successions());
        rows.put("preconditions", preconditions(ties.preconditions()));
        rows.put(
                "relations",
                ties.relations().stream()
                        .map(relation -> Map.of(
                                "from", relation.from().value(),
                                "kind", relation.kind().name(),
                                "to", relation.to().value(),
                                "properties",
                                        new Row()
                                                .text("reason", relation.reason())
                                                .provenance(relation.provenance())
                                                .values()))
                        .toList());
        rows.put("involvements", involvements());
        rows.put(
                "fundings",
                ties.fundings().stream()
                        .map(funding -> Map.of(
                                "item", funding.item().value(),
                                "fund", funding.fund(),
                                "properties",
                                        new Row()
                                                .put("amountEur", funding.amountEur())
                                                .put("year", funding.year())
                                                .put("status", funding.status().name())
                                                .provenance(funding.provenance())
                                                .values()))
                        .toList());
        rows.put(
                "tablings",
                ties.tablings().stream()
                        .map(tabling -> Map.of(
                                "decision",
                                tabling.decision().value(),
                                "meeting",
                                tabling.meeting(),
                                "properties",
                                new Row().provenance(tabling.provenance()).values()))
                        .toList());
        rows.put(
                "claims",
                numbered(
                        programme.dating().claims(),
                        (claim, row) -> row.put("item", claim.item().value())
                                .text("phase", claim.phase())
                                .put("text", claim.text())
                                .window(claim.window())
                                .put("planning", claim.planning())
                                .provenance(claim.provenance())));
        rows.put(
                "statements",
                numbered(
                        programme.doubts().statements(),
                        (statement, row) -> row.put("item", statement.item().value())
                                .text("subject", statement.subject())
                                .put("value", statement.value())
                                .provenance(statement.provenance())));
        rows.put(
                "waivers",
                programme.doubts().waivers().stream()
                        .map(waiver -> new Row()
                                .put("agenda", agenda)
                                .put("finding", waiver.finding())
                                .put("owner", waiver.owner())
                                .put("reason", waiver.reason())
                                .put("expires", waiver.expires())
                                .values())
                        .toList());
        rows.put(
                "assessments",
                programme.dating().assessments().stream().map(this::assessment).toList());
        return rows;
    }

    /** Rows that remember the order of the list they come from. */
    private <T> List<Map<String, Object>> numbered(List<T> values, BiFunction<T, Row, Row> filling) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (T value : values) {
            rows.add(filling.apply(value, new Row().put("agenda", agenda).put("ordinal", rows.size()))
                    .values());
        }
        return rows;
    }

    private List<Map<String, Object>> meetings() {
        return numbered(programme.register().meetings(), (meeting, row) -> {
            boolean fixed = meeting.date().earliest() != null
                    && meeting.date().earliest().equals(meeting.date().latest());
            return row.put("id", meeting.id())
                    .put("body", meeting.body())
                    .text("title", meeting.title())
                    .put("date", fixed ? meeting.date().earliest() : null)
                    .range("date", meeting.date())
                    .provenance(meeting.provenance());
        });
    }

    private List<Map<String, Object>> actors() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (var actor : programme.register().actors()) {
            Row row = new Row()
                    .put("agenda", agenda)
                    .put("ordinal", rows.size())
                    .put("id", actor.id())
                    .text("name", actor.name())
                    .put("signatory", actor.signatory());
            rows.add(Map.of("label", actor.kind().label(), "properties", row.values()));
        }
        return rows;
    }

    static String label(ItemType type) {
        String name = type.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> item(Item item) {
        ItemFacts facts = item.facts();
        Row row = new Row()
                .put("agenda", agenda)
                .put("code", item.code().value())
                .put("aliases", item.aliases().stream().map(ItemCode::value).toList())
                .text("title", facts.title())
                .text("summary", facts.summary())
                .text("criterion", facts.criterion())
                .put("subTable", facts.classification().subTable())
                .put("keyProject", facts.classification().keyProject())
                .put("ria", facts.classification().investmentAgenda())
                .put("alignment", facts.alignment().name())
                .text("alignmentNote", facts.alignmentNote())
                .provenance(item.provenance());
        switch (item.gate()) {
            case Gate.All _ -> row.put("gate", "ALL");
            case Gate.Any _ -> row.put("gate", "ANY");
            case Gate.AtLeast atLeast -> row.put("gate", "AT_LEAST").put("gateCount", atLeast.count());
        }
        return Map.of("label", label(item.type()), "properties", row.values());
    }

    private List<Map<String, Object>> themes() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Item item : programme.items()) {
            String theme = item.facts().classification().theme();
            if (theme != null) {
                rows.add(Map.of("item", item.code().value(), "theme", theme));
            }
        }
        return rows;
    }

    private List<Map<String, Object>> areas() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Item item : programme.items()) {
            int ordinal = 0;
            for (String area : item.facts().classification().areas()) {
                rows.add(Map.of("item", item.code().value(), "area", area, "ordinal", ordinal++));
            }
        }
        return rows;
    }

    private List<Map<String, Object>> successions() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Item item : programme.items()) {
            ItemCode successor = item.supersededBy();
            if (successor != null) {
                rows.add(Map.of("from", item.code().value(), "to", successor.value()));
            }
        }
        return rows;
    }

    /** By target with the list of its sources: the target is looked up once, however many edges it has. */
    private static List<Map<String, Object>> preconditions(List<Precondition> preconditions) {
        Map<ItemCode, List<Precondition>> byTarget = preconditions.stream()
                .collect(Collectors.groupingBy(Precondition::to, LinkedHashMap::new, Collectors.toList()));
        List<Map<String, Object>> rows = new ArrayList<>();
        byTarget.forEach((target, edges) -> rows.add(Map.of(
                "to",
                target.value(),
                "edges",
                edges.stream()
                        .map(edge -> Map.of("from", edge.from().value(), "properties", properties(edge)))
                        .toList())));
        return rows;
    }

    private static Map<String, Object> properties(Precondition edge) {
        return new Row()
                .put("link", edge.link().name())
                .put("lagDays", edge.lagDays())
                .put("strength", edge.strength().name())
                .put("basis", edge.grounds().basis().name())
                .text("reason", edge.grounds().reason())
                .provenance(edge.grounds().provenance())
                .values();
    }

    private List<Map<String, Object>> involvements() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (var involvement : programme.ties().involvements()) {
            Row row = new Row()
                    .put("ordinal", rows.size())
                    .put("wording", involvement.wording())
                    .text("note", involvement.note());
            rows.add(Map.of(
                    "actor", involvement.actor(),
                    "role", involvement.role().name(),
                    "item", involvement.item().value(),
                    "properties", row.values()));
        }
        return rows;
    }

    private Map<String, Object> assessment(Assessment assessment) {
        Row row = new Row()
                .put("agenda", agenda)
                .put("item", assessment.item().value())
                .put("asOf", assessment.asOf())
                .put("status", assessment.status().name())
                .put("actualStart", assessment.actualStart())
                .put("actualFinish", assessment.actualFinish())
                .put("note", assessment.note())
                .put("evidence", assessment.evidence())
                .put("by", assessment.by())
                .put("recordedAt", assessment.recordedAt().atZone(ZoneOffset.UTC));
        if (assessment.forecast() != null) {
            row.window(assessment.forecast());
        }
        return row.values();
    }
}

package nl.volgorde.graphstore;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Claim;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.FactKey.Kind;
import nl.volgorde.model.Funding;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.Relation;
import nl.volgorde.model.SavedScenario;
import nl.volgorde.model.Statement;
import nl.volgorde.model.Tabling;
import nl.volgorde.model.Ties;
import nl.volgorde.model.Waiver;

/** What a difference writes of items and what hangs on them, as the rows that {@code write.cypher} unwinds. */
final class ProgrammeRows {
    private final Programme programme;
    private final String agenda;
    private final ProgrammeDifference difference;

    ProgrammeRows(ProgrammeDifference difference) {
        this.difference = difference;
        this.programme = difference.after();
        this.agenda = programme.agenda().id();
    }

    /** New items under {@code items}, others under {@code changed-items}, then what hangs on either by itself. */
    Map<String, List<Map<String, Object>>> items() {
        List<Item> added = new ArrayList<>();
        List<Item> changed = new ArrayList<>();
        for (FactChange change : difference.changes()) {
            if (change.after() instanceof Item item) {
                (change.before() == null ? added : changed).add(item);
            }
        }
        List<Item> all = new ArrayList<>(added);
        all.addAll(changed);
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put("items", added.stream().map(this::item).toList());
        rows.put("changed-items", changed.stream().map(this::item).toList());
        rows.put("item-themes", themes(all));
        rows.put("item-areas", areas(all));
        rows.put("successions", successions(all));
        return rows;
    }

    /**
     * What hangs on these items of one kind, all of it.
     *
     * @param kind of facts that belong to an item and come and go with it
     */
    List<Map<String, Object>> ties(Kind kind, Set<ItemCode> items) {
        Ties ties = programme.ties();
        return switch (kind) {
            case RELATION ->
                of(items, ties.relations(), Relation::from).stream()
                        .map(ProgrammeRows::relation)
                        .toList();
            case INVOLVEMENT -> involvements(of(items, ties.involvements(), Involvement::item));
            case FUNDING ->
                of(items, ties.fundings(), Funding::item).stream()
                        .map(ProgrammeRows::funding)
                        .toList();
            case TABLING ->
                of(items, ties.tablings(), Tabling::decision).stream()
                        .map(ProgrammeRows::tabling)
                        .toList();
            case CLAIM -> claims(of(items, programme.dating().claims(), Claim::item));
            case STATEMENT -> statements(of(items, programme.doubts().statements(), Statement::item));
            case PRECONDITION -> throw new IllegalArgumentException("preconditions are written by PreconditionRows");
            case AGENDA, SOURCE, THEME, AREA, FUND, MEETING, ACTOR, ITEM, WAIVER, SCENARIO, ASSESSMENT ->
                throw new IllegalArgumentException(kind + " does not hang on an item");
        };
    }

    /** The preconditions of these items. */
    List<Precondition> preconditions(Set<ItemCode> items) {
        return of(items, programme.ties().preconditions(), Precondition::to);
    }

    private static <T> List<T> of(Set<ItemCode> items, List<T> facts, Function<T, ItemCode> owner) {
        return facts.stream().filter(fact -> items.contains(owner.apply(fact))).toList();
    }

    List<Map<String, Object>> waivers() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (FactChange change : difference.changes()) {
            if (change.after() instanceof Waiver waiver) {
                rows.add(new Row()
                        .put("agenda", agenda)
                        .put("finding", waiver.finding())
                        .put("owner", waiver.owner())
                        .put("reason", waiver.reason())
                        .put("expires", waiver.expires())
                        .values());
            }
        }
        return rows;
    }

    List<Map<String, Object>> scenarios() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (FactChange change : difference.changes()) {
            if (change.after() instanceof SavedScenario scenario) {
                rows.add(ScenarioRow.write(agenda, scenario));
            }
        }
        return rows;
    }

    List<Map<String, Object>> assessments() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (FactChange change : difference.changes()) {
            if (change.after() instanceof Assessment assessment) {
                rows.add(assessment(assessment));
            }
        }
        return rows;
    }

    private static Map<String, Object> relation(Relation relation) {
        return Map.of(
                "from", relation.from().value(),
                "kind", relation.kind().name(),
                "to", relation.to().value(),
                "properties",
                        new Row()
                                .text("reason", relation.reason())
                                .provenance(relation.provenance())
                                .values());
    }

    private static Map<String, Object> funding(Funding funding) {
        return Map.of(
                "item", funding.item().value(),
                "fund", funding.fund(),
                "properties",
                        new Row()
                                .put("amountEur", funding.amountEur())
                                .put("year", funding.year())
                                .put("status", funding.status().name())
                                .provenance(funding.provenance())
                                .values());
    }

    private static Map<String, Object> tabling(Tabling tabling) {
        return Map.of(
                "decision",
                tabling.decision().value(),
                "meeting",
                tabling.meeting(),
                "properties",
                new Row().provenance(tabling.provenance()).values());
    }

    private List<Map<String, Object>> claims(List<Claim> claims) {
        return Row.numbered(
                agenda,
                claims,
                (claim, row) -> row.put("item", claim.item().value())
                        .text("phase", claim.phase())
                        .put("text", claim.text())
                        .window(claim.window())
                        .put("planning", claim.planning())
                        .provenance(claim.provenance()));
    }

    private List<Map<String, Object>> statements(List<Statement> statements) {
        return Row.numbered(
                agenda,
                statements,
                (statement, row) -> row.put("item", statement.item().value())
                        .text("subject", statement.subject())
                        .put("value", statement.value())
                        .provenance(statement.provenance()));
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

    private static List<Map<String, Object>> themes(List<Item> items) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Item item : items) {
            String theme = item.facts().classification().theme();
            if (theme != null) {
                rows.add(Map.of("item", item.code().value(), "theme", theme));
            }
        }
        return rows;
    }

    private static List<Map<String, Object>> areas(List<Item> items) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Item item : items) {
            int ordinal = 0;
            for (String area : item.facts().classification().areas()) {
                rows.add(Map.of("item", item.code().value(), "area", area, "ordinal", ordinal++));
            }
        }
        return rows;
    }

    private static List<Map<String, Object>> successions(List<Item> items) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Item item : items) {
            ItemCode successor = item.supersededBy();
            if (successor != null) {
                rows.add(Map.of("from", item.code().value(), "to", successor.value()));
            }
        }
        return rows;
    }

    private static List<Map<String, Object>> involvements(List<Involvement> involvements) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (var involvement : involvements) {
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

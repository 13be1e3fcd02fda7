package nl.volgorde.graphstore;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.volgorde.json.FactJson;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.FactKey.Kind;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.Progress;
import nl.volgorde.model.StoreException;
import org.neo4j.driver.TransactionContext;

/**
 * Applies a difference in one transaction, with no statement larger than {@value #BATCH} rows, and counts what came to
 * be: an edge whose end was not found would be missing without an error.
 */
final class ProgrammeWriter {
    static final CypherFile CYPHER = CypherFile.read("write.cypher");

    /** Rows per statement: keeps the memory of one statement bounded while the transaction stays one. */
    static final int BATCH = 5_000;

    /** What comes and goes with an item, by the name of its statement. */
    private static final Map<Kind, String> TIES = new EnumMap<>(Map.of(
            Kind.PRECONDITION, "preconditions",
            Kind.RELATION, "relations",
            Kind.INVOLVEMENT, "involvements",
            Kind.FUNDING, "fundings",
            Kind.TABLING, "tablings",
            Kind.CLAIM, "claims",
            Kind.STATEMENT, "statements"));

    private final TransactionContext tx;
    private final ProgrammeDifference difference;
    private final RegisterRows register;
    private final ProgrammeRows rows;
    private final Map<String, Object> agenda;
    private final Progress progress;
    private final long total;
    private long done;

    ProgrammeWriter(TransactionContext tx, ProgrammeDifference difference, Progress progress) {
        this.tx = tx;
        this.difference = difference;
        this.progress = progress;
        // Each changed fact, and the record of it where there is one.
        this.total = Math.max(
                1, (difference.isNew() ? 1L : 2L) * difference.changes().size());
        this.register = new RegisterRows(difference);
        this.rows = new ProgrammeRows(difference);
        this.agenda = register.agenda();
    }

    /** The revision that a write made, when it was committed although nobody heard of it. */
    static Optional<Long> written(TransactionContext tx, ProgrammeDifference difference, String id) {
        Map<String, Object> sought = Map.of(
                "agenda",
                difference.after().agenda().id(),
                "revision",
                difference.before().revision() + 1,
                "id",
                id);
        return tx
                .run(CYPHER.statement("written"), sought)
                .list(row -> row.get("revision").asLong())
                .stream()
                .findFirst();
    }

    /** Takes the lock of the agenda and counts its revision up; the new revision. */
    long lock() {
        return tx.run(CYPHER.statement("lock"), Map.of("agenda", agenda))
                .single()
                .get("revision")
                .asLong();
    }

    /** Makes the store hold the second programme of the difference. */
    void apply() {
        List<Map<String, Object>> renamed = new ArrayList<>();
        difference.renamed().forEach((from, to) -> renamed.add(Map.of("from", from.value(), "to", to.value())));
        make("renamed", renamed);
        register.register().forEach(this::make);
        rows.items().forEach(this::make);
        TIES.forEach(this::writeTies);
        make("waivers", rows.waivers());
        make("scenarios", rows.scenarios());
        make("assessments", rows.assessments());
        remove();
    }

    private void writeTies(Kind kind, String statement) {
        Set<ItemCode> items = difference.itemsWithOther(kind);
        if (items.isEmpty()) {
            return;
        }
        if (!difference.isNew()) {
            run("clear-" + statement, items.stream().map(ItemCode::value).toList());
        }
        if (kind == Kind.PRECONDITION) {
            List<Precondition> edges = rows.preconditions(items);
            made(statement, PreconditionRows.in(tx, agenda, edges).rows(edges), edges.size());
        } else {
            make(statement, rows.ties(kind, items));
        }
    }

    private void remove() {
        List<String> items = new ArrayList<>();
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (FactChange change : difference.changes()) {
            if (change.kind() == FactChange.Kind.REMOVED) {
                FactKey key = change.key();
                switch (key.kind()) {
                    case ITEM -> items.add(key.id());
                    case SOURCE, THEME, AREA, FUND, MEETING, ACTOR ->
                        nodes.add(Map.of("label", label(key.kind()), "property", "id", "id", key.id()));
                    case WAIVER -> nodes.add(Map.of("label", "Waiver", "property", "finding", "id", key.id()));
                    case SCENARIO -> nodes.add(Map.of("label", "Scenario", "property", "name", "id", key.id()));
                    case AGENDA, ASSESSMENT -> throw new IllegalStateException(key + " cannot be removed");
                    case PRECONDITION, RELATION, INVOLVEMENT, FUNDING, TABLING, CLAIM, STATEMENT -> {}
                }
            }
        }
        made("removed-items", items, items.size());
        made("removed-nodes", nodes, nodes.size());
    }

    private static String label(Kind kind) {
        return kind.type().getSimpleName();
    }

    /** Records who wrote what, in the same transaction. */
    void record(Map<String, Object> writer, long revision) {
        List<Map<String, Object>> changes = difference.isNew() ? List.of() : changes(revision);
        Map<String, Object> parameters = new LinkedHashMap<>(writer);
        parameters.put("agenda", agenda);
        parameters.put("changes", difference.changes().size());
        tx.run(CYPHER.statement("audit"), parameters).consume();
        made("changes", changes, changes.size(), Map.of("agenda", agenda, "revision", revision));
    }

    private List<Map<String, Object>> changes(long revision) {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (FactChange change : difference.changes()) {
            changes.add(new Row()
                    .put("agenda", difference.after().agenda().id())
                    .put("revision", revision)
                    .put("ordinal", changes.size())
                    .put("kind", change.key().kind().name())
                    .put("key", change.key().id())
                    .put(
                            "items",
                            change.key().items().stream().map(ItemCode::value).toList())
                    .put("before", change.before() == null ? null : FactJson.write(change.before()))
                    .put("after", change.after() == null ? null : FactJson.write(change.after()))
                    .values());
        }
        return changes;
    }

    private void make(String statement, List<Map<String, Object>> all) {
        made(statement, all, all.size());
    }

    private void made(String statement, List<?> all, int expected) {
        made(statement, all, expected, Map.of("agenda", agenda));
    }

    private void made(String statement, List<?> all, int expected, Map<String, Object> parameters) {
        int made = 0;
        for (int from = 0; from < all.size(); from += BATCH) {
            Map<String, Object> batch = new LinkedHashMap<>(parameters);
            batch.put("rows", batch(all, from));
            made += tx.run(CYPHER.statement(statement), batch)
                    .single()
                    .get("made")
                    .asInt();
            // What changed takes along what is tied to the same items, so there may be more rows than changes.
            done += batch(all, from).size();
            progress.at(Math.min(done, total), total);
        }
        if (made != expected) {
            throw new StoreException.WriteRefused(
                    "Agenda " + agenda.get("id") + " was not stored: " + made + " of " + expected + " " + statement
                            + " came to be.",
                    null);
        }
    }

    private void run(String statement, List<?> all) {
        for (int from = 0; from < all.size(); from += BATCH) {
            tx.run(CYPHER.statement(statement), Map.of("agenda", agenda, "rows", batch(all, from)))
                    .consume();
        }
    }

    private static List<?> batch(List<?> all, int from) {
        return all.subList(from, Math.min(all.size(), from + BATCH));
    }
}

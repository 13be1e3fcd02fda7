package nl.volgorde.graphstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.volgorde.model.Actor;
import nl.volgorde.model.ActorKind;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Area;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Claim;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Doubts;
import nl.volgorde.model.Fund;
import nl.volgorde.model.Funding;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Register;
import nl.volgorde.model.Relation;
import nl.volgorde.model.Source;
import nl.volgorde.model.Statement;
import nl.volgorde.model.Status;
import nl.volgorde.model.Tabling;
import nl.volgorde.model.Theme;
import nl.volgorde.model.Ties;
import nl.volgorde.model.Waiver;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Reads a whole programme with explicit projections: records that hold a list of rows each, and the preconditions, of
 * which there are most, as columns, because a record per relationship costs ten times as much over Bolt.
 */
final class ProgrammeReader {
    private static final CypherFile CYPHER = CypherFile.read("load.cypher");

    /** Items, claims or preconditions' targets per record: enough to be cheap, and no record grows with the agenda. */
    private static final int CHUNK = 2_000;

    private final TransactionContext tx;
    private final String agenda;

    ProgrammeReader(TransactionContext tx, String agenda) {
        this.tx = tx;
        this.agenda = agenda;
    }

    /** The programme, or empty when the store does not hold it. */
    Optional<Programme> read() {
        var found = tx.run(CYPHER.statement("agenda"), Map.of("agenda", agenda)).list();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Read row = new Read(found.getFirst().get("agenda"));
        String focus = row.stringOrNull("focus");
        Agenda header = new Agenda(
                agenda,
                row.string("edition"),
                row.text("title"),
                focus == null ? null : ItemCode.of(focus),
                row.calendar());
        long revision = row.row().get("revision").asLong();
        return Optional.of(new Programme(header, revision, register(), rows("items", this::item), ties(), dating())
                .with(doubts())
                .with(rows("scenarios", ScenarioRow::read)));
    }

    /** The revision as this transaction sees it now. */
    long revision() {
        return tx.run(CYPHER.statement("revision"), Map.of("agenda", agenda))
                .single()
                .get("revision")
                .asLong();
    }

    private <T> List<T> rows(String statement, Function<Read, T> reading) {
        return read(CYPHER.statement(statement), Map.of("agenda", agenda, "chunk", CHUNK), reading);
    }

    private <T> List<T> nodes(String label, Function<Read, T> reading) {
        return read(CYPHER.statement("nodes"), Map.of("agenda", agenda, "label", label, "chunk", CHUNK), reading);
    }

    private <T> List<T> read(String cypher, Map<String, Object> parameters, Function<Read, T> reading) {
        List<T> all = new ArrayList<>();
        var chunks = tx.run(cypher, parameters);
        while (chunks.hasNext()) {
            for (Value row : chunks.next().get("rows").values()) {
                all.add(reading.apply(new Read(row)));
            }
        }
        return all;
    }

    private Register register() {
        return new Register(
                nodes("Source", row -> new Source(row.string("id"), row.text("title"), row.dateOrNull("date"))),
                nodes("Theme", row -> new Theme(row.string("id"), row.integer("number"), row.text("title"))),
                nodes("Area", row -> new Area(row.string("id"), row.text("title"))),
                rows("actors", ProgrammeReader::actor),
                nodes("Fund", row -> new Fund(row.string("id"), row.text("title"))),
                nodes(
                        "Meeting",
                        row -> new Meeting(
                                row.string("id"),
                                row.string("body"),
                                row.text("title"),
                                row.range("date"),
                                row.provenance())));
    }

    private static Actor actor(Read row) {
        String label = row.string("label");
        for (ActorKind kind : ActorKind.values()) {
            if (kind.label().equals(label)) {
                return new Actor(row.string("id"), kind, row.text("name"), row.flag("signatory"));
            }
        }
        throw new IllegalStateException("an actor with the unknown label " + label);
    }

    private Item item(Read row) {
        Integer count = row.integerOrNull("gateCount");
        Gate gate =
                switch (row.string("gate")) {
                    case "ANY" -> Gate.any();
                    case "AT_LEAST" -> Gate.atLeast(count == null ? 1 : count);
                    default -> Gate.all();
                };
        String successor = row.stringOrNull("supersededBy");
        return new Item(
                row.code("code"),
                ItemType.valueOf(row.string("label").toUpperCase(Locale.ROOT)),
                row.strings("aliases").stream().map(ItemCode::of).toList(),
                gate,
                new ItemFacts(
                        row.text("title"),
                        row.textOrNull("summary"),
                        row.textOrNull("criterion"),
                        new ItemFacts.Classification(
                                row.stringOrNull("theme"),
                                row.stringOrNull("subTable"),
                                row.strings("areas"),
                                row.integerOrNull("keyProject"),
                                row.flag("ria")),
                        row.constant("alignment", Alignment.class),
                        row.textOrNull("alignmentNote"),
                        successor == null ? null : ItemCode.of(successor)),
                row.provenance());
    }

    private Ties ties() {
        return new Ties(
                preconditions(),
                rows(
                        "relations",
                        row -> new Relation(
                                row.code("from"),
                                row.constant("kind", Relation.Kind.class),
                                row.code("to"),
                                row.textOrNull("reason"),
                                row.provenance())),
                rows(
                        "involvements",
                        row -> new Involvement(
                                row.string("actor"),
                                row.constant("role", Involvement.Role.class),
                                row.code("item"),
                                row.stringOrNull("wording"),
                                row.textOrNull("note"))),
                rows(
                        "fundings",
                        row -> new Funding(
                                row.code("item"),
                                row.string("fund"),
                                row.longOrNull("amountEur"),
                                row.integerOrNull("year"),
                                row.constant("status", Funding.Status.class),
                                row.provenance())),
                rows("tablings", row -> new Tabling(row.code("decision"), row.string("meeting"), row.provenance())));
    }

    private List<Precondition> preconditions() {
        Map<Long, ItemCode> codes = codes();
        List<Precondition> preconditions = new ArrayList<>();
        var chunks = tx.run(CYPHER.statement("preconditions"), Map.of("agenda", agenda, "chunk", CHUNK));
        while (chunks.hasNext()) {
            PreconditionColumns columns = new PreconditionColumns(chunks.next(), codes);
            for (int row = 0; row < columns.size(); row++) {
                preconditions.add(columns.precondition(row));
            }
        }
        return preconditions;
    }

    /** The codes of all items by the store's numbers. */
    private Map<Long, ItemCode> codes() {
        Map<Long, ItemCode> codes = new HashMap<>();
        var chunks = tx.run(CYPHER.statement("codes"), Map.of("agenda", agenda, "chunk", CHUNK));
        while (chunks.hasNext()) {
            var chunk = chunks.next();
            Value ids = chunk.get("id");
            Value written = chunk.get("code");
            for (int i = 0; i < ids.size(); i++) {
                codes.put(ids.get(i).asLong(), ItemCode.of(written.get(i).asString()));
            }
        }
        return codes;
    }

    private Dating dating() {
        return new Dating(
                nodes(
                        "Claim",
                        row -> new Claim(
                                row.code("item"),
                                row.textOrNull("phase"),
                                row.string("text"),
                                row.window(),
                                row.flag("planning"),
                                row.provenance())),
                rows("assessments", ProgrammeReader::assessment));
    }

    private Doubts doubts() {
        return new Doubts(
                nodes(
                        "Statement",
                        row -> new Statement(
                                row.code("item"), row.text("subject"), row.string("value"), row.provenance())),
                rows(
                        "waivers",
                        row -> new Waiver(
                                row.string("finding"),
                                row.string("owner"),
                                row.string("reason"),
                                row.date("expires"))));
    }

    private static Assessment assessment(Read row) {
        return new Assessment(
                row.code("item"),
                row.date("asOf"),
                row.constant("status", Status.class),
                row.dateOrNull("actualStart"),
                row.dateOrNull("actualFinish"),
                row.row().get("flags").isNull() ? null : row.window(),
                row.stringOrNull("note"),
                row.stringOrNull("evidence"),
                row.string("by"),
                row.row().get("recordedAt").asZonedDateTime().toInstant());
    }
}

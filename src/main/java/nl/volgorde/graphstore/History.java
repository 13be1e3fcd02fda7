package nl.volgorde.graphstore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.volgorde.json.FactJson;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ProgrammeStore.Write;
import nl.volgorde.model.Waiver;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads the record of writes. */
final class History {
    /** More changes of one write than anybody reads in a list; all of them are had by asking for the write. */
    private static final int MOST_CHANGES = 1_000;

    private final TransactionContext tx;
    private final String agenda;

    History(TransactionContext tx, String agenda) {
        this.tx = tx;
        this.agenda = agenda;
    }

    /** The writes after a revision without their changes, oldest first. */
    List<Write> after(long revision) {
        return tx.run(ProgrammeWriter.CYPHER.statement("writes"), Map.of("agenda", agenda, "after", revision))
                .list(row -> write(row, List.of()));
    }

    List<Write> latest(@Nullable ItemCode item, int limit) {
        String statement = item == null ? "history" : "history-of-item";
        Map<String, Object> parameters = item == null
                ? Map.of("agenda", agenda, "limit", limit, "most", MOST_CHANGES)
                : Map.of("agenda", agenda, "limit", limit, "item", item.value());
        return tx.run(ProgrammeWriter.CYPHER.statement(statement), parameters).list(History::write);
    }

    Optional<Write> at(long revision) {
        return tx
                .run(ProgrammeWriter.CYPHER.statement("write"), Map.of("agenda", agenda, "revision", revision))
                .list(History::write)
                .stream()
                .findFirst();
    }

    List<Waiver> withdrawnWaivers() {
        return tx.run(ProgrammeWriter.CYPHER.statement("withdrawn-waivers"), Map.of("agenda", agenda))
                .list(row -> (Waiver)
                        FactJson.read(FactKey.Kind.WAIVER, row.get("waiver").asString()));
    }

    private static Write write(Record row) {
        return write(row, row.get("changes").asList(History::change));
    }

    private static Write write(Record row, List<FactChange> changes) {
        return new Write(
                row.get("revision").asLong(),
                row.get("by").asString(),
                row.get("at").asZonedDateTime().toInstant(),
                row.get("action").asString(),
                row.get("reason").isNull() ? null : row.get("reason").asString(),
                changes);
    }

    private static FactChange change(Value row) {
        Read read = new Read(row);
        FactKey.Kind kind = read.constant("kind", FactKey.Kind.class);
        String before = read.stringOrNull("before");
        String after = read.stringOrNull("after");
        return new FactChange(
                new FactKey(
                        kind,
                        read.string("key"),
                        read.strings("items").stream().map(ItemCode::of).toList()),
                before == null ? null : FactJson.read(kind, before),
                after == null ? null : FactJson.read(kind, after));
    }
}

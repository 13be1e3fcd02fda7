package nl.volgorde.graphstore;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.StoreException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.DataAccessException;

/** Programmes in Neo4j: whole reads by projection, and the one write path. */
final class Neo4jProgrammeStore implements ProgrammeStore {
    private static final CypherFile CYPHER = CypherFile.read("replace.cypher");
    private static final int ATTEMPTS = 5;

    /** Rows per statement: keeps the memory of one statement bounded while the transaction stays one. */
    private static final int BATCH = 5_000;

    private final Driver driver;
    private final String database;
    private final AgendaNodes agendas;
    private final Clock clock;

    Neo4jProgrammeStore(Driver driver, String database, AgendaNodes agendas, Clock clock) {
        this.driver = driver;
        this.database = database;
        this.agendas = agendas;
        this.clock = clock;
    }

    @Override
    public List<Stored> agendas() {
        return answered(() ->
                agendas.findAllByOrderById().stream().map(AgendaNode::stored).toList());
    }

    @Override
    public Optional<Long> revision(String agendaId) {
        return answered(() -> agendas.findById(agendaId).map(AgendaNode::revision));
    }

    @Override
    public Optional<Programme> load(String agendaId) {
        return answered(() -> {
            try (Session session = session()) {
                for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                    Optional<Optional<Programme>> read =
                            session.executeRead(tx -> readAtOneRevision(new ProgrammeReader(tx, agendaId)));
                    if (read.isPresent()) {
                        return read.get();
                    }
                }
                throw new StoreException.Unreachable(
                        "Agenda " + agendaId + " is being changed all the time; try again in a moment.", null);
            }
        });
    }

    /** Neo4j reads what is committed, not a snapshot: a read that saw two revisions does not count. */
    private static Optional<Optional<Programme>> readAtOneRevision(ProgrammeReader reader) {
        Optional<Programme> programme = reader.read();
        boolean same = programme.isEmpty() || programme.get().revision() == reader.revision();
        return same ? Optional.of(programme) : Optional.empty();
    }

    @Override
    public long replace(Programme programme, Writer by) {
        return answered(() -> {
            try (Session session = session()) {
                return session.executeWrite(tx -> replace(tx, programme, by));
            }
        });
    }

    private long replace(TransactionContext tx, Programme programme, Writer by) {
        ProgrammeRows rows = new ProgrammeRows(programme);
        Map<String, Object> agenda = rows.agenda();
        long revision = tx.run(CYPHER.statement("lock"), Map.of("agenda", agenda))
                .single()
                .get("revision")
                .asLong();
        tx.run(CYPHER.statement("clear"), Map.of("agenda", agenda)).consume();
        rows.byStatement().forEach((statement, all) -> {
            for (int from = 0; from < all.size(); from += BATCH) {
                List<Map<String, Object>> batch = all.subList(from, Math.min(all.size(), from + BATCH));
                tx.run(CYPHER.statement(statement), Map.of("agenda", agenda, "rows", batch))
                        .consume();
            }
        });
        tx.run(CYPHER.statement("assessed-items"), Map.of("agenda", agenda)).consume();
        tx.run(
                        CYPHER.statement("audit"),
                        Map.of(
                                "agenda", agenda,
                                "by", by.name(),
                                "action", by.action(),
                                "at", clock.instant().atZone(ZoneOffset.UTC)))
                .consume();
        checkComplete(tx, programme, agenda);
        return revision;
    }

    /** An edge whose end was not found would be missing without an error: count what came to be. */
    private static void checkComplete(TransactionContext tx, Programme programme, Map<String, Object> agenda) {
        var counts = tx.run(CYPHER.statement("count"), Map.of("agenda", agenda)).single();
        long items = counts.get("items").asLong();
        long preconditions = counts.get("preconditions").asLong();
        if (items != programme.items().size()
                || preconditions != programme.preconditions().size()) {
            throw new StoreException.WriteRefused(
                    "Agenda " + programme.agenda().id() + " was not stored: " + items + " of "
                            + programme.items().size() + " items and " + preconditions + " of "
                            + programme.preconditions().size() + " preconditions came to be.",
                    null);
        }
    }

    private Session session() {
        return driver.session(SessionConfig.forDatabase(database));
    }

    private static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (ClientException e) {
            throw new StoreException.WriteRefused("The store refused this: " + e.getMessage(), e);
        } catch (Neo4jException | DataAccessException e) {
            throw new StoreException.Unreachable("The store does not answer any more (" + e.getMessage() + ").", e);
        }
    }
}

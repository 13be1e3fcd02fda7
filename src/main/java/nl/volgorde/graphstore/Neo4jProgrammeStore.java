package nl.volgorde.graphstore;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.Progress;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import nl.volgorde.model.Violation;
import nl.volgorde.model.Waiver;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Values;

/** Programmes in Neo4j: whole reads by projection, and the one write path. */
final class Neo4jProgrammeStore implements ProgrammeStore {
    private static final int ATTEMPTS = 5;

    /** Broken rules in one message. */
    private static final int SHOWN = 10;

    private final StoreConnection connection;
    private final Driver driver;
    private final String database;
    private final AgendaNodes agendas;
    private final Clock clock;

    Neo4jProgrammeStore(StoreConnection connection, String database, AgendaNodes agendas, Clock clock) {
        this.connection = connection;
        this.driver = connection.driver();
        this.database = database;
        this.agendas = agendas;
        this.clock = clock;
    }

    @Override
    public List<Stored> agendas() {
        return connection.answered(() ->
                agendas.findAllByOrderById().stream().map(AgendaNode::stored).toList());
    }

    @Override
    public Optional<Long> revision(String agendaId) {
        return connection.answered(() -> agendas.findById(agendaId).map(AgendaNode::revision));
    }

    @Override
    public Optional<Programme> load(String agendaId) {
        return connection.answered(() -> {
            try (Session session = session()) {
                for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                    Optional<Optional<Programme>> read =
                            session.executeRead(tx -> readAtOneRevision(new ProgrammeReader(tx, agendaId)));
                    if (read.isPresent()) {
                        return read.get();
                    }
                }
                return session.executeWrite(tx -> readWhileWritersWait(tx, agendaId));
            }
        });
    }

    /** The way out when somebody writes during every read. */
    private static Optional<Programme> readWhileWritersWait(TransactionContext tx, String agendaId) {
        tx.run(ProgrammeWriter.CYPHER.statement("hold"), Map.of("agenda", agendaId))
                .consume();
        return new ProgrammeReader(tx, agendaId).read();
    }

    /** Neo4j reads what is committed, not a snapshot: a read that saw two revisions does not count. */
    private static Optional<Optional<Programme>> readAtOneRevision(ProgrammeReader reader) {
        Optional<Programme> programme = reader.read();
        boolean same = programme.isEmpty() || programme.get().revision() == reader.revision();
        return same ? Optional.of(programme) : Optional.empty();
    }

    @Override
    public long write(ProgrammeDifference difference, Writer by, Progress progress) {
        if (difference.isEmpty()) {
            return difference.before().revision();
        }
        List<Text> violations =
                difference.violations().stream().map(Violation::reason).toList();
        if (!violations.isEmpty()) {
            throw new StoreException.WriteRefused(new Text(
                    violations.stream().limit(SHOWN).map(Text::nl).collect(Collectors.joining(" ")),
                    violations.stream().limit(SHOWN).map(Text::en).collect(Collectors.joining(" "))));
        }
        if (!difference.isNew() && !by.loopsConfirmed()) {
            List<List<ItemCode>> loops = difference.closedLoops();
            if (!loops.isEmpty()) {
                throw new StoreException.LoopNotConfirmed(loops);
            }
        }
        // When the connection is lost during the commit, the driver repeats the transaction without knowing whether it
        // was committed: by this it is recognised.
        String id = UUID.randomUUID().toString();
        return connection.answered(() -> {
            try (Session session = session()) {
                return session.executeWrite(
                        tx -> write(new ProgrammeWriter(tx, difference, progress), tx, difference, by, id));
            }
        });
    }

    private long write(
            ProgrammeWriter writer, TransactionContext tx, ProgrammeDifference difference, Writer by, String id) {
        Optional<Long> written = ProgrammeWriter.written(tx, difference, id);
        if (written.isPresent()) {
            return written.get();
        }
        long revision = writer.lock();
        long expected = difference.before().revision();
        if (revision != expected + 1) {
            String agenda = difference.after().agenda().id();
            List<Write> since = new History(tx, agenda).after(expected);
            throw new StoreException.Conflict(agenda, expected, revision - 1, since);
        }
        writer.apply();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", id);
        record.put("by", by.name());
        record.put("action", by.action());
        record.put("reason", by.reason() == null ? Values.NULL : by.reason());
        record.put("at", clock.instant().atZone(ZoneOffset.UTC));
        writer.record(record, revision);
        return revision;
    }

    @Override
    public List<Write> history(String agendaId, @Nullable ItemCode item, int limit) {
        return connection.answered(() -> {
            try (Session session = session()) {
                return session.executeRead(tx -> new History(tx, agendaId).latest(item, limit));
            }
        });
    }

    @Override
    public Optional<Write> write(String agendaId, long revision) {
        return connection.answered(() -> {
            try (Session session = session()) {
                return session.executeRead(tx -> new History(tx, agendaId).at(revision));
            }
        });
    }

    @Override
    public List<Waiver> withdrawnWaivers(String agendaId) {
        return connection.answered(() -> {
            try (Session session = session()) {
                return session.executeRead(tx -> new History(tx, agendaId).withdrawnWaivers());
            }
        });
    }

    private Session session() {
        return driver.session(SessionConfig.forDatabase(database));
    }
}

package nl.volgorde.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Runs read-only Cypher within limits: on rows, on time, and on what it may touch (see {@link PlanGuard} and {@link TextGuard}). */
@Component
public class Console {
    private static final int LONGEST = 20_000;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    /** Rows that a caller gets at most. */
    public static final int ROW_LIMIT = 10_000;

    private final Driver driver;
    private final String database;
    private final SavedQueries saved;

    Console(Driver driver, @Value("${volgorde.neo4j.database:neo4j}") String database, SavedQueries saved) {
        this.driver = driver;
        this.database = database;
        this.saved = saved;
    }

    /** The saved queries. */
    public List<SavedQuery> queries() {
        return saved.all();
    }

    /**
     * Runs a saved query.
     *
     * @param parameters as text, by name; those with a default may be left out
     * @throws QueryProblem when it cannot be run
     */
    public QueryResult run(String name, Map<String, String> parameters) {
        SavedQuery query = saved.named(name);
        return read(name, query.cypher(), SavedQueries.parameters(query, parameters));
    }

    /**
     * Runs somebody's own query.
     *
     * @param parameters values as the driver takes them: text, numbers, booleans, lists, maps, dates
     * @throws QueryProblem when it is refused or fails
     */
    public QueryResult runOwn(String cypher, Map<String, Object> parameters) {
        return read("-", cypher, parameters);
    }

    private QueryResult read(String name, String cypher, Map<String, Object> parameters) {
        if (cypher.length() > LONGEST) {
            throw new QueryProblem.Refused(new Text(
                    "De vraag is langer dan " + LONGEST + " tekens.",
                    "The query is longer than " + LONGEST + " characters."));
        }
        Optional<Text> objection = TextGuard.objection(cypher);
        if (objection.isPresent()) {
            throw new QueryProblem.Refused(objection.get());
        }
        SessionConfig config = SessionConfig.builder()
                .withDatabase(database)
                .withDefaultAccessMode(AccessMode.READ)
                .withFetchSize(1_000)
                .build();
        try (Session session = driver.session(config)) {
            guard(session, cypher, parameters);
            return fetch(session, name, cypher, parameters);
        } catch (ServiceUnavailableException e) {
            throw new StoreException.Unreachable("The store does not answer any more (" + e.getMessage() + ").", e);
        } catch (Neo4jException e) {
            throw problem(e);
        }
    }

    private static void guard(Session session, String cypher, Map<String, Object> parameters) {
        try (Transaction tx = session.beginTransaction(limits())) {
            Optional<Text> objection = PlanGuard.objection(
                    tx.run("EXPLAIN " + cypher, new HashMap<>(parameters)).consume());
            if (objection.isPresent()) {
                throw new QueryProblem.Refused(objection.get());
            }
            tx.rollback();
        }
    }

    private static QueryResult fetch(Session session, String name, String cypher, Map<String, Object> parameters) {
        long started = System.nanoTime();
        try (Transaction tx = session.beginTransaction(limits())) {
            Result result = tx.run(cypher, new HashMap<>(parameters));
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (rows.size() < ROW_LIMIT && result.hasNext()) {
                rows.add(row(result.next()));
            }
            boolean truncated = result.hasNext();
            List<String> columns = result.keys();
            tx.rollback();
            long elapsed = Duration.ofNanos(System.nanoTime() - started).toMillis();
            return new QueryResult(name, columns, rows, truncated, elapsed);
        }
    }

    private static TransactionConfig limits() {
        return TransactionConfig.builder().withTimeout(TIME_LIMIT).build();
    }

    private static List<@Nullable Object> row(Record record) {
        List<@Nullable Object> row = new ArrayList<>();
        record.values().forEach(value -> row.add(PlainValue.of(value)));
        return row;
    }

    private static QueryProblem problem(Neo4jException e) {
        String message = String.valueOf(e.getMessage());
        if (e.code().contains("TransactionTimedOut") || message.contains("timed out")) {
            return new QueryProblem.TimedOut(new Text(
                    "De vraag duurde langer dan " + TIME_LIMIT.toSeconds() + " seconden en is gestopt.",
                    "The query took longer than " + TIME_LIMIT.toSeconds() + " seconds and was stopped."));
        }
        if (e.code().contains("AccessMode") || message.contains("access mode")) {
            return new QueryProblem.Refused(new Text(
                    "Deze vraag doet meer dan lezen; dat mag hier niet.",
                    "This query does more than read; that is not allowed here."));
        }
        boolean ours = e instanceof ClientException;
        return new QueryProblem.Failed(new Text(
                (ours ? "De vraag is niet goed: " : "De vraag is mislukt: ") + message,
                (ours ? "The query is not right: " : "The query failed: ") + message));
    }
}

package nl.volgorde.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.volgorde.model.StoreFailures;
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
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/**
 * Runs what the guards let through, in READ access mode, and rolls back.
 *
 * <p>The engine's own time limit does not end every query: one that is still being planned, or that is inside one long
 * expression, goes on. So each run has a thread of its own, the caller is answered when the time is up whatever the
 * engine does by closing the connection, and a run that the engine did not end keeps its place for a while.
 */
final class ReadOnlyRuns {
    private static final int LONGEST = 8_000;

    /** For how many time limits a query that the engine did not end keeps its place. */
    private static final int REST = 10;

    private static final int PATIENCE_SECONDS = 5;
    private static final String EXPLAIN = "EXPLAIN ";

    private final Driver driver;
    private final SessionConfig sessions;
    private final Limits limits;
    private final StoreFailures failures;
    private final Semaphore places;

    ReadOnlyRuns(Driver driver, String database, Limits limits, StoreFailures failures) {
        this.driver = driver;
        this.limits = limits;
        this.failures = failures;
        places = new Semaphore(limits.atOnce());
        sessions = SessionConfig.builder()
                .withDatabase(database)
                .withDefaultAccessMode(AccessMode.READ)
                .withFetchSize(1_000)
                .build();
    }

    Limits limits() {
        return limits;
    }

    /**
     * Runs a query and gives its rows.
     *
     * @throws QueryProblem when it is refused, fails or ends at a limit
     */
    Ended run(String cypher, Map<String, ?> parameters, RowSink sink) {
        judgeText(cypher);
        Map<String, Object> values = Parameters.checked(parameters);
        takePlace();
        RowFlow flow = new RowFlow(limits.time());
        Thread.ofPlatform().daemon().name("console").start(() -> {
            try {
                flow.produce(() -> read(cypher, values, flow));
                if (flow.isCutLoose()) {
                    rest();
                }
            } finally {
                places.release();
            }
        });
        return flow.consume(sink);
    }

    /** Waits a moment: a page asks several questions at once. */
    private void takePlace() {
        try {
            if (places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long minutes = limits.time().multipliedBy(1L + REST).plus(RowFlow.GRACE).toMinutes() + 1;
        throw new QueryProblem.Busy(new Text(
                "Er lopen al " + limits.atOnce() + " vragen. Probeer het zo weer; een plaats komt uiterlijk over "
                        + minutes + (minutes == 1 ? " minuut" : " minuten") + " vrij.",
                limits.atOnce() + " queries are running already. Try again soon; a place comes free within " + minutes
                        + (minutes == 1 ? " minute." : " minutes.")));
    }

    /** Nobody can tell when the engine is done with a query that it did not end: its place stays taken for a while. */
    private void rest() {
        // What cut the query loose was an interrupt.
        Thread.interrupted();
        try {
            Thread.sleep(limits.time().multipliedBy(REST));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void judgeText(String cypher) {
        if (cypher.length() > LONGEST) {
            throw new QueryProblem.Refused(new Text(
                    "De vraag is langer dan " + LONGEST + " tekens. Geef lange lijsten mee als parameter.",
                    "The query is longer than " + LONGEST + " characters. Give long lists as a parameter."));
        }
        TextGuard.objection(cypher).ifPresent(objection -> {
            throw new QueryProblem.Refused(objection);
        });
    }

    private boolean read(String cypher, Map<String, Object> parameters, RowFlow flow) {
        try (Session session = driver.session(sessions)) {
            guard(session, cypher, parameters);
            return fetch(session, cypher, parameters, flow);
        } catch (ServiceUnavailableException e) {
            throw failures.told(e);
        } catch (Neo4jException e) {
            throw EngineMessage.problem(e, EXPLAIN.length(), limits.time());
        }
    }

    private void guard(Session session, String cypher, Map<String, Object> parameters) {
        try (Transaction tx = session.beginTransaction(timed())) {
            Optional<Text> objection =
                    PlanGuard.objection(tx.run(EXPLAIN + cypher, parameters).consume());
            tx.rollback();
            objection.ifPresent(reason -> {
                throw new QueryProblem.Refused(reason);
            });
        }
    }

    /** Gives the rows; true when there were more than allowed. */
    private boolean fetch(Session session, String cypher, Map<String, Object> parameters, RowFlow flow) {
        try (Transaction tx = session.beginTransaction(timed())) {
            Result result = tx.run(cypher, parameters);
            flow.columns(List.copyOf(result.keys()));
            int rows = 0;
            while (rows < limits.rows() && result.hasNext()) {
                flow.row(row(result.next()));
                rows++;
            }
            boolean truncated = result.hasNext();
            tx.rollback();
            return truncated;
        }
    }

    private static List<@Nullable Object> row(Record record) {
        List<@Nullable Object> row = new ArrayList<>();
        record.values().forEach(value -> row.add(PlainValue.of(value)));
        return row;
    }

    private TransactionConfig timed() {
        Duration time = limits.time();
        return TransactionConfig.builder().withTimeout(time).build();
    }
}

package nl.volgorde.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs read-only Cypher within limits: on rows, on time, on how many at once, and on what it may touch (see {@link
 * PlanGuard} and {@link TextGuard}). Every query of one's own is recorded.
 */
public final class Console {
    private static final String OWN = "-";

    private final ReadOnlyRuns runs;
    private final SavedQueries saved;
    private final AuditLog audit;

    Console(ReadOnlyRuns runs, SavedQueries saved, AuditLog audit) {
        this.runs = runs;
        this.saved = saved;
        this.audit = audit;
    }

    /** The saved queries. */
    public List<SavedQuery> queries() {
        return saved.all();
    }

    /**
     * The saved query with this name.
     *
     * @throws QueryProblem.Unknown when there is none
     */
    public SavedQuery query(String name) {
        return saved.named(name);
    }

    /**
     * The graph's own names.
     *
     * @throws QueryProblem when the store is too busy to tell
     */
    public GraphWords words() {
        return GraphWords.of(collected(OWN, sink -> runs.run(GraphWords.QUERY, Map.of(), sink))
                .rows());
    }

    /** What a query may take. */
    public Limits limits() {
        return runs.limits();
    }

    /**
     * Runs a saved query.
     *
     * @param parameters as text, by name; those with a default may be left out
     * @throws QueryProblem when it cannot be run
     */
    public QueryResult run(String name, Map<String, String> parameters) {
        return collected(name, sink -> run(name, parameters, sink));
    }

    /** As {@link #run(String, Map)}, giving the rows one by one. */
    public Ended run(String name, Map<String, String> parameters, RowSink sink) {
        SavedQuery query = saved.named(name);
        return runs.run(query.cypher(), SavedQueries.parameters(query, parameters), sink);
    }

    /**
     * Runs somebody's own query.
     *
     * @param parameters values as the driver takes them: text, numbers, booleans, lists, maps, dates
     * @param by who asks
     * @throws QueryProblem when it is refused or fails
     */
    public QueryResult runOwn(String cypher, Map<String, ?> parameters, String by) {
        return collected(OWN, sink -> runOwn(cypher, parameters, by, sink));
    }

    /** As {@link #runOwn(String, Map, String)}, giving the rows one by one. */
    public Ended runOwn(String cypher, Map<String, ?> parameters, String by, RowSink sink) {
        String id = audit.begins(by, cypher, parameters.keySet());
        long started = System.nanoTime();
        try {
            Ended ended = runs.run(cypher, parameters, sink);
            audit.ended(id, ended.truncated() ? "truncated" : "done", ended.rows(), ended.elapsedMillis());
            return ended;
        } catch (RuntimeException | Error e) {
            audit.ended(id, outcome(e), 0, (System.nanoTime() - started) / 1_000_000);
            throw e;
        }
    }

    private static String outcome(Throwable failure) {
        return failure instanceof QueryProblem problem
                ? problem.getClass().getSimpleName() + ": " + problem.reason().en()
                : failure.toString();
    }

    private static QueryResult collected(String name, Function<RowSink, Ended> run) {
        List<String> columns = new ArrayList<>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Ended ended = run.apply(new RowSink() {
            @Override
            public void columns(List<String> names) {
                columns.addAll(names);
            }

            @Override
            public void row(List<@Nullable Object> row) {
                rows.add(row);
            }
        });
        return new QueryResult(name, columns, rows, ended.truncated(), ended.elapsedMillis());
    }
}

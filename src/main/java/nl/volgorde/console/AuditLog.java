package nl.volgorde.console;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.volgorde.audit.AuditTrail;
import nl.volgorde.model.StoreException;

/**
 * Who ran which query of their own, when, and how it ended: lines of JSON in {@code audit/queries-YYYY-MM.jsonl} of the
 * data directory, one before a query runs and one after it, so that a query that takes the process down is there too.
 * Values of parameters are left out: they may be about persons.
 */
final class AuditLog {
    private final AuditTrail trail;

    AuditLog(Path data, Clock clock) {
        this.trail = new AuditTrail(data, "queries", clock);
    }

    /**
     * Records that a query is about to run.
     *
     * @return the key under which its end is recorded
     * @throws StoreException.Unreachable when it cannot be recorded; then it must not run
     */
    String begins(String by, String cypher, Collection<String> parameters) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> line = line(id, "begins");
        line.put("by", by);
        line.put("cypher", cypher);
        line.put("parameters", parameters);
        trail.append(line);
        return id;
    }

    /** Records how it ended. */
    void ended(String id, String outcome, long rows, long elapsedMillis) {
        Map<String, Object> line = line(id, "ended");
        line.put("outcome", outcome);
        line.put("rows", rows);
        line.put("elapsedMillis", elapsedMillis);
        trail.append(line);
    }

    private static Map<String, Object> line(String id, String event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("event", event);
        return line;
    }
}

package nl.volgorde.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.volgorde.audit.AuditTrail;
import nl.volgorde.model.StoreException;
import org.jspecify.annotations.Nullable;

/** Who came in, went out or was refused: lines of JSON in {@code audit/access-YYYY-MM.jsonl} of the data directory. */
final class AccessLog {
    private static final int LONGEST_PATH = 500;

    private final AuditTrail trail;

    AccessLog(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Records what happened.
     *
     * @param event login, login-failed, logout or refused
     * @param person who, as far as is known
     * @param why in a word or two, or null
     * @throws StoreException.Unreachable when it cannot be recorded
     */
    void record(String event, @Nullable Person person, HttpServletRequest request, @Nullable String why) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("event", event);
        line.put("id", person == null ? null : person.id());
        line.put("by", person == null ? null : person.name());
        line.put("address", request.getRemoteAddr());
        line.put("request", request.getMethod() + " " + path(request));
        line.put("why", why);
        trail.append(line);
    }

    /** Without the query, which may hold what should not lie about. */
    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH);
    }
}

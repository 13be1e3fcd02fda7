package nl.volgorde.console;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.volgorde.model.StoreException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who ran which query of their own, when, and how it ended: lines of JSON in {@code audit/queries-YYYY-MM.jsonl} of the
 * data directory, one before a query runs and one after it, so that a query that takes the process down is there too.
 * Values of parameters are left out: they may be about persons.
 *
 * <p>A file and not nodes: a query that only reads must not write to the graph, and what is in the graph anybody can
 * query. Lines are only appended, each in one write, so that several processes can share the file.
 */
final class AuditLog {
    private final Path folder;
    private final Clock clock;

    AuditLog(Path data, Clock clock) {
        this.folder = data.resolve("audit");
        this.clock = clock;
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
        append(line);
        return id;
    }

    /** Records how it ended. */
    void ended(String id, String outcome, long rows, long elapsedMillis) {
        Map<String, Object> line = line(id, "ended");
        line.put("outcome", outcome);
        line.put("rows", rows);
        line.put("elapsedMillis", elapsedMillis);
        append(line);
    }

    private Map<String, Object> line(String id, String event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("event", event);
        line.put("at", clock.instant().toString());
        return line;
    }

    private void append(Map<String, Object> line) {
        Path file = folder.resolve("queries-" + YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)) + ".jsonl");
        byte[] bytes = (JsonMapper.shared().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (SeekableByteChannel channel = Files.newByteChannel(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap(bytes));
            }
        } catch (IOException e) {
            throw new StoreException.Unreachable(
                    "The query cannot be recorded in " + file + " (" + e
                            + "), and does not run unrecorded. Make the folder writable, or free some space.",
                    e);
        }
    }
}

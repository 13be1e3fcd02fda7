package nl.volgorde.audit;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.volgorde.model.StoreException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines of JSON in {@code audit/NAME-YYYY-MM.jsonl} of the data directory, which only their owner can read.
 *
 * <p>A file and not nodes: what is in the graph anybody can query. Lines are only appended, each in one write, so that
 * several processes can share the file.
 */
public final class AuditTrail {
    private final Path folder;
    private final String name;
    private final Clock clock;

    /**
     * A trail of its own.
     *
     * @param data the data directory
     * @param name what the files are named by
     */
    public AuditTrail(Path data, String name, Clock clock) {
        this.folder = data.resolve("audit");
        this.name = name;
        this.clock = clock;
    }

    /**
     * Adds a line with the moment in it.
     *
     * @param facts by name, in the order in which they are to stand; one without a value is left out
     * @throws StoreException.Unreachable when it cannot be recorded; then what it is about must not happen
     */
    public void append(Map<String, ? extends @Nullable Object> facts) {
        Map<String, Object> line = new LinkedHashMap<>();
        facts.forEach((fact, value) -> {
            if (value != null) {
                line.put(fact, value);
            }
        });
        line.put("at", clock.instant().toString());
        Path file = folder.resolve(name + "-" + YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)) + ".jsonl");
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
                    "This cannot be recorded in " + file + " (" + e
                            + "), and does not run unrecorded. Make the folder writable, or free some space.",
                    e);
        }
    }
}

package nl.volgorde.graphstore.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The process that owns a data directory.
 *
 * @param command what it was started for
 * @param bolt where its engine answers, or null while it is starting
 * @param http where its web application answers, or null when it has none
 */
record Owner(
        long pid,
        String command,
        Instant since,
        @Nullable String bolt,
        @Nullable String http) {
    Owner withBolt(String address) {
        return new Owner(pid, command, since, address, http);
    }

    Owner withHttp(String address) {
        return new Owner(pid, command, since, bolt, address);
    }

    /** In words, for the person whose command has to wait. */
    String described() {
        return "process " + pid + " (" + command + ", since " + since + (http == null ? "" : ", at " + http) + ")";
    }

    String text() {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("command", command);
        properties.setProperty("since", since.toString());
        if (bolt != null) {
            properties.setProperty("bolt", bolt);
        }
        if (http != null) {
            properties.setProperty("http", http);
        }
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    static Optional<Owner> read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
            return Optional.of(new Owner(
                    Long.parseLong(properties.getProperty("pid", "")),
                    properties.getProperty("command", "?"),
                    Instant.parse(properties.getProperty("since", "")),
                    properties.getProperty("bolt"),
                    properties.getProperty("http")));
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            // Half written or of another version: the lock alone decides who owns the directory.
            return Optional.empty();
        }
    }
}

package nl.volgorde.graphstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The named statements of a Cypher file of this package: each begins with {@code // name: x} and ends with a semicolon. */
final class CypherFile {
    private final String file;
    private final Map<String, String> statements;

    private CypherFile(String file, Map<String, String> statements) {
        this.file = file;
        this.statements = Map.copyOf(statements);
    }

    static CypherFile read(String file) {
        try (InputStream in = CypherFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return new CypherFile(file, parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> parse(String text) {
        Map<String, String> statements = new LinkedHashMap<>();
        for (String part : text.split("(?m)^// name: ", -1)) {
            int end = part.indexOf('\n');
            if (!part.isBlank()) {
                String body = part.substring(end).strip();
                statements.put(part.substring(0, end).strip(), body.substring(0, body.lastIndexOf(';')));
            }
        }
        return statements;
    }

    /** The statement with this name. */
    String statement(String name) {
        String statement = statements.get(name);
        if (statement == null) {
            throw new IllegalArgumentException("no statement " + name + " in " + file + ", which has "
                    + statements.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return statement;
    }
}

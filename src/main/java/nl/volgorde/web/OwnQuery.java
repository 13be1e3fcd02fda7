package nl.volgorde.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.volgorde.console.QueryProblem;
import org.jspecify.annotations.Nullable;

/**
 * Cypher that somebody typed.
 *
 * @param cypher may be blank
 * @param parameters one per line, a name, an equals sign and a value; a value that looks like a number, a truth value or
 *     a day is one
 */
record OwnQuery(String cypher, String parameters) {
    private static final Pattern LINE = Pattern.compile("\\s*\\$?([\\p{L}_][\\p{L}\\p{N}_]*)\\s*=\\s*(.*?)\\s*");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern FRACTION = Pattern.compile("-?\\d{1,18}\\.\\d{1,18}");

    static OwnQuery of(@Nullable String cypher, @Nullable String parameters) {
        return new OwnQuery(plain(cypher), plain(parameters));
    }

    /** Browsers send lines that end in a carriage return as well. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    public boolean isBlank() {
        return cypher.isBlank();
    }

    /** The lines that are no parameter, in order. */
    List<String> unreadable() {
        return parameters
                .lines()
                .filter(line -> !line.isBlank() && !LINE.matcher(line).matches())
                .toList();
    }

    /** The values by name; of two with one name the last. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String line : parameters.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                values.put(matcher.group(1), value(matcher.group(2)));
            }
        }
        return values;
    }

    private static Object value(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        if (FRACTION.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        try {
            return text.length() == 10 ? LocalDate.parse(text) : text;
        } catch (DateTimeParseException _) {
            return text;
        }
    }

    /** The line that a problem is about, with a mark below its place; empty when the problem has no place. */
    String place(QueryProblem problem) {
        if (problem instanceof QueryProblem.Failed failed && failed.position().isPresent()) {
            QueryProblem.Position position = failed.position().get();
            List<String> lines = cypher.lines().toList();
            if (position.line() <= lines.size()) {
                String line = lines.get(position.line() - 1);
                return line + "\n" + " ".repeat(Math.min(position.column() - 1, line.length())) + "^";
            }
        }
        return "";
    }
}

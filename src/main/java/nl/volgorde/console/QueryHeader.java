package nl.volgorde.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.volgorde.model.Text;

/**
 * The header of a Cypher file: comment lines of the form {@code // key: value} at its top. Further comment lines are
 * free once the header's keys are done.
 */
final class QueryHeader {
    private static final Pattern LINE = Pattern.compile("// ([a-z-]+): (.+)");
    private static final Pattern PARAMETER =
            Pattern.compile("(\\w+) (string|integer|boolean|date|datetime)(?: = (.*))?");

    private final String file;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<QueryParameter> parameters = new ArrayList<>();

    private QueryHeader(String file) {
        this.file = file;
    }

    /**
     * Reads a file's header.
     *
     * @param keys that the header may have besides {@code param}, which may be there several times, and
     *     {@code browser}, which is for who pastes the file
     * @throws IllegalArgumentException when a parameter cannot be read
     */
    static QueryHeader read(String file, String content, Set<String> keys) {
        QueryHeader header = new QueryHeader(file);
        for (String line : content.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                break;
            }
            String key = matcher.group(1);
            String value = matcher.group(2).strip();
            if (key.equals("param")) {
                header.parameters.add(header.parameter(value));
            } else if (keys.contains(key)) {
                header.values.put(key, value);
            } else if (!key.equals("browser")) {
                break;
            }
        }
        return header;
    }

    /**
     * The value of a key.
     *
     * @throws IllegalArgumentException when the header lacks it
     */
    String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(file + " lacks the header line '// " + key + ": ...'");
        }
        return value;
    }

    /** The value of a key in both languages, {@code key-nl} and {@code key-en}. */
    Text text(String key) {
        return new Text(value(key + "-nl"), value(key + "-en"));
    }

    List<QueryParameter> parameters() {
        return List.copyOf(parameters);
    }

    private QueryParameter parameter(String text) {
        Matcher matcher = PARAMETER.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    file + ": '// param: " + text + "' must be like '// param: code string = X'");
        }
        return new QueryParameter(matcher.group(1), QueryParameter.Type.of(matcher.group(2)), matcher.group(3));
    }
}

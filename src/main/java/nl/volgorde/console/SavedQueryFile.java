package nl.volgorde.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.volgorde.model.Text;

/**
 * Reads the header of a saved query: comment lines of the form {@code // key: value} at the top of the file.
 *
 * <pre>
 * // title-nl: Wat blokkeert dit besluit?
 * // title-en: What blocks this decision?
 * // answers-nl: ...
 * // answers-en: ...
 * // columns: code, title
 * // param: code string = HOUTRAK
 * // browser: :param code => 'HOUTRAK'
 * </pre>
 *
 * Further comment lines are free once the header's keys are done.
 */
final class SavedQueryFile {
    private static final Pattern HEADER =
            Pattern.compile("// (title-nl|title-en|answers-nl|answers-en|columns|param|browser): (.+)");
    private static final Pattern PARAMETER = Pattern.compile("(\\w+) (string|integer|boolean|date)(?: = (.*))?");

    private SavedQueryFile() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming the file and what its header lacks
     */
    static SavedQuery parse(String name, String content) {
        Map<String, String> header = new LinkedHashMap<>();
        List<QueryParameter> parameters = new ArrayList<>();
        for (String line : content.lines().toList()) {
            Matcher matcher = HEADER.matcher(line);
            if (!matcher.matches()) {
                break;
            }
            if (matcher.group(1).equals("param")) {
                parameters.add(parameter(name, matcher.group(2)));
            } else {
                header.put(matcher.group(1), matcher.group(2).strip());
            }
        }
        return new SavedQuery(
                name,
                new Text(required(name, header, "title-nl"), required(name, header, "title-en")),
                new Text(required(name, header, "answers-nl"), required(name, header, "answers-en")),
                List.of(required(name, header, "columns").split(",\\s*", -1)),
                parameters,
                content);
    }

    private static String required(String name, Map<String, String> header, String key) {
        String value = header.get(key);
        if (value == null) {
            throw new IllegalArgumentException("saved query " + name + " lacks the header line '// " + key + ": ...'");
        }
        return value;
    }

    private static QueryParameter parameter(String name, String text) {
        Matcher matcher = PARAMETER.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "saved query " + name + ": '// param: " + text + "' must be like '// param: code string = X'");
        }
        return new QueryParameter(matcher.group(1), QueryParameter.Type.of(matcher.group(2)), matcher.group(3));
    }
}

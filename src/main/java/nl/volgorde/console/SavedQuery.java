package nl.volgorde.console;

import java.util.List;
import java.util.stream.Collectors;
import nl.volgorde.model.Text;

/**
 * A question in Cypher that is kept in a file.
 *
 * @param name the file's name without extension
 * @param answers what it answers, in a sentence
 */
public record SavedQuery(
        String name, Text title, Text answers, List<String> columns, List<QueryParameter> parameters, String cypher) {
    public SavedQuery {
        columns = List.copyOf(columns);
        parameters = List.copyOf(parameters);
    }

    /** The statement alone, without header, comments and closing semicolon: what a dashboard holds. */
    public String statement() {
        String body = cypher.lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"));
        return body.strip().replaceFirst(";$", "");
    }
}

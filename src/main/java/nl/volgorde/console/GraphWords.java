package nl.volgorde.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that the graph itself has, for who writes a query: all that are in use or ever were, without those of
 * the migrations; each list in alphabetical order.
 */
public record GraphWords(List<String> labels, List<String> relationshipTypes, List<String> properties) {
    static final String QUERY = """
            CALL db.labels() YIELD label RETURN 'label' AS kind, label AS word ORDER BY word
            UNION ALL
            CALL db.relationshipTypes() YIELD relationshipType RETURN 'type' AS kind, relationshipType AS word ORDER BY word
            UNION ALL
            CALL db.propertyKeys() YIELD propertyKey RETURN 'property' AS kind, propertyKey AS word ORDER BY word
            """;

    /** What the migrations keep for themselves. */
    private static final String INTERNAL = "__";

    public GraphWords {
        labels = List.copyOf(labels);
        relationshipTypes = List.copyOf(relationshipTypes);
        properties = List.copyOf(properties);
    }

    static GraphWords of(List<List<@Nullable Object>> rows) {
        return new GraphWords(words(rows, "label"), words(rows, "type"), words(rows, "property"));
    }

    private static List<String> words(List<List<@Nullable Object>> rows, String kind) {
        List<String> words = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            String word = String.valueOf(row.get(1));
            if (kind.equals(row.get(0)) && !word.startsWith(INTERNAL)) {
                words.add(word);
            }
        }
        return words;
    }
}

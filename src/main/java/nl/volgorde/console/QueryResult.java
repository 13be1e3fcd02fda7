package nl.volgorde.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query returned.
 *
 * @param name of the saved query, or {@code -} for one's own
 * @param rows values as JSON has them: text, numbers, booleans, null, lists, maps; dates and times in ISO form; and
 *     {@link GraphNode}, {@link GraphRelationship}, {@link GraphPath}
 * @param truncated whether there were more rows than allowed
 */
public record QueryResult(
        String name, List<String> columns, List<List<@Nullable Object>> rows, boolean truncated, long elapsedMillis) {
    public QueryResult {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> copied = new ArrayList<>();
        rows.forEach(row -> copied.add(Collections.unmodifiableList(new ArrayList<>(row))));
        rows = Collections.unmodifiableList(copied);
    }
}

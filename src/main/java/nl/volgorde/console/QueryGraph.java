package nl.volgorde.console;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query returned as a graph: every node and relationship in its rows once, also those within lists, maps and
 * paths. A relationship whose nodes the rows do not hold is there all the same.
 *
 * @param name of the saved query, or {@code -} for one's own
 * @param truncated whether there were more rows than allowed
 */
public record QueryGraph(
        String name,
        List<GraphNode> nodes,
        List<GraphRelationship> relationships,
        boolean truncated,
        long elapsedMillis) {
    public QueryGraph {
        nodes = List.copyOf(nodes);
        relationships = List.copyOf(relationships);
    }

    /** The graph in a result. */
    public static QueryGraph of(QueryResult result) {
        Map<String, GraphNode> nodes = new LinkedHashMap<>();
        Map<String, GraphRelationship> relationships = new LinkedHashMap<>();
        Deque<Object> open = new ArrayDeque<>();
        for (List<@Nullable Object> row : result.rows()) {
            pushAll(open, row);
            while (!open.isEmpty()) {
                switch (open.pop()) {
                    case GraphNode node -> nodes.putIfAbsent(node.id(), node);
                    case GraphRelationship relationship -> relationships.putIfAbsent(relationship.id(), relationship);
                    case GraphPath path -> {
                        pushAll(open, path.relationships());
                        pushAll(open, path.nodes());
                    }
                    case Collection<?> list -> pushAll(open, list);
                    case Map<?, ?> map -> pushAll(open, map.values());
                    default -> {}
                }
            }
        }
        return new QueryGraph(
                result.name(),
                List.copyOf(nodes.values()),
                List.copyOf(relationships.values()),
                result.truncated(),
                result.elapsedMillis());
    }

    /** In the order in which they stand; there is no room for null in the deque, nor need of it. */
    private static void pushAll(Deque<Object> open, Collection<?> values) {
        List<Object> known = new ArrayList<>();
        values.forEach(value -> {
            if (value != null) {
                known.add(value);
            }
        });
        Collections.reverse(known);
        known.forEach(open::push);
    }
}

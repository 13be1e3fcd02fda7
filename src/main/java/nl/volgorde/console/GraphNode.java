package nl.volgorde.console;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node that a query returned.
 *
 * @param id of the engine, not to be kept
 */
public record GraphNode(String id, List<String> labels, Map<String, @Nullable Object> properties) {
    public GraphNode {
        labels = List.copyOf(labels);
    }
}

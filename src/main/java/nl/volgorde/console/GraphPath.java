package nl.volgorde.console;

import java.util.List;

/** A path that a query returned: its nodes in order, and the relationships between them. */
public record GraphPath(List<GraphNode> nodes, List<GraphRelationship> relationships) {
    public GraphPath {
        nodes = List.copyOf(nodes);
        relationships = List.copyOf(relationships);
    }
}

package nl.volgorde.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** Turns the driver's values into what JSON has. */
final class PlainValue {
    private PlainValue() {}

    static @Nullable Object of(Value value) {
        return plain(value.asObject());
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Node node -> node(node);
            case Relationship relationship -> relationship(relationship);
            case Path path -> path(path);
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            case Long number -> number;
            case Double number -> number;
            case Boolean flag -> flag;
            case byte[] bytes -> bytes.length + " bytes";
            default -> value.toString();
        };
    }

    private static GraphNode node(Node node) {
        List<String> labels = new ArrayList<>();
        node.labels().forEach(labels::add);
        return new GraphNode(node.elementId(), labels, map(node.asMap()));
    }

    private static GraphRelationship relationship(Relationship relationship) {
        return new GraphRelationship(
                relationship.elementId(),
                relationship.type(),
                relationship.startNodeElementId(),
                relationship.endNodeElementId(),
                map(relationship.asMap()));
    }

    private static GraphPath path(Path path) {
        List<GraphNode> nodes = new ArrayList<>();
        path.nodes().forEach(node -> nodes.add(node(node)));
        List<GraphRelationship> relationships = new ArrayList<>();
        path.relationships().forEach(relationship -> relationships.add(relationship(relationship)));
        return new GraphPath(nodes, relationships);
    }

    private static List<@Nullable Object> list(List<?> values) {
        List<@Nullable Object> plain = new ArrayList<>();
        values.forEach(value -> plain.add(plain(value)));
        return plain;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
        return plain;
    }
}

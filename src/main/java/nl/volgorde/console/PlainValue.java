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
            default -> value.toString();
        };
    }

    private static Map<String, @Nullable Object> node(Node node) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        List<String> labels = new ArrayList<>();
        node.labels().forEach(labels::add);
        plain.put("id", node.elementId());
        plain.put("labels", labels);
        plain.put("properties", map(node.asMap()));
        return plain;
    }

    private static Map<String, @Nullable Object> relationship(Relationship relationship) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("id", relationship.elementId());
        plain.put("type", relationship.type());
        plain.put("start", relationship.startNodeElementId());
        plain.put("end", relationship.endNodeElementId());
        plain.put("properties", map(relationship.asMap()));
        return plain;
    }

    private static Map<String, @Nullable Object> path(Path path) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        List<@Nullable Object> nodes = new ArrayList<>();
        path.nodes().forEach(node -> nodes.add(node(node)));
        List<@Nullable Object> relationships = new ArrayList<>();
        path.relationships().forEach(relationship -> relationships.add(relationship(relationship)));
        plain.put("nodes", nodes);
        plain.put("relationships", relationships);
        return plain;
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

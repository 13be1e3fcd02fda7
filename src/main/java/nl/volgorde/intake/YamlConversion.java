package nl.volgorde.intake;

import java.util.List;
import java.util.Map;
import nl.volgorde.model.Text;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One conversion of YAML nodes into a JSON tree, with a mark for each value and key.
 *
 * <p>Twenty references, each to two of the one before, make a million values of what stands there once: a conversion ends when
 * it has made as many as it may.
 */
final class YamlConversion {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final Map<String, Mark> marks;
    private final List<Problem> problems;
    private int left;

    /**
     * @param marks gets where each value stands, by its JSON pointer, and each key, by the pointer of its value and {@code #key}
     * @param problems gets what cannot be converted
     * @param most values that may come of it
     */
    YamlConversion(String file, Map<String, Mark> marks, List<Problem> problems, int most) {
        this.file = file;
        this.marks = marks;
        this.problems = problems;
        this.left = most;
    }

    /** Whether more would have come of it; what did come is not whole then. */
    boolean grewTooMuch() {
        return left < 0;
    }

    /** The value of a node that stands at this pointer, so many collections deep. */
    JsonNode json(Node node, String pointer, int depth) {
        if (left < 0 || --left < 0) {
            return JSON.nullNode();
        }
        node.getStartMark().ifPresent(mark -> marks.put(pointer, mark));
        if (depth > YamlFile.DEEPEST) {
            node.getStartMark().ifPresent(mark -> report(mark, "Te diep genest.", "Nested too deeply."));
            return JSON.nullNode();
        }
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, pointer, depth);
            case SequenceNode sequence -> sequence(sequence, pointer, depth);
            case ScalarNode scalar -> scalar(scalar);
            default -> JSON.nullNode();
        };
    }

    private JsonNode mapping(MappingNode mapping, String pointer, int depth) {
        var object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (object.has(key)) {
                tuple.getKeyNode()
                        .getStartMark()
                        .ifPresent(mark -> report(
                                mark,
                                "De sleutel '" + key + "' staat hier twee keer.",
                                "The key '" + key + "' stands here twice."));
            }
            String child = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            object.set(key, json(tuple.getValueNode(), child, depth + 1));
            // A key is easier to find than its value when the value is a block below it.
            tuple.getKeyNode().getStartMark().ifPresent(mark -> marks.put(child + "#key", mark));
        }
        return object;
    }

    private JsonNode sequence(SequenceNode sequence, String pointer, int depth) {
        var array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(json(item, pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String value = scalar.getValue();
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(value));
        }
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.INT) && value.matches("[-+]?\\d{1,18}")) {
            return JSON.numberNode(Long.parseLong(value));
        }
        // No key takes a fraction; as a text it is refused where JSON Schema would take 2.0 for a whole number.
        return JSON.stringNode(value);
    }

    private void report(Mark mark, String nl, String en) {
        problems.add(new Problem(file, mark.getLine() + 1, mark.getColumn() + 1, new Text(nl, en)));
    }
}

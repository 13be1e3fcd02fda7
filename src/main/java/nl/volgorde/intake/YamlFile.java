package nl.volgorde.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A YAML file as a JSON tree that remembers on which line and column each value stands. */
final class YamlFile implements BundlePart {
    private static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 20;

    /** Values of a file that refers to nothing twice, beside what stands in it. */
    private static final int SPARE = 10_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String name;
    private final JsonNode root;
    private final Map<String, Mark> marks;

    private YamlFile(String name, JsonNode root, Map<String, Mark> marks) {
        this.name = name;
        this.root = root;
        this.marks = marks;
    }

    /** The file as a tree; null when it is no YAML, with the reason among the problems. */
    static @Nullable YamlFile parse(BundleFile file, List<Problem> problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.name())
                .setUseMarks(true)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .build();
        try {
            int[] values = {0};
            Problem tooDeep = tooDeep(file, settings, values);
            if (tooDeep != null) {
                problems.add(tooDeep);
                return null;
            }
            Optional<Node> node = new Compose(settings).composeString(file.content());
            if (node.isEmpty()) {
                problems.add(new Problem(file.name(), 0, 0, new Text("Het bestand is leeg.", "The file is empty.")));
                return null;
            }
            Map<String, Mark> marks = new HashMap<>();
            // Twenty references, each to two of the one before, make a million of what stands there once.
            Conversion conversion = new Conversion(file.name(), marks, problems, 2 * values[0] + SPARE);
            JsonNode root = conversion.json(node.get(), "", 0);
            if (conversion.grewTooMuch()) {
                problems.add(new Problem(
                        file.name(),
                        0,
                        0,
                        new Text(
                                "De verwijzingen (& en *) maken dit bestand te groot. Schrijf uit wat er staat.",
                                "The references (& and *) make this file too large. Write out what is there.")));
                return null;
            }
            return new YamlFile(file.name(), root, marks);
        } catch (MarkedYamlEngineException e) {
            problems.add(syntax(file, e));
        } catch (YamlEngineException e) {
            problems.add(new Problem(
                    file.name(),
                    0,
                    0,
                    new Text("Geen geldige YAML: " + e.getMessage(), "No valid YAML: " + e.getMessage())));
        }
        return null;
    }

    /**
     * Depth is counted on the events, one by one, since composing recurses and a file of nothing but brackets would end
     * it; null when the file is flat enough.
     */
    private static @Nullable Problem tooDeep(BundleFile file, LoadSettings settings, int[] values) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(file.content())) {
            values[0]++;
            if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                Mark mark = event.getStartMark().orElse(null);
                return new Problem(
                        file.name(),
                        mark == null ? 0 : mark.getLine() + 1,
                        mark == null ? 0 : mark.getColumn() + 1,
                        new Text(
                                "Te diep genest: meer dan " + DEEPEST + " niveaus.",
                                "Nested too deeply: more than " + DEEPEST + " levels."));
            }
        }
        return null;
    }

    private static Problem syntax(BundleFile file, MarkedYamlEngineException e) {
        Mark mark = e.getProblemMark().orElse(null);
        String detail = e.getProblem();
        boolean tab = detail != null && detail.contains("\\t");
        return new Problem(
                file.name(),
                mark == null ? 0 : mark.getLine() + 1,
                mark == null ? 0 : mark.getColumn() + 1,
                new Text(
                        "Geen geldige YAML: " + detail + (tab ? ". Spring in met spaties, niet met tabs." : "."),
                        "No valid YAML: " + detail + (tab ? ". Indent with spaces, not with tabs." : ".")));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public JsonNode root() {
        return root;
    }

    @Override
    public Problem problem(String pointer, String nl, String en) {
        String at = pointer;
        while (!marks.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        Mark mark = marks.get(at);
        return new Problem(
                name, mark == null ? 0 : mark.getLine() + 1, mark == null ? 0 : mark.getColumn() + 1, new Text(nl, en));
    }

    /** One conversion of YAML nodes into JSON. */
    private static final class Conversion {
        private final String file;
        private final Map<String, Mark> marks;
        private final List<Problem> problems;
        private int left;

        /**
         * @param most values that may come of it
         */
        Conversion(String file, Map<String, Mark> marks, List<Problem> problems, int most) {
            this.file = file;
            this.marks = marks;
            this.problems = problems;
            this.left = most;
        }

        boolean grewTooMuch() {
            return left < 0;
        }

        JsonNode json(Node node, String pointer, int depth) {
            if (left < 0 || --left < 0) {
                return JSON.nullNode();
            }
            node.getStartMark().ifPresent(mark -> marks.put(pointer, mark));
            if (depth > DEEPEST) {
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
}

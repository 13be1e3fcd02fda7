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
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.databind.JsonNode;

/** A YAML file as a JSON tree that remembers on which line and column each value stands. */
final class YamlFile implements BundlePart {
    static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 20;

    /** How many values more than there are in a file its references may make of it, beside twice as many. */
    private static final int SPARE = 10_000;

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
            Survey survey = Survey.of(file, settings);
            if (survey.tooDeep() != null) {
                problems.add(at(
                        file.name(),
                        survey.tooDeep().getStartMark().orElse(null),
                        new Text(
                                "Te diep genest: meer dan " + DEEPEST + " niveaus.",
                                "Nested too deeply: more than " + DEEPEST + " levels.")));
                return null;
            }
            Optional<Node> node = new Compose(settings).composeString(file.content());
            if (node.isEmpty()) {
                problems.add(at(file.name(), null, new Text("Het bestand is leeg.", "The file is empty.")));
                return null;
            }
            Map<String, Mark> marks = new HashMap<>();
            // Twenty references, each to two of the one before, make a million of what stands there once.
            YamlConversion conversion = new YamlConversion(file.name(), marks, problems, 2 * survey.values() + SPARE);
            JsonNode root = conversion.json(node.get(), "", 0);
            if (conversion.grewTooMuch()) {
                problems.add(at(
                        file.name(),
                        null,
                        new Text(
                                "De verwijzingen (& en *) maken dit bestand te groot. Schrijf uit wat er staat.",
                                "The references (& and *) make this file too large. Write out what is there.")));
                return null;
            }
            return new YamlFile(file.name(), root, marks);
        } catch (MarkedYamlEngineException e) {
            problems.add(syntax(file, e));
        } catch (YamlEngineException e) {
            problems.add(at(
                    file.name(),
                    null,
                    new Text("Geen geldige YAML: " + e.getMessage(), "No valid YAML: " + e.getMessage())));
        }
        return null;
    }

    /**
     * What the events of a file tell, one by one: composing recurses, and a file of nothing but brackets would end it.
     *
     * @param values no fewer than those that the file holds, where nothing refers to another; counted up to {@code tooDeep}
     * @param tooDeep where more than {@link #DEEPEST} collections lie in each other; null where none do
     */
    private record Survey(int values, @Nullable Event tooDeep) {
        static Survey of(BundleFile file, LoadSettings settings) {
            int values = 0;
            int depth = 0;
            for (Event event : new Parse(settings).parseString(file.content())) {
                values++;
                if (event instanceof CollectionEndEvent) {
                    depth--;
                } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                    return new Survey(values, event);
                }
            }
            return new Survey(values, null);
        }
    }

    private static Problem at(String file, @Nullable Mark mark, Text what) {
        return new Problem(file, mark == null ? 0 : mark.getLine() + 1, mark == null ? 0 : mark.getColumn() + 1, what);
    }

    private static Problem syntax(BundleFile file, MarkedYamlEngineException e) {
        Mark mark = e.getProblemMark().orElse(null);
        String detail = e.getProblem();
        boolean tab = detail != null && detail.contains("\\t");
        return at(
                file.name(),
                mark,
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
        return at(name, marks.get(at), new Text(nl, en));
    }
}

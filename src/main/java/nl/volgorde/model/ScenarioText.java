package nl.volgorde.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A scenario as people write it: one list of texts per kind of change.
 *
 * @param slips {@code RI 1=180d}, or {@code 26w}; negative for earlier
 * @param statuses {@code MR 1=DONE}
 * @param drops codes
 * @param addedEdges {@code RI 1>HOUTRAK}, with {@code :SS+30} for a link and lag and {@code :SOFT} for the strength
 * @param removedEdges {@code RI 1>HOUTRAK}
 * @param gates {@code V 2=ANY}, {@code ALL} or a number
 * @param windows {@code RI 1=2027-2028}, as a source would put it
 */
public record ScenarioText(
        List<String> slips,
        List<String> statuses,
        List<String> drops,
        List<String> addedEdges,
        List<String> removedEdges,
        List<String> gates,
        List<String> windows) {
    /** Nothing is otherwise. */
    public static final ScenarioText NONE = of(_ -> List.of());

    public ScenarioText {
        slips = List.copyOf(slips);
        statuses = List.copyOf(statuses);
        drops = List.copyOf(drops);
        addedEdges = List.copyOf(addedEdges);
        removedEdges = List.copyOf(removedEdges);
        gates = List.copyOf(gates);
        windows = List.copyOf(windows);
    }

    /** The kinds of change, as every interface names them, in the order in which they are told. */
    public static List<String> kinds() {
        return List.of("slip", "status", "drop", "add-edge", "remove-edge", "gate", "window");
    }

    /**
     * A scenario of texts by kind.
     *
     * @param texts gives those of a kind in {@link #kinds()}
     */
    public static ScenarioText of(Function<String, List<String>> texts) {
        return new ScenarioText(
                texts.apply("slip"),
                texts.apply("status"),
                texts.apply("drop"),
                texts.apply("add-edge"),
                texts.apply("remove-edge"),
                texts.apply("gate"),
                texts.apply("window"));
    }

    /** The texts by kind, without the kinds of which there are none. */
    public Map<String, List<String>> byKind() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("slip", slips);
        texts.put("status", statuses);
        texts.put("drop", drops);
        texts.put("add-edge", addedEdges);
        texts.put("remove-edge", removedEdges);
        texts.put("gate", gates);
        texts.put("window", windows);
        texts.values().removeIf(List::isEmpty);
        return texts;
    }

    /** This one with the changes of another on top of it. */
    public ScenarioText and(ScenarioText more) {
        Map<String, List<String>> first = byKind();
        Map<String, List<String>> second = more.byKind();
        return of(kind -> {
            List<String> texts = new ArrayList<>(Objects.requireNonNull(first.getOrDefault(kind, List.of())));
            texts.addAll(Objects.requireNonNull(second.getOrDefault(kind, List.of())));
            return texts;
        });
    }

    /** How many changes there are. */
    public int size() {
        return byKind().values().stream().mapToInt(List::size).sum();
    }
}

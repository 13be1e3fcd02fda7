package nl.volgorde.dashboard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard: questions about the graph, and how their answers are to be shown.
 *
 * @param name the file's name without extension
 * @param parameters default values by name, in the order of the file: texts, numbers ({@link Long} when whole, else
 *     {@link Double}) and truth values
 * @param reports page after page, on each from top to bottom and from left to right
 */
public record Dashboard(String name, Text title, Map<String, Object> parameters, List<Report> reports) {
    public Dashboard {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        reports = List.copyOf(reports);
    }

    /** How an answer is shown. */
    public enum Kind {
        TABLE,
        BARS,
        LINE,
        VALUE,
        GRAPH,
        /** No question: words alone. */
        TEXT,
        /** Something that only NeoDash draws; a table shows the same content. */
        OTHER
    }

    /**
     * One question and its answer's form.
     *
     * @param id unique within the dashboard
     * @param query Cypher, or the words of a TEXT
     * @param index the column with the names of a chart's numbers; null for the first
     * @param value the column with a chart's numbers; null for the first that holds numbers
     */
    public record Report(
            String id,
            Text title,
            Form form,
            String query,
            @Nullable String index,
            @Nullable String value) {
        /** How its answer is shown. */
        public Kind kind() {
            return form.kind();
        }
    }

    /**
     * How an answer is shown.
     *
     * @param type as the file calls it
     * @param wide whether it takes a row of its own
     */
    public record Form(Kind kind, String type, boolean wide) {}
}

package nl.volgorde.console;

import java.io.Writer;
import java.util.List;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a result as JSON while its rows come: {@code {name, columns, rows, truncated, elapsedMillis}}. */
public final class JsonRows implements RowSink {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final String name;
    private boolean begun;

    /** Writes to a text that the caller closes. */
    public JsonRows(Writer out, String name) {
        json = JSON.createGenerator(out);
        this.name = name;
    }

    /** Whether anything has been written. */
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public void columns(List<String> columns) {
        begun = true;
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writePOJOProperty("columns", columns);
        json.writeArrayPropertyStart("rows");
        json.writeRaw('\n');
    }

    @Override
    public void row(List<@Nullable Object> row) {
        json.writePOJO(row);
        json.writeRaw('\n');
    }

    /** Closes the answer of a query that ran to its end, or to the row limit. */
    public void ended(Ended ended) {
        json.writeEndArray();
        json.writeBooleanProperty("truncated", ended.truncated());
        json.writeNumberProperty("elapsedMillis", ended.elapsedMillis());
        json.writeEndObject();
        json.close();
    }

    /** Closes the answer of a query that broke off after it had begun; {@code problem} says why. */
    public void brokeOff(QueryProblem problem, Language language) {
        json.writeEndArray();
        json.writeBooleanProperty("truncated", true);
        json.writeStringProperty("problem", problem.reason().in(language));
        json.writeEndObject();
        json.close();
    }
}

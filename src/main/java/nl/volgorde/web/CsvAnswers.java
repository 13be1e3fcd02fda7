package nl.volgorde.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.volgorde.console.CsvRows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a list within an answer as CSV: a row per element and a column per field, under the names that the JSON has.
 * Which list is said by the parameter {@code table}; without it, it is the first.
 */
final class CsvAnswers extends AbstractHttpMessageConverter<Object> {
    /** The media type of CSV. */
    static final String CSV = "text/csv";

    private final JsonMapper mapper;

    CsvAnswers(JsonMapper mapper) {
        super(StandardCharsets.UTF_8, MediaType.valueOf(CSV));
        this.mapper = mapper;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord() || List.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("CSV is only written", message);
    }

    @Override
    protected void writeInternal(Object answer, HttpOutputMessage message) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode element : table(mapper.valueToTree(answer), wanted())) {
            Map<String, String> row = new LinkedHashMap<>();
            flatten("", element, row);
            columns.addAll(row.keySet());
            rows.add(row);
        }
        Writer out = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        CsvRows csv = new CsvRows(out, ',');
        csv.columns(List.copyOf(columns));
        for (Map<String, String> row : rows) {
            List<@Nullable Object> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(row.getOrDefault(column, "")));
            csv.row(cells);
        }
        out.flush();
    }

    private static @Nullable String wanted() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getParameter("table")
                : null;
    }

    private static JsonNode table(JsonNode answer, @Nullable String wanted) {
        if (answer.isArray()) {
            return answer;
        }
        Map<String, JsonNode> lists = new LinkedHashMap<>();
        answer.properties().forEach(field -> {
            if (field.getValue().isArray()) {
                lists.put(field.getKey(), field.getValue());
            }
        });
        JsonNode table = wanted == null && !lists.isEmpty()
                ? lists.values().iterator().next()
                : lists.get(wanted == null ? "" : wanted);
        if (table == null) {
            throw new IllegalArgumentException("table: '" + wanted + "' is no list in this answer; there are "
                    + String.join(", ", lists.keySet()));
        }
        return table;
    }

    private static void flatten(String name, JsonNode value, Map<String, String> row) {
        if (value.isObject()) {
            value.properties()
                    .forEach(field -> flatten(
                            name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), row));
        } else if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(element -> parts.add(named(element)));
            row.put(name.isEmpty() ? "value" : name, String.join("; ", parts));
        } else {
            row.put(name.isEmpty() ? "value" : name, value.isNull() ? "" : value.asString());
        }
    }

    /** What stands for an element of a list within a row. */
    private static String named(JsonNode element) {
        for (String name : List.of("code", "name", "title", "id")) {
            if (element.isObject() && element.has(name)) {
                return element.get(name).asString();
            }
        }
        return element.isValueNode() ? element.asString() : element.toString();
    }
}

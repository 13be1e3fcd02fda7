package nl.volgorde.graphstore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Text;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/** Property values on their way into the graph; what is null is left out. */
final class Row {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Rows that remember the order of the list they come from. */
    static <T> List<Map<String, Object>> numbered(String agenda, List<T> values, BiFunction<T, Row, Row> filling) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (T value : values) {
            rows.add(filling.apply(value, new Row().put("agenda", agenda).put("ordinal", rows.size()))
                    .values());
        }
        return rows;
    }

    Row put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** A text as two properties, {@code nameNl} and {@code nameEn}. */
    Row text(String name, @Nullable Text text) {
        return text == null ? this : put(name + "Nl", text.nl()).put(name + "En", text.en());
    }

    Row provenance(Provenance provenance) {
        return put("source", provenance.source()).put("ref", provenance.ref());
    }

    /** A range as two properties, {@code nameEarliest} and {@code nameLatest}. */
    Row range(String name, DateRange range) {
        return put(name + "Earliest", range.earliest()).put(name + "Latest", range.latest());
    }

    Row window(Window window) {
        return range("start", window.start())
                .range("finish", window.finish())
                .put("duration", window.duration())
                .put("flags", window.flags().stream().map(Enum::name).sorted().toList());
    }

    Map<String, Object> values() {
        return values;
    }
}

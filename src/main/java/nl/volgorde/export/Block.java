package nl.volgorde.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** A block of keys of a bundle in the order in which they are put; what is null, empty or the default is left out. */
final class Block {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Block put(String key, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            values.put(key, value);
        }
        return this;
    }

    Block unless(Object fallback, String key, Object value) {
        return value.equals(fallback) ? this : put(key, value);
    }

    Block text(String key, @Nullable Text text) {
        return text == null ? this : put(key + "Nl", text.nl()).put(key + "En", text.en());
    }

    /** The bounds of a range under a key of their own; nothing when it has none. */
    Block range(String key, DateRange range) {
        return range.isMissing() ? this : put(key, new Block().bounds(range).values());
    }

    Block bounds(DateRange range) {
        return put(
                        "earliest",
                        range.earliest() == null ? null : range.earliest().toString())
                .put("latest", range.latest() == null ? null : range.latest().toString());
    }

    /** The place of a fact, with its source where that is not the one inherited. */
    Block place(Provenance provenance, String inherited) {
        return unless(inherited, "source", provenance.source()).put("ref", provenance.ref());
    }

    Map<String, Object> values() {
        return values;
    }
}

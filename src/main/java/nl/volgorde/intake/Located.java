package nl.volgorde.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A block of keys in a file, with its place; what the schema requires is there once the schema has been checked. */
record Located(BundlePart file, String pointer, JsonNode node) {
    /** The blocks in the list under a key; none when the key is not there. */
    List<Located> list(String key) {
        List<Located> blocks = new ArrayList<>();
        JsonNode list = node.path(key);
        for (int i = 0; i < list.size(); i++) {
            blocks.add(new Located(file, pointer + "/" + key + "/" + i, list.get(i)));
        }
        return blocks;
    }

    Located block(String key) {
        return new Located(file, pointer + "/" + key, node.path(key));
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** The text under a key, or the empty text. */
    String string(String key) {
        return string(key, "");
    }

    String string(String key, String fallback) {
        JsonNode value = node.path(key);
        return value.isString() ? value.asString() : fallback;
    }

    @Nullable
    String stringOrNull(String key) {
        JsonNode value = node.path(key);
        return value.isString() ? value.asString() : null;
    }

    List<String> strings(String key) {
        List<String> strings = new ArrayList<>();
        for (JsonNode value : node.path(key)) {
            if (value.isString()) {
                strings.add(value.asString());
            }
        }
        return strings;
    }

    int integer(String key, int fallback) {
        JsonNode value = node.path(key);
        return value.isInt() || value.isLong() ? (int) value.asLong() : fallback;
    }

    @Nullable
    Integer integerOrNull(String key) {
        return has(key) ? Integer.valueOf(integer(key, 0)) : null;
    }

    @Nullable
    Long longOrNull(String key) {
        JsonNode value = node.path(key);
        return value.isInt() || value.isLong() ? Long.valueOf(value.asLong()) : null;
    }

    boolean flag(String key, boolean fallback) {
        JsonNode value = node.path(key);
        return value.isBoolean() ? value.asBoolean() : fallback;
    }

    @Nullable
    LocalDate dateOrNull(String key) {
        String value = stringOrNull(key);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            // The schema has reported it.
            return null;
        }
    }

    Text text(String key) {
        return new Text(string(key + "Nl", "?"), string(key + "En", "?"));
    }

    @Nullable
    Text textOrNull(String key) {
        return has(key + "Nl") ? text(key) : null;
    }

    <E extends Enum<E>> E constant(String key, Class<E> type, E fallback) {
        String value = stringOrNull(key);
        return value == null ? fallback : Enum.valueOf(type, value);
    }

    /** A problem with the value under a key. */
    Problem problem(String key, String nl, String en) {
        return file.problem(pointer + "/" + key, nl, en);
    }

    /** A problem with the block as a whole. */
    Problem problem(String nl, String en) {
        return file.problem(pointer, nl, en);
    }
}

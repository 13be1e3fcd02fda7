package nl.volgorde.answers;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Gate;
import nl.volgorde.model.ItemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether JSON has the shape of a fact: its fields and no others, each of the kind that it must be. A parser would stop at
 * the first fault and tell it in words of its own; here all are told, in ours.
 */
final class FactShape {
    private final List<FieldFault> faults = new ArrayList<>();

    private FactShape() {}

    /**
     * Every fault, by its place.
     *
     * @param at the place of the fact
     */
    static List<FieldFault> faults(String at, FactKey.Kind kind, JsonNode fact) {
        FactShape shape = new FactShape();
        shape.record(at, fact, kind.type());
        return List.copyOf(shape.faults);
    }

    private void record(String at, JsonNode value, Class<?> type) {
        if (!value.isObject()) {
            fault(at, "edit.object");
            return;
        }
        Map<String, RecordComponent> fields = new TreeMap<>();
        for (RecordComponent field : type.getRecordComponents()) {
            fields.put(field.getName(), field);
        }
        value.propertyNames().stream()
                .filter(name -> !fields.containsKey(name))
                .forEach(name -> fault(at + "/" + name, "edit.unknown-field", String.join(", ", fields.keySet())));
        fields.forEach((name, field) -> {
            JsonNode part = value.get(name);
            if (part != null && !part.isNull()) {
                value(at + "/" + name, part, field.getAnnotatedType());
            } else if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && !field.getType().isPrimitive()) {
                fault(at + "/" + name, "edit.missing");
            }
        });
    }

    private void value(String at, JsonNode value, AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType many) {
            list(at, value, many);
        } else if (type.getType() instanceof Class<?> plain) {
            value(at, value, plain);
        }
    }

    private void list(String at, JsonNode value, AnnotatedParameterizedType type) {
        if (!value.isArray()
                || !(type.getType() instanceof ParameterizedType raw)
                || !(raw.getRawType() instanceof Class<?> collection)
                || !Collection.class.isAssignableFrom(collection)) {
            fault(at, "edit.list");
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            value(at + "/" + i, value.get(i), type.getAnnotatedActualTypeArguments()[0]);
        }
    }

    private void value(String at, JsonNode value, Class<?> type) {
        if (type == Gate.class) {
            gate(at, value);
        } else if (type == ItemCode.class) {
            code(at, value);
        } else if (type.isRecord()) {
            record(at, value, type);
        } else if (type.isEnum()) {
            choice(
                    at,
                    value,
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        } else if (type == LocalDate.class) {
            read(at, value, "edit.date", LocalDate::parse);
        } else if (type == Instant.class) {
            read(at, value, "edit.moment", Instant::parse);
        } else if (type == String.class) {
            check(at, value.isString(), "edit.text");
        } else if (type == boolean.class) {
            check(at, value.isBoolean(), "edit.flag");
        } else {
            boolean isLong = type == Long.class || type == long.class;
            check(at, isLong ? value.canConvertToLong() && value.isIntegralNumber() : value.isInt(), "edit.number");
        }
    }

    private void gate(String at, JsonNode value) {
        if (!value.isObject()) {
            fault(at, "edit.object");
            return;
        }
        JsonNode kind = value.get("kind");
        if (kind == null) {
            fault(at + "/kind", "edit.missing-choice", "ALL, ANY, AT_LEAST");
            return;
        }
        choice(at + "/kind", kind, List.of("ALL", "ANY", "AT_LEAST"));
        if (kind.isString() && kind.asString().equals("AT_LEAST")) {
            JsonNode count = value.get("count");
            check(at + "/count", count != null && count.isInt() && count.asInt() >= 1, "edit.count");
        }
    }

    private void code(String at, JsonNode value) {
        boolean isCode = value.isString()
                && !value.asString().isBlank()
                && value.asString().strip().equals(value.asString());
        check(at, isCode, "edit.code");
    }

    private void choice(String at, JsonNode value, List<String> choices) {
        if (!value.isString() || !choices.contains(value.asString())) {
            fault(at, "edit.choice", shown(value), String.join(", ", choices));
        }
    }

    private interface Parser {
        @Nullable
        Object parse(String text);
    }

    private void read(String at, JsonNode value, String sentence, Parser parser) {
        try {
            check(at, value.isString() && parser.parse(value.asString()) != null, sentence);
        } catch (DateTimeException e) {
            fault(at, sentence);
        }
    }

    private void check(String at, boolean holds, String sentence) {
        if (!holds) {
            fault(at, sentence);
        }
    }

    private static String shown(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private void fault(String at, String sentence, Object... places) {
        faults.add(new FieldFault("", at, Wording.both(sentence, places)));
    }
}

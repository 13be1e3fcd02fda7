package nl.volgorde.answers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What differs between two versions of a fact, part by part, in words. */
final class DifferenceDetails {
    /** Parts that only hold others together; a reader need not know them. */
    private static final Set<String> HOLDERS = Set.of("facts", "classification", "grounds", "window", "provenance");

    /** Of which enumeration the values of a part are. */
    private static final Map<String, List<String>> ENUMERATIONS = Map.of(
            "strength", List.of("Strength"),
            "link", List.of("Link"),
            "basis", List.of("Basis"),
            "role", List.of("Role"),
            "type", List.of("ItemType"),
            "alignment", List.of("Alignment"),
            "status", List.of("Status"),
            "flags", List.of("Flag"),
            "kind", List.of("ActorKind", "Kind", "GateKind"));

    private final Wording wording;

    DifferenceDetails(Wording wording) {
        this.wording = wording;
    }

    /** One line for each part that differs: its name, what it was and what it is. */
    List<String> of(JsonNode was, JsonNode is) {
        List<String> details = new ArrayList<>();
        compare(List.of(), was, is, details);
        return details;
    }

    private void compare(List<String> path, @Nullable JsonNode was, @Nullable JsonNode is, List<String> details) {
        if (Objects.equals(was, is)) {
            return;
        }
        if (isOpened(was) && isOpened(is)) {
            Set<String> names = new TreeSet<>();
            for (JsonNode node : List.of(orEmpty(was), orEmpty(is))) {
                names.addAll(node.propertyNames());
            }
            for (String part : names) {
                List<String> deeper = new ArrayList<>(path);
                deeper.add(part);
                compare(deeper, part(was, part), part(is, part), details);
            }
            return;
        }
        String last = path.getLast();
        details.add(wording.say("difference.detail", name(path), shown(last, was), shown(last, is)));
    }

    /** Whether there is nothing or something with parts: of a window that is new each part is told by itself. */
    private static boolean isOpened(@Nullable JsonNode node) {
        return node == null || node.isObject();
    }

    private static JsonNode orEmpty(@Nullable JsonNode node) {
        return node == null ? JsonNodeFactory.instance.objectNode() : node;
    }

    private static @Nullable JsonNode part(@Nullable JsonNode node, String name) {
        return node == null ? null : node.get(name);
    }

    private String name(List<String> path) {
        return path.stream()
                .filter(part -> !HOLDERS.contains(part))
                .map(part -> wording.find("part." + part).orElse(part))
                .collect(Collectors.joining(" "));
    }

    private String shown(String part, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "–";
        }
        if (value.isArray()) {
            return value.isEmpty()
                    ? "–"
                    : value.valueStream().map(each -> shown(part, each)).collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return wording.say(value.asBoolean() ? "part.true" : "part.false");
        }
        return value.isString() ? word(part, value.asString()) : value.toString();
    }

    private String word(String part, String value) {
        for (String enumeration : ENUMERATIONS.getOrDefault(part, List.of())) {
            String word = wording.find(enumeration + "." + value).orElse(null);
            if (word != null) {
                return word;
            }
        }
        if (part.equals("week")) {
            return DayOfWeek.valueOf(value)
                    .getDisplayName(TextStyle.FULL, wording.language().locale());
        }
        try {
            return wording.day(LocalDate.parse(value));
        } catch (DateTimeParseException _) {
            return value;
        }
    }
}

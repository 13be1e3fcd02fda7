package nl.volgorde.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.volgorde.console.CellText;
import nl.volgorde.console.GraphNode;
import nl.volgorde.console.GraphPath;
import nl.volgorde.console.GraphRelationship;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.picture.GraphDrawing;
import nl.volgorde.web.ResultView.Cell;
import nl.volgorde.web.ResultView.Part;
import org.jspecify.annotations.Nullable;

/** Makes cells of values: codes of items and nodes lead to their pages, dates are said in the reader's language. */
final class ResultCells {
    private static final String ITEM = "Item";
    private static final String BETWEEN = "; ";

    private final Page page;
    private final ResultWords words;
    private final String agenda;
    private final Set<String> codes;
    private final YesNo yesNo;

    /** The words for true and false. */
    record YesNo(String yes, String no) {}

    ResultCells(Page page, Programme programme, YesNo yesNo, ResultWords words) {
        this.page = page;
        this.yesNo = yesNo;
        this.words = words;
        agenda = programme.agenda().id();
        codes = programme.items().stream().map(item -> item.code().value()).collect(Collectors.toSet());
    }

    Cell cell(@Nullable Object value) {
        return new Cell(parts(value), value instanceof Number);
    }

    private List<Part> parts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Boolean flag -> List.of(plain(flag ? yesNo.yes() : yesNo.no()));
            case String text -> List.of(text(text));
            case GraphNode node -> List.of(new Part(name(node), address(node)));
            case GraphRelationship relationship -> List.of(plain(relationship.type()));
            case GraphPath path -> joined(path.nodes(), " – ");
            case List<?> list -> joined(list, BETWEEN);
            case Map<?, ?> map ->
                List.of(plain(map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + CellText.of(entry.getValue()))
                        .collect(Collectors.joining(BETWEEN))));
            default -> List.of(plain(CellText.of(value)));
        };
    }

    private List<Part> joined(List<?> values, String between) {
        List<Part> parts = new ArrayList<>();
        for (Object value : values) {
            if (!parts.isEmpty()) {
                parts.add(plain(between));
            }
            parts.addAll(parts(value));
        }
        return parts;
    }

    private static Part plain(String text) {
        return new Part(text, null);
    }

    private Part text(String text) {
        if (codes.contains(text)) {
            return new Part(text, page.item(text));
        }
        return plain(words.say(text));
    }

    /** A node for a drawing. */
    GraphDrawing.Node drawn(GraphNode node) {
        return new GraphDrawing.Node(node.id(), kind(node), name(node), title(node), address(node));
    }

    private static String kind(GraphNode node) {
        return node.labels().stream()
                .filter(label -> node.labels().size() == 1 || !label.equals(ITEM))
                .collect(Collectors.joining(", "));
    }

    private String name(GraphNode node) {
        String title = title(node);
        return first(node, "code", "name", "id").orElse(title.isEmpty() ? kind(node) : title);
    }

    private String title(GraphNode node) {
        String in = page.language() == Language.NL ? "Nl" : "En";
        return first(node, "title" + in, "name" + in, "titleNl", "nameNl", "title", "text")
                .orElse("");
    }

    private static Optional<String> first(GraphNode node, String... keys) {
        return Stream.of(keys)
                .map(key -> node.properties().get(key))
                .filter(value -> value instanceof String text && !text.isBlank())
                .map(String::valueOf)
                .findFirst();
    }

    /** Its page; null when it has none, or is of another agenda than this page. */
    private @Nullable String address(GraphNode node) {
        if (!agenda.equals(node.properties().get("agenda"))) {
            return null;
        }
        if (node.labels().contains(ITEM) && node.properties().get("code") instanceof String code) {
            return page.item(ItemCode.of(code).value());
        }
        return node.labels().contains("Actor") && node.properties().get("id") instanceof String id
                ? page.actor(id)
                : null;
    }
}

package nl.volgorde.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.volgorde.dashboard.Dashboard.Form;
import nl.volgorde.dashboard.Dashboard.Kind;
import nl.volgorde.dashboard.Dashboard.Report;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file that NeoDash saved. Taken are titles, parameters, and each report's question, form and place; what else
 * the file holds is for NeoDash. A title in two languages is one with {@code " · "} between Dutch and English.
 */
final class DashboardFile {
    private static final String BETWEEN = " · ";
    private static final int HALF = 12;

    private final String file;
    private final Set<String> ids = new HashSet<>();

    private DashboardFile(String file) {
        this.file = file;
    }

    /**
     * Reads a dashboard.
     *
     * @param file for messages
     * @throws DashboardProblem.Unreadable at the first thing that is not as the format has it
     */
    static Dashboard read(String name, String file, String content) {
        return new DashboardFile(file).dashboard(name, content);
    }

    private Dashboard dashboard(String name, String content) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(content);
        } catch (JacksonException e) {
            throw wrong(
                    "regel " + e.getLocation().getLineNr() + ", teken "
                            + e.getLocation().getColumnNr()
                            + ": dit is geen JSON. Bewaar het bestand opnieuw vanuit NeoDash.",
                    "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": this is no JSON. Save the file from NeoDash again.");
        }
        Text title = title(text(root, "title", ""));
        List<Report> reports = new ArrayList<>();
        JsonNode pages = array(root, "pages", "");
        for (int i = 0; i < pages.size(); i++) {
            reports.addAll(page(pages.get(i), "/pages/" + i));
        }
        return new Dashboard(name, title, parameters(root.at("/settings/parameters"), root.get("parameters")), reports);
    }

    private List<Report> page(JsonNode page, String at) {
        record Placed(int y, int x, Report report) {}
        List<Placed> placed = new ArrayList<>();
        JsonNode reports = array(page, "reports", at);
        for (int i = 0; i < reports.size(); i++) {
            JsonNode report = reports.get(i);
            placed.add(new Placed(
                    report.path("y").asInt(0),
                    report.path("x").asInt(0),
                    report(report, at + "/reports/" + i, "r" + (ids.size() + 1))));
        }
        placed.sort(Comparator.comparingInt(Placed::y).thenComparingInt(Placed::x));
        return placed.stream().map(Placed::report).toList();
    }

    private Report report(JsonNode report, String at, String otherwise) {
        String type = text(report, "type", at);
        String id = report.path("id").asString(otherwise).replaceAll("[^A-Za-z0-9_-]", "-");
        if (!ids.add(id)) {
            throw wrong(
                    at + "/id: '" + id + "' komt twee keer voor. Geef elk onderdeel een eigen id.",
                    at + "/id: '" + id + "' is there twice. Give each report an id of its own.");
        }
        JsonNode selection = report.path("selection");
        String index = column(selection.path("index"));
        return new Report(
                id,
                title(report.path("title").asString(id)),
                new Form(kind(type), type, report.path("width").asInt(0) > HALF),
                text(report, "query", at),
                index == null ? column(selection.path("x")) : index,
                column(selection.path("value")));
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "table", "json" -> Kind.TABLE;
            case "bar", "pie" -> Kind.BARS;
            case "line" -> Kind.LINE;
            case "value" -> Kind.VALUE;
            case "graph" -> Kind.GRAPH;
            case "text" -> Kind.TEXT;
            default -> Kind.OTHER;
        };
    }

    /** The column that a selection names, of several the first; null for none. */
    private static @Nullable String column(JsonNode selected) {
        JsonNode one = selected.isArray() ? selected.path(0) : selected;
        String column = one.asString("");
        return column.isBlank() || column.equals("(none)") ? null : column;
    }

    /** What NeoDash keeps in two places; the later one holds. */
    private static Map<String, Object> parameters(@Nullable JsonNode... places) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (JsonNode place : places) {
            if (place != null && place.isObject()) {
                place.properties().forEach(entry -> {
                    Object value = value(entry.getValue());
                    if (value != null) {
                        values.put(entry.getKey(), value);
                    }
                });
            }
        }
        return values;
    }

    private static @Nullable Object value(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.asLong();
        }
        if (value.isNumber()) {
            return value.asDouble();
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        return value.isString() ? value.asString() : null;
    }

    private static Text title(String title) {
        String[] parts = title.split(BETWEEN, -1);
        return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                ? new Text(parts[0].strip(), parts[1].strip())
                : new Text(title, title);
    }

    private String text(JsonNode node, String key, String at) {
        JsonNode value = node.path(key);
        if (!value.isString() || value.asString().isBlank()) {
            throw wrong(
                    at + "/" + key + ": hier hoort een tekst. Bewaar het bestand opnieuw vanuit NeoDash (2.4).",
                    at + "/" + key + ": a text belongs here. Save the file from NeoDash (2.4) again.");
        }
        return value.asString();
    }

    private JsonNode array(JsonNode node, String key, String at) {
        JsonNode value = node.path(key);
        if (!value.isArray() || value.isEmpty()) {
            throw wrong(
                    at + "/" + key + ": hier hoort een lijst met ten minste één onderdeel.",
                    at + "/" + key + ": a list with at least one member belongs here.");
        }
        return value;
    }

    private DashboardProblem wrong(String dutch, String english) {
        return new DashboardProblem.Unreadable(file, dutch, english);
    }
}

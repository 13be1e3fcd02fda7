package nl.volgorde.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.volgorde.workbook.Column.Kind;
import nl.volgorde.workbook.Column.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sheets and columns that the schema of agenda bundles makes; the one place where they are derived from it.
 *
 * <p>Every top-level key is a sheet. A list of blocks within a block is a sheet of its own, whose first column names the
 * item; a list of days is one as well, a day a row; any other list is one cell. A block within a block is spread over
 * columns.
 */
final class WorkbookForm {
    private static final String SCHEMA = "/schema/agenda-bundle-1.schema.json";
    private static final String OWNER = "item";
    private static final String ITEMS = "items";
    /** What names the item itself, and no other. */
    private static final Set<String> OWN_CODES = Set.of("code", "aliases");

    private static final List<SheetForm> SHEETS = new WorkbookForm().derived();

    private final JsonNode schema;
    private final Set<String> kinds = new HashSet<>();
    private final List<SheetForm> sheets = new ArrayList<>();

    private WorkbookForm() {
        try (InputStream in = WorkbookForm.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + SCHEMA);
            }
            schema = JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All sheets, in the order of the schema; those that hang on a sheet come after it. */
    static List<SheetForm> sheets() {
        return SHEETS;
    }

    private List<SheetForm> derived() {
        JsonNode properties = schema.get("properties");
        kinds.addAll(properties.propertyNames());
        properties.properties().forEach(kind -> {
            Named named = resolved(kind.getValue());
            boolean list = isList(named.node());
            add(
                    List.of(kind.getKey()),
                    !list,
                    null,
                    list ? resolved(named.node().get("items")) : named);
        });
        return List.copyOf(sheets);
    }

    /** A part of the schema, with the name that it goes by there; empty when it has none. */
    private record Named(String name, JsonNode node) {}

    private Named resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        if (reference.isEmpty()) {
            return new Named("", node);
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return new Named(name, schema.at("/$defs/" + name));
    }

    private static boolean isList(JsonNode node) {
        return node.path("type").asString("").equals("array");
    }

    private static boolean isBlock(JsonNode node) {
        return node.path("type").asString("").equals("object");
    }

    private void add(List<String> path, boolean single, @Nullable Column owner, Named rows) {
        Sheet sheet = new Sheet(path);
        if (owner != null) {
            sheet.columns.add(owner);
        }
        if (isBlock(rows.node())) {
            collect(sheet, List.of(), rows.node(), true, Role.BLOCK);
        } else {
            sheet.columns.add(column(sheet, List.of(), rows, false, true, Role.BLOCK));
        }
        sheets.add(new SheetForm(path, single, sheet.inner, sheet.columns));
        for (Nested nested : sheet.nested) {
            List<String> below = new ArrayList<>(path);
            below.addAll(nested.path());
            add(below, false, single ? null : owner(), nested.rows());
        }
    }

    private static Column owner() {
        return new Column(OWNER, List.of(), Role.OWNER, Kind.CODE, false, true, false, List.of(), null, 0, ITEMS);
    }

    /** Lists below a block that become sheets of their own. */
    private record Nested(List<String> path, Named rows) {}

    /** A sheet in the making. */
    private static final class Sheet {
        final List<String> path;
        final List<Column> columns = new ArrayList<>();
        final List<Nested> nested = new ArrayList<>();

        @Nullable
        String inner;

        Sheet(List<String> path) {
            this.path = path;
        }
    }

    private void collect(Sheet sheet, List<String> prefix, JsonNode block, boolean needed, Role role) {
        Set<String> required = new HashSet<>();
        block.path("required").forEach(key -> required.add(key.asString()));
        block.get("properties").properties().forEach(property -> {
            List<String> path = new ArrayList<>(prefix);
            path.add(property.getKey());
            boolean must = needed && required.contains(property.getKey());
            Named named = resolved(property.getValue());
            if (named.node().has("oneOf")) {
                named.node().get("oneOf").forEach(form -> put(sheet, path, resolved(form), must, role));
            } else {
                put(sheet, path, named, must, role);
            }
        });
    }

    private void put(Sheet sheet, List<String> path, Named named, boolean required, Role role) {
        if (isBlock(named.node())) {
            collect(sheet, path, named.node(), required, role);
        } else if (!isList(named.node())) {
            sheet.columns.add(column(sheet, path, named, false, required, role));
        } else {
            Named rows = resolved(named.node().get("items"));
            boolean table = isBlock(rows.node());
            if (table && sheet.path.size() > 1) {
                sheet.inner = String.join(".", path);
                collect(sheet, List.of(), rows.node(), true, Role.INNER);
            } else if (table || rows.name().equals("date")) {
                sheet.nested.add(new Nested(path, rows));
            } else {
                sheet.columns.add(column(sheet, path, rows, true, required, role));
            }
        }
    }

    private Column column(Sheet sheet, List<String> path, Named named, boolean many, boolean required, Role role) {
        JsonNode node = named.node();
        List<String> values = new ArrayList<>();
        node.path("enum").forEach(value -> values.add(value.asString()));
        String name = path.isEmpty() ? sheet.path.getLast() : String.join(".", path);
        Kind kind = kind(named);
        boolean mayBeEmpty = required && kind == Kind.TEXT && !node.has("minLength") && node.has("maxLength");
        return new Column(
                name,
                path,
                role,
                kind,
                many,
                required,
                mayBeEmpty,
                values,
                node.has("default") ? node.get("default").asString() : null,
                kind == Kind.TEXT ? node.path("maxLength").asInt(0) : 0,
                reference(sheet, name, kind));
    }

    private static Kind kind(Named named) {
        JsonNode node = named.node();
        return switch (named.name()) {
            case "id" -> Kind.ID;
            case "code" -> Kind.CODE;
            case "date" -> Kind.DATE;
            default ->
                node.has("enum")
                        ? Kind.VALUE
                        : switch (node.path("type").asString("")) {
                            case "integer" -> Kind.INTEGER;
                            case "boolean" -> Kind.BOOLEAN;
                            case "string" -> Kind.TEXT;
                            default -> throw new IllegalStateException("no column can hold " + node);
                        };
        };
    }

    /** An id that is called after a kind refers to one of it, a code to an item unless it is the item's own. */
    private @Nullable String reference(Sheet sheet, String name, Kind kind) {
        if (kind == Kind.CODE) {
            return sheet.path.equals(List.of(ITEMS)) && OWN_CODES.contains(name) ? null : ITEMS;
        }
        if (kind != Kind.ID) {
            return null;
        }
        return kinds.contains(name) ? name : kinds.contains(name + "s") ? name + "s" : null;
    }
}

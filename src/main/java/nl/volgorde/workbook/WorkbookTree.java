package nl.volgorde.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.intake.BundlePart;
import nl.volgorde.intake.Problem;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Nearest;
import nl.volgorde.model.Text;
import nl.volgorde.workbook.SheetReading.RowBlock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of all sheets as the tree of one bundle. */
final class WorkbookTree implements BundlePart {
    private static final int SUGGESTIONS = 3;
    private static final int MOST_SUGGESTED = 50;

    private final String file;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final SheetPlaces places = new SheetPlaces();
    private final Map<String, Integer> itemByWriting = new HashMap<>();
    private final List<ObjectNode> items = new ArrayList<>();

    /**
     * Puts the sheets together.
     *
     * @param sheets in the order of the form, so that a sheet comes before those that hang on it
     */
    WorkbookTree(List<SheetReading> sheets) {
        file = sheets.getFirst().complaints().file();
        for (SheetReading sheet : sheets) {
            if (sheet.form().hasOwner()) {
                attach(sheet);
            } else if (sheet.form().single()) {
                putSingle(sheet);
            } else {
                putList(sheet);
            }
        }
    }

    private void putSingle(SheetReading sheet) {
        List<RowBlock> rows = sheet.rows();
        String key = sheet.form().path().getFirst();
        if (rows.size() != 1) {
            sheet.complaints()
                    .addStructural(
                            sheet.sheet(),
                            rows.isEmpty() ? 2 : rows.get(1).row(),
                            1,
                            "Dit blad heeft precies één rij onder de koppen; hier zijn het er " + rows.size() + ".",
                            "This sheet has exactly one row below the headers; here there are " + rows.size() + ".");
            return;
        }
        root.set(key, rows.getFirst().block());
        places.single(key, sheet, rows.getFirst().row());
    }

    private void putList(SheetReading sheet) {
        List<String> path = sheet.form().path();
        String pointer = "/" + String.join("/", path);
        ArrayNode list = null;
        for (RowBlock row : sheet.rows()) {
            if (list == null) {
                ObjectNode at = root;
                for (String key : path.subList(0, path.size() - 1)) {
                    at = at.get(key) instanceof ObjectNode there ? there : at.putObject(key);
                }
                list = at.putArray(path.getLast());
            }
            if (path.size() == 1 && path.getFirst().equals("items") && row.block() instanceof ObjectNode item) {
                remember(item);
            }
            list.add(row.block());
            places.add(pointer, sheet, row.row());
        }
    }

    private void remember(ObjectNode item) {
        itemByWriting.putIfAbsent(ItemCode.normalise(item.path("code").asString("")), items.size());
        for (JsonNode alias : item.path("aliases")) {
            itemByWriting.putIfAbsent(ItemCode.normalise(alias.asString("")), items.size());
        }
        items.add(item);
    }

    private void attach(SheetReading sheet) {
        String key = sheet.form().path().getLast();
        String innerKey = sheet.form().inner();
        Map<String, Integer> shared = new HashMap<>();
        for (RowBlock row : sheet.rows()) {
            Integer item = owner(sheet, row);
            if (item == null) {
                continue;
            }
            String list = "/items/" + item + "/" + key;
            ArrayNode blocks = items.get(item).withArrayProperty(key);
            if (innerKey == null) {
                blocks.add(row.block());
                places.add(list, sheet, row.row());
                continue;
            }
            // Rows that say the same of the block are about one block.
            int at = shared.computeIfAbsent(item + " " + row.block(), _ -> {
                blocks.add(row.block());
                places.add(list, sheet, row.row());
                return blocks.size() - 1;
            });
            ((ObjectNode) blocks.get(at)).withArrayProperty(innerKey).add(row.inner());
            places.add(list + "/" + at + "/" + innerKey, sheet, row.row());
        }
    }

    private @Nullable Integer owner(SheetReading sheet, RowBlock row) {
        Column column = sheet.form().columns().getFirst();
        int number = sheet.headers().number(column);
        String typed = row.owner();
        if (typed == null) {
            sheet.complaints()
                    .add(
                            sheet.sheet(),
                            row.row(),
                            number,
                            "Hier ontbreekt de code van het item waar dit bij hoort.",
                            "The code of the item that this belongs to is missing here.");
            return null;
        }
        Integer item = itemByWriting.get(ItemCode.normalise(typed));
        if (item == null) {
            // A comparison with every item is dear; who has fifty of these has another problem than a slip of the pen.
            String nearest = sheet.complaints().problems().size() > MOST_SUGGESTED
                    ? ""
                    : String.join(
                            ", ",
                            Nearest.to(ItemCode.normalise(typed), itemByWriting.keySet(), SUGGESTIONS).stream()
                                    .map(writing -> items.get(itemByWriting.getOrDefault(writing, 0))
                                            .path("code")
                                            .asString(""))
                                    .distinct()
                                    .toList());
            sheet.complaints()
                    .add(
                            sheet.sheet(),
                            row.row(),
                            number,
                            "Er is geen item '" + typed + "'."
                                    + (nearest.isEmpty() ? "" : " Misschien bedoelt u " + nearest + "."),
                            "There is no item '" + typed + "'."
                                    + (nearest.isEmpty() ? "" : " Maybe you mean " + nearest + "."));
        }
        return item;
    }

    @Override
    public String name() {
        return file;
    }

    @Override
    public JsonNode root() {
        return root;
    }

    @Override
    public Problem problem(String pointer, String nl, String en) {
        SheetPlaces.Place place = places.find(pointer);
        return place == null
                ? new Problem(file, 0, 0, new Text(nl, en))
                : new Problem(
                        place.sheet().complaints().file(),
                        place.sheet().sheet(),
                        place.row(),
                        Math.max(1, place.column()),
                        new Text(nl, en));
    }

    @Override
    public String label(String pointer) {
        SheetPlaces.Place place = places.find(pointer);
        Column column = place == null ? null : place.form();
        return place == null || column == null
                ? BundlePart.super.label(pointer)
                : place.sheet().headers().header(column);
    }
}

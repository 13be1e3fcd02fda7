package nl.volgorde.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.volgorde.intake.CellName;
import nl.volgorde.workbook.Column.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One sheet that comes in: its rows become blocks while they pass. */
final class SheetReading implements SheetTaker {
    /** Rows of a workbook, all sheets together. */
    static final int MOST_ROWS = 500_000;

    private final SheetForm form;
    private final String sheet;
    private final Complaints complaints;
    private final SheetHeaders headers;
    private final List<RowBlock> rows = new ArrayList<>();
    private final Set<Integer> headless = new HashSet<>();
    private boolean headersRead;

    /**
     * @param sheet as the workbook calls it; empty for a file that is one table
     */
    SheetReading(SheetForm form, String sheet, Complaints complaints) {
        this.form = form;
        this.sheet = sheet;
        this.complaints = complaints;
        this.headers = new SheetHeaders(form, sheet, complaints);
    }

    /**
     * A row as a block.
     *
     * @param row its number in the sheet
     * @param owner the code of the item that it belongs to, as typed; null where it belongs to none
     * @param block what it says; the value itself where rows are no blocks
     * @param inner what it says of a block within the block; null where there are none
     */
    record RowBlock(
            int row,
            @Nullable String owner,
            JsonNode block,
            @Nullable JsonNode inner) {}

    Complaints complaints() {
        return complaints;
    }

    SheetForm form() {
        return form;
    }

    String sheet() {
        return sheet;
    }

    SheetHeaders headers() {
        return headers;
    }

    List<RowBlock> rows() {
        return rows;
    }

    /** Says what lacks where not even headers came. */
    void end() {
        if (!headersRead) {
            headers.read(List.of());
        }
    }

    @Override
    public boolean row(int number, List<Cell> cells) {
        if (!headersRead) {
            headersRead = true;
            headers.read(number == 1 ? cells : List.of());
            if (number == 1) {
                return true;
            }
        }
        if (rows.size() >= MOST_ROWS) {
            complaints.addStructural(
                    sheet,
                    number,
                    1,
                    "Hier begint rij " + (MOST_ROWS + 1) + ", en een blad mag er " + MOST_ROWS + " hebben.",
                    "Here begins row " + (MOST_ROWS + 1) + ", and a sheet may have " + MOST_ROWS + ".");
            return false;
        }
        if (!cells.stream().allMatch(SheetReading::isBlank)) {
            take(number, cells);
        }
        return true;
    }

    private static boolean isBlank(Cell cell) {
        return cell.value() instanceof CellValue.Words words && words.text().isBlank();
    }

    private void take(int number, List<Cell> cells) {
        RowFilling filling = new RowFilling();
        for (Cell cell : cells) {
            Column column = headers.column(cell.column());
            if (column != null) {
                read(number, cell, column, filling);
            } else if (!isBlank(cell) && !headers.isUnknown(cell.column()) && headless.add(cell.column())) {
                complaints.add(
                        sheet,
                        number,
                        cell.column(),
                        "Boven deze kolom staat in rij 1 niets. Zet er een kop boven, of maak haar leeg.",
                        "There is nothing above this column in row 1. Give it a header, or empty it.");
            }
        }
        for (Column column : form.columns()) {
            if (column.mayBeEmpty()) {
                filling.put(column, JsonNodeFactory.instance.stringNode(""));
            }
        }
        rows.add(filling.row(number));
    }

    private void read(int number, Cell cell, Column column, RowFilling filling) {
        CellReading.Place place = new CellReading.Place() {
            @Override
            public void problem(String nl, String en) {
                complaints.add(sheet, number, cell.column(), nl, en);
            }

            @Override
            public void notice(String kind, String nl, String en) {
                complaints.notice(kind, sheet, number, cell.column(), nl, en);
            }
        };
        if (cell.formula()) {
            place.notice(
                    "formula " + sheet,
                    "Hier staat een formule; gelezen is de uitkomst die het laatst is bewaard.",
                    "This is a formula; what was read is the outcome that was saved last.");
        }
        JsonNode value = new CellReading(column, place).read(cell.value());
        if (value != null && !filling.put(column, value)) {
            place.problem(
                    "Vul dit in woorden in of in de kolommen ernaast, niet in beide.",
                    "Fill this in in words or in the columns beside, not in both.");
        }
    }

    @Override
    public void merged(String range) {
        String first = range.contains(":") ? range.substring(0, range.indexOf(':')) : range;
        String row = first.replaceAll("\\D", "");
        complaints.add(
                sheet,
                row.isEmpty() || row.length() > 7 ? 1 : Integer.parseInt(row),
                Math.max(1, CellName.columnOf(first)),
                "De cellen " + range + " zijn samengevoegd. Hef dat op en vul elke cel in.",
                "The cells " + range + " are merged. Split them and fill in each cell.");
    }

    /** A row while it is filled. */
    private final class RowFilling {
        private final ObjectNode block = JsonNodeFactory.instance.objectNode();
        private final ObjectNode inner = JsonNodeFactory.instance.objectNode();
        private @Nullable JsonNode whole;
        private @Nullable String owner;

        /** False when something else is there already. */
        boolean put(Column column, JsonNode value) {
            if (column.role() == Role.OWNER) {
                owner = value.asString();
                return true;
            }
            if (column.path().isEmpty()) {
                whole = value;
                return true;
            }
            ObjectNode at = column.role() == Role.INNER ? inner : block;
            List<String> path = column.path();
            for (String key : path.subList(0, path.size() - 1)) {
                JsonNode below = at.get(key);
                if (below == null) {
                    at = at.putObject(key);
                } else if (below instanceof ObjectNode deeper) {
                    at = deeper;
                } else {
                    return false;
                }
            }
            return at.putIfAbsent(path.getLast(), value) == null;
        }

        RowBlock row(int number) {
            return new RowBlock(number, owner, whole == null ? block : whole, form.inner() == null ? null : inner);
        }
    }
}

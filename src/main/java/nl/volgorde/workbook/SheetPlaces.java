package nl.volgorde.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which row and column of which sheet each value of the tree of a workbook stands. */
final class SheetPlaces {
    private final Map<String, Rows> rowsByList = new HashMap<>();

    /** A cell, or with column 0 a row. */
    record Place(
            SheetReading sheet,
            int row,
            int column,
            @Nullable Column form) {}

    /** The rows that the blocks of one list come from. */
    private static final class Rows {
        private final SheetReading sheet;
        private int[] numbers = new int[2];
        private int count;

        Rows(SheetReading sheet) {
            this.sheet = sheet;
        }
    }

    /** The next block of a list comes from this row. */
    void add(String list, SheetReading sheet, int row) {
        Rows rows = rowsByList.computeIfAbsent(list, _ -> new Rows(sheet));
        if (rows.count == rows.numbers.length) {
            rows.numbers = Arrays.copyOf(rows.numbers, rows.count * 2);
        }
        rows.numbers[rows.count++] = row;
    }

    /** Where the value at a JSON pointer stands; null when no row holds it. */
    @Nullable
    Place find(String pointer) {
        String[] keys = (pointer.endsWith("#key") ? pointer.substring(0, pointer.length() - "#key".length()) : pointer)
                .split("/", -1);
        for (int end = keys.length - 1; end > 0; end--) {
            Rows rows = rowsByList.get(String.join("/", Arrays.copyOf(keys, end)));
            if (rows != null && keys[end].matches("\\d{1,9}") && Integer.parseInt(keys[end]) < rows.count) {
                int row = rows.numbers[Integer.parseInt(keys[end])];
                return place(rows.sheet, row, Arrays.copyOfRange(keys, end + 1, keys.length));
            }
        }
        Rows single = keys.length > 1 ? rowsByList.get("/" + keys[1] + "#") : null;
        return single == null || single.count == 0
                ? null
                : place(single.sheet, single.numbers[0], Arrays.copyOfRange(keys, 2, keys.length));
    }

    /** The one block under this key comes from this row. */
    void single(String key, SheetReading sheet, int row) {
        add("/" + key + "#", sheet, row);
    }

    private static Place place(SheetReading sheet, int row, String[] keys) {
        for (int length = keys.length; length >= 0; length--) {
            String name = String.join(".", Arrays.copyOf(keys, length));
            for (Column column : sheet.form().columns()) {
                boolean same = (column.path().isEmpty() && column.role() == Column.Role.BLOCK)
                        ? length == 0
                        : length > 0 && column.name().equals(name);
                if (same && column.role() != Column.Role.OWNER) {
                    return new Place(sheet, row, sheet.headers().number(column), column);
                }
            }
        }
        return new Place(sheet, row, 1, null);
    }
}

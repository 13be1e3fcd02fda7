package nl.volgorde.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet of a workbook looks.
 *
 * @param columns at least one
 * @param rows below the headers
 * @param table whether the headers are frozen and the rows can be filtered
 */
record SheetLook(String name, List<ColumnLook> columns, int rows, boolean table) {
    SheetLook {
        columns = List.copyOf(columns);
    }

    /** The styles of cells, in the order in which the workbook lists them. */
    enum Style {
        GENERAL(0),
        HEADER(1),
        TEXT(2),
        DATE(3),
        NUMBER(4),
        WRAPPED(5),
        TITLE(6);

        private final int number;

        Style(int number) {
            this.number = number;
        }

        /** Its place in the workbook's list of styles. */
        int number() {
            return number;
        }
    }

    /**
     * How a column looks.
     *
     * @param note what its header says when one asks; null for nothing
     * @param width in characters
     */
    record ColumnLook(
            String header,
            @Nullable String note,
            int width,
            Style style,
            @Nullable DropDown dropDown) {}

    /**
     * What can be chosen in a column.
     *
     * @param formula a list in quotes, or a range of cells
     * @param strict whether nothing else may be typed
     * @param error what is said of anything else
     */
    record DropDown(String formula, boolean strict, String error) {}

    /** How the sheet is named in a formula. */
    static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }
}

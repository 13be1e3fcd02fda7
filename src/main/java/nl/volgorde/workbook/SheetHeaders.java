package nl.volgorde.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Language;
import nl.volgorde.model.Nearest;
import org.jspecify.annotations.Nullable;

/** Which column of a sheet that came in is which, by its first row. */
final class SheetHeaders {
    private final SheetForm form;
    private final String sheet;
    private final Complaints complaints;
    private final Map<Integer, Column> columnByNumber = new HashMap<>();
    private final Map<Column, Integer> numberByColumn = new HashMap<>();
    private final Map<Column, String> headerByColumn = new HashMap<>();
    private final Map<Integer, String> unknown = new HashMap<>();

    SheetHeaders(SheetForm form, String sheet, Complaints complaints) {
        this.form = form;
        this.sheet = sheet;
        this.complaints = complaints;
    }

    /** Reads the first row; what lacks and what does not belong is a problem. */
    void read(List<Cell> cells) {
        for (Cell cell : cells) {
            String header = text(cell.value());
            if (!header.isBlank()) {
                take(cell.column(), header.strip());
            }
        }
        unknown.forEach(this::complainOfUnknown);
        for (Column column : form.columns()) {
            if (!numberByColumn.containsKey(column)) {
                complaints.addStructural(
                        sheet,
                        1,
                        0,
                        "In rij 1 ontbreekt kolom '" + Words.in(Language.NL).header(form, column)
                                + "'. Zet haar terug; zij mag leeg zijn.",
                        "Row 1 lacks the column '" + Words.in(Language.EN).header(form, column)
                                + "'. Put it back; it may be empty.");
            }
        }
    }

    private static String text(CellValue value) {
        return value instanceof CellValue.Words words ? words.text() : "";
    }

    private void take(int number, String header) {
        Column column = form.columns().stream()
                .filter(each -> Words.isColumn(form, each, header))
                .findFirst()
                .orElse(null);
        if (column == null) {
            unknown.put(number, header);
            return;
        }
        Integer earlier = numberByColumn.putIfAbsent(column, number);
        if (earlier != null) {
            complaints.addStructural(
                    sheet,
                    1,
                    number,
                    "Kolom '" + header + "' staat er tweemaal. Haal er een weg.",
                    "The column '" + header + "' is there twice. Take one away.");
            return;
        }
        columnByNumber.put(number, column);
        headerByColumn.put(column, header);
    }

    private void complainOfUnknown(int number, String header) {
        String nearestNl = nearest(Words.in(Language.NL), header);
        String nearestEn = nearest(Words.in(Language.EN), header);
        complaints.addStructural(
                sheet,
                1,
                number,
                "Kolom '" + header + "' hoort hier niet. Haal haar weg"
                        + (nearestNl == null ? "." : "; misschien bedoelt u '" + nearestNl + "'."),
                "The column '" + header + "' has no place here. Take it away"
                        + (nearestEn == null ? "." : "; maybe you mean '" + nearestEn + "'."));
    }

    private @Nullable String nearest(Words words, String header) {
        List<String> lacking = new ArrayList<>();
        form.columns().stream()
                .filter(column -> !numberByColumn.containsKey(column))
                .forEach(column -> lacking.add(words.header(form, column)));
        return Nearest.to(header, lacking, 1).stream().findFirst().orElse(null);
    }

    /** The column with this number; null when it is none of ours. */
    @Nullable
    Column column(int number) {
        return columnByNumber.get(number);
    }

    /** Whether something is in a column that has a header, but none of ours. */
    boolean isUnknown(int number) {
        return unknown.containsKey(number);
    }

    /** The number of a column; 0 when the sheet lacks it. */
    int number(Column column) {
        return numberByColumn.getOrDefault(column, 0);
    }

    /** What the sheet calls a column. */
    String header(Column column) {
        return headerByColumn.getOrDefault(column, column.name());
    }
}

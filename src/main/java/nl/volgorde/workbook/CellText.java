package nl.volgorde.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a row of {@link SheetRows} has in a cell, as text. */
final class CellText {
    static final String SEPARATOR = ";";

    private CellText() {}

    /** Empty for null; the members of a list with semicolons between; fixed values in the words of the language. */
    static String of(Column column, @Nullable Object value, Words words) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                list.stream().map(member -> words.shown(column, member)).collect(Collectors.joining(SEPARATOR + " "));
            default -> words.shown(column, value);
        };
    }
}

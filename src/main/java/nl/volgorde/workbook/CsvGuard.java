package nl.volgorde.workbook;

import java.util.regex.Pattern;

/**
 * Keeps a cell of CSV from being run as a formula by the program that opens it, and takes the guard away again: of any
 * text, {@code undone(guarded(text))} is the text itself. A name such as <i>'s-Gravenhage</i> needs no guard and gets
 * none.
 */
final class CsvGuard {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-\\d{1,18}");

    private CsvGuard() {}

    static String guarded(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    static String undone(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}

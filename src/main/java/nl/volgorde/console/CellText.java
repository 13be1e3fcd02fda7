package nl.volgorde.console;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A value of a row as the text of one cell. */
public final class CellText {
    /** What a spreadsheet program would run as a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CellText() {}

    /** Empty for null, a list's members with semicolons between, maps and what the graph holds as JSON. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case List<?> list -> list.stream().map(CellText::of).collect(Collectors.joining("; "));
            default -> JsonMapper.shared().writeValueAsString(value);
        };
    }

    /** A number may begin with a minus; anything else that looks like a formula is kept from being one. */
    public static String guarded(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula && !cell.matches("-?\\d+([.,]\\d+)?") ? "'" + cell : cell;
    }
}

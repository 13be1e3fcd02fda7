package nl.volgorde.intake;

import java.util.Comparator;
import java.util.Objects;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something about an input file, where, and what to do about it.
 *
 * @param file as it was named
 * @param sheet of a workbook, empty for a table that is a file of its own; null where a file has lines and no cells
 * @param line from 1, of a sheet the row; 0 when the file as a whole is meant
 * @param column from 1; 0 when the line as a whole is meant
 * @param message what is wrong, what was expected, and advice
 */
public record Problem(String file, @Nullable String sheet, int line, int column, Text message)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparing(Problem::sheet, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(problem -> problem.message().en());

    public Problem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(message, "message");
    }

    /** A problem in a file that has lines. */
    public Problem(String file, int line, int column, Text message) {
        this(file, null, line, column, message);
    }

    /** The cell of a sheet, such as {@code D17}; null where there is none. */
    public @Nullable String cell() {
        return sheet == null || line == 0 || column == 0 ? null : CellName.of(line, column);
    }

    /** Where it is, to be told within a sentence: {@code items.yaml op regel 3}. */
    Text place() {
        String cell = cell();
        if (cell == null) {
            return new Text(file + " op regel " + line, file + " on line " + line);
        }
        return sheet == null || sheet.isEmpty()
                ? new Text(file + ", cel " + cell, file + ", cell " + cell)
                : new Text("blad " + sheet + ", cel " + cell, "sheet " + sheet + ", cell " + cell);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}

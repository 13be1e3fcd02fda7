package nl.volgorde.intake;

import java.util.Comparator;
import java.util.Objects;
import nl.volgorde.model.Text;

/**
 * Something about an input file, where, and what to do about it.
 *
 * @param file as it was named
 * @param line from 1; 0 when the file as a whole is meant
 * @param column from 1; 0 when the line as a whole is meant
 * @param message what is wrong, what was expected, and advice
 */
public record Problem(String file, int line, int column, Text message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(problem -> problem.message().en());

    public Problem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}

package nl.volgorde.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A moment known within bounds, both inclusive (method §2).
 *
 * @param earliest null when the source sets no lower bound
 * @param latest null when the source sets no upper bound; never before {@code earliest}
 */
public record DateRange(
        @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    public static final DateRange NONE = new DateRange(null, null);

    public DateRange {
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new IllegalArgumentException("a range ends on " + latest + " before it begins on " + earliest);
        }
    }

    public static DateRange of(LocalDate earliest, LocalDate latest) {
        return new DateRange(earliest, latest);
    }

    public static DateRange on(LocalDate day) {
        return new DateRange(day, day);
    }

    public static DateRange notBefore(LocalDate earliest) {
        return new DateRange(earliest, null);
    }

    public static DateRange notAfter(LocalDate latest) {
        return new DateRange(null, latest);
    }

    public boolean isMissing() {
        return earliest == null && latest == null;
    }
}

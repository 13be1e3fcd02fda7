package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.Objects;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * What every question has in common.
 *
 * @param agenda id of the agenda, or null when the store holds only one
 * @param asOf the data date, from 1900 up to 2200, or null for today
 * @param knownOn only what was recorded up to the end of this day (UTC) counts; null for everything
 * @param language of the words in the answer
 */
public record Asked(
        @Nullable String agenda,
        @Nullable LocalDate asOf,
        @Nullable LocalDate knownOn,
        Language language) {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    /** With everything that is known today. */
    public Asked(@Nullable String agenda, @Nullable LocalDate asOf, Language language) {
        this(agenda, asOf, null, language);
    }

    public Asked {
        Objects.requireNonNull(language, "language");
        if (asOf != null && (asOf.isBefore(FIRST) || asOf.isAfter(LAST))) {
            throw new NoAnswer.DayOutOfRange(asOf, FIRST, LAST);
        }
    }
}

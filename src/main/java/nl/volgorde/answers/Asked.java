package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.Objects;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * What every question has in common.
 *
 * @param agenda id of the agenda, or null when the store holds only one
 * @param asOf the data date, or null for today
 * @param language of the words in the answer
 */
public record Asked(@Nullable String agenda, @Nullable LocalDate asOf, Language language) {
    public Asked {
        Objects.requireNonNull(language, "language");
    }
}

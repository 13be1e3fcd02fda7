package nl.volgorde.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that facts come from.
 *
 * @param date when it was adopted or published, or null
 */
public record Source(String id, Text title, @Nullable LocalDate date) implements Fact {
    public Source {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }
}

package nl.volgorde.model;

import java.util.Objects;

/**
 * What one place of a source says of a subject on which its places differ: an amount, an area, a name, a lead. Dates
 * that differ are {@link Claim}s.
 *
 * @param item that the subject belongs to
 * @param subject what it is about; the statements of one item on one subject contradict each other
 * @param value what this place says, as short as the fact itself
 */
public record Statement(ItemCode item, Text subject, String value, Provenance provenance) implements Fact {
    public Statement {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(provenance, "provenance");
    }
}

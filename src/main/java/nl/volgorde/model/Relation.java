package nl.volgorde.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tie between two items that never blocks (method §1).
 *
 * @param reason for COMPETES_WITH the space or capacity that both claim; null where the kind says it all
 */
public record Relation(
        ItemCode from, Kind kind, ItemCode to, @Nullable Text reason, Provenance provenance) implements Fact {
    public Relation {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(provenance, "provenance");
        if (from.equals(to)) {
            throw new IllegalArgumentException(from + " cannot be related to itself");
        }
    }

    /** The relationship types of the graph model that do not block. */
    public enum Kind {
        PART_OF,
        RELATES_TO,
        COMPETES_WITH
    }
}

package nl.volgorde.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An actor's part in an item.
 *
 * @param actor id of the actor
 * @param wording the word by which the source gives the role ({@code trekker}, {@code I.s.m.}), or null
 * @param note what the role is limited to or on whose behalf it is held, or null
 */
public record Involvement(
        String actor,
        Role role,
        ItemCode item,
        @Nullable String wording,
        @Nullable Text note) implements Fact {
    public Involvement {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(item, "item");
    }

    /** The relationship types from actor to item. */
    public enum Role {
        LEADS,
        DECIDES,
        COMMISSIONS,
        PARTICIPATES_IN,
        SUPPORTS,
        INVOLVED_IN
    }
}

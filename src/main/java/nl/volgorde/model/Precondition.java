package nl.volgorde.model;

import java.util.Objects;

/**
 * {@code from PRECONDITION_OF to}: {@code to} needs {@code from} (method §1).
 *
 * @param lagDays days on the time axis that lie between the tied ends; negative for a lead
 * @param grounds why the edge is believed to be there
 */
public record Precondition(ItemCode from, ItemCode to, Link link, int lagDays, Strength strength, Grounds grounds)
        implements Fact {
    public Precondition {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(strength, "strength");
        Objects.requireNonNull(grounds, "grounds");
        if (from.equals(to)) {
            throw new IllegalArgumentException(from + " cannot be a precondition of itself");
        }
    }

    public boolean isHard() {
        return strength == Strength.HARD;
    }

    /**
     * Why an edge is believed.
     *
     * @param reason in our own words
     */
    public record Grounds(Basis basis, Text reason, Provenance provenance) {
        public Grounds {
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(provenance, "provenance");
        }
    }
}

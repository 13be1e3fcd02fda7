package nl.volgorde.model;

import java.util.Objects;

/** A decision that is tabled at a meeting. */
public record Tabling(ItemCode decision, String meeting, Provenance provenance) implements Fact {
    public Tabling {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(provenance, "provenance");
    }
}

package nl.volgorde.model;

import java.util.Objects;

/** A part of the territory. */
public record Area(String id, Text title) implements Fact {
    public Area {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }
}

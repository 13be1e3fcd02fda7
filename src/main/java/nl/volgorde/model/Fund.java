package nl.volgorde.model;

import java.util.Objects;

/** Money that items are paid from. */
public record Fund(String id, Text title) implements Fact {
    public Fund {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }
}

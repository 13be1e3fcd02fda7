package nl.volgorde.model;

import java.util.Objects;

/**
 * A theme of the agenda.
 *
 * @param number its place in the agenda's own order, from 1
 */
public record Theme(String id, int number, Text title) implements Fact {
    public Theme {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }
}

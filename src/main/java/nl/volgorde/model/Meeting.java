package nl.volgorde.model;

import java.util.Objects;

/**
 * A board meeting.
 *
 * @param body the board that meets, as a kebab-case id that its meetings share
 * @param date when; a range while no day has been set
 */
public record Meeting(String id, String body, Text title, DateRange date, Provenance provenance) implements Fact {
    public Meeting {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(provenance, "provenance");
    }
}

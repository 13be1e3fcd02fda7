package nl.volgorde.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The programme that items belong to.
 *
 * @param id kebab case, unique in the store
 * @param edition the edition in words or years, as its owner names it
 * @param focus the item whose question the start page answers, or null
 * @param calendar the days that its lags and durations count, or null when every civil day counts (method §2)
 */
public record Agenda(
        String id,
        String edition,
        Text title,
        @Nullable ItemCode focus,
        @Nullable WorkCalendar calendar) implements Fact {
    public Agenda {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(title, "title");
    }

    /** An agenda in which every civil day counts. */
    public Agenda(String id, String edition, Text title, @Nullable ItemCode focus) {
        this(id, edition, title, focus, null);
    }
}

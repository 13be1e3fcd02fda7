package nl.volgorde.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The programme that items belong to.
 *
 * @param id kebab case, unique in the store
 * @param edition the edition in words or years, as its owner names it
 * @param focus the item whose question the start page answers, or null
 */
public record Agenda(
        String id, String edition, Text title, @Nullable ItemCode focus) implements Fact {
    public Agenda {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(title, "title");
    }
}

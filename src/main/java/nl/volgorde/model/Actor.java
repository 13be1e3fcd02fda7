package nl.volgorde.model;

import java.util.Objects;

/**
 * A party that leads, decides, commissions or takes part.
 *
 * @param id kebab case, unique within the agenda
 * @param signatory whether it signed the agenda
 */
public record Actor(String id, ActorKind kind, Text name, boolean signatory) implements Fact {
    public Actor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }
}

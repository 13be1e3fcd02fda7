package nl.volgorde.security;

import java.io.Serializable;
import java.util.Objects;

/**
 * Somebody, or a program, whom the provider vouches for.
 *
 * @param id as the provider has it; never given to another
 * @param name what they are called; what they write bears it
 */
public record Person(String id, String name, Grants grants) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Person {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(grants, "grants");
    }
}

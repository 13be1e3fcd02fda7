package nl.volgorde.model;

import java.util.Objects;

/**
 * A rule of the graph model that a programme breaks.
 *
 * @param fact by which it breaks the rule
 * @param reason what is wrong, in both languages
 */
public record Violation(FactKey fact, Text reason) {
    public Violation {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(reason, "reason");
    }
}

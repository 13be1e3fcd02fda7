package nl.volgorde.answers;

import nl.volgorde.model.Basis;
import nl.volgorde.model.Link;
import nl.volgorde.model.Strength;

/**
 * A precondition as answers name it.
 *
 * @param reason in the language of the answer
 * @param source id of the source
 * @param ref the place in it
 */
public record EdgeRef(
        String from,
        String to,
        Link link,
        int lagDays,
        Strength strength,
        Basis basis,
        String reason,
        String source,
        String ref) {}

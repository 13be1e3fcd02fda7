package nl.volgorde.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Anything that can be ready or blocked (method §1).
 *
 * @param code unique within the agenda, as are the aliases
 * @param aliases other codes that the source uses for the same thing
 * @param gate how many HARD preconditions must be met
 * @param facts what the source says about the item besides its edges and dates
 * @param provenance where the source introduces it
 */
public record Item(
        ItemCode code, ItemType type, List<ItemCode> aliases, Gate gate, ItemFacts facts, Provenance provenance)
        implements Fact {
    public Item {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(type, "type");
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(provenance, "provenance");
    }

    public Text title() {
        return facts.title();
    }

    /** The item that takes over the outgoing edges of this one once it is dropped (method §1), or null. */
    public @Nullable ItemCode supersededBy() {
        return facts.supersededBy();
    }

    /** The same item with another successor, or none. */
    Item supersededBy(@Nullable ItemCode successor) {
        return new Item(
                code,
                type,
                aliases,
                gate,
                new ItemFacts(
                        facts.title(),
                        facts.summary(),
                        facts.criterion(),
                        facts.classification(),
                        facts.alignment(),
                        facts.alignmentNote(),
                        successor),
                provenance);
    }
}

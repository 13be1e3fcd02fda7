package nl.volgorde.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One window of an item as one source gives it (method §2).
 *
 * @param phase the part of the item that it dates, in Dutch and English, or null for the item as a whole
 * @param text as printed
 * @param planning whether the plan is computed with it; the other claims stay visible beside it
 */
public record Claim(
        ItemCode item, @Nullable Text phase, String text, Window window, boolean planning, Provenance provenance)
        implements Fact {
    public Claim {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(provenance, "provenance");
    }
}

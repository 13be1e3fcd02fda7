package nl.volgorde.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fact.
 *
 * @param before null when it was added
 * @param after null when it was removed
 */
public record FactChange(
        FactKey key, @Nullable Fact before, @Nullable Fact after) {
    public FactChange {
        Objects.requireNonNull(key, "key");
        if (before == null && after == null) {
            throw new IllegalArgumentException("nothing became of " + key);
        }
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /** The change that takes this one back. */
    public Edit inverse() {
        return before == null ? new Edit.Remove(key) : new Edit.Put(key, before);
    }

    /** What can become of a fact. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}

package nl.volgorde.editing;

import nl.volgorde.model.Edit;
import nl.volgorde.model.Fact;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A tie of an item that is known by its key as a whole, so that any part of it may be changed in its place.
 *
 * @param <F> the fact that it is
 */
abstract class TieEditing<F extends Fact> implements Editing {
    final Programme programme;
    final ItemCode item;
    final @Nullable F now;
    private final @Nullable FactKey key;

    /**
     * @param key of the tie, or null for a new one
     */
    TieEditing(Programme programme, ItemCode item, FactKey.Kind kind, Class<F> type, @Nullable FactKey key) {
        this.programme = programme;
        this.item = item;
        this.key = key;
        Fact found = key == null ? null : programme.facts(kind).get(key);
        now = found == null ? null : type.cast(found);
    }

    @Override
    public final boolean isThere() {
        return now != null;
    }

    @Override
    public final @Nullable Edit removal() {
        return now == null ? null : Edit.remove(now.key());
    }

    @Override
    public final boolean concerns(FactKey other) {
        return other.equals(key);
    }

    @Override
    public final String item() {
        return item.value();
    }
}

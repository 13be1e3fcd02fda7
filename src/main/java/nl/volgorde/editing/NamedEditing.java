package nl.volgorde.editing;

import java.util.ArrayList;
import java.util.List;
import nl.volgorde.model.Edit;
import nl.volgorde.model.Fact;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A thing that belongs to no item and has a short name of its own, which is chosen when it is added and stays.
 *
 * @param <F> the fact that it is
 */
abstract class NamedEditing<F extends Fact> implements Editing {
    private static final String ID = "newId";

    final Programme programme;
    final @Nullable F now;
    private final FactKey.Kind kind;

    /**
     * @param now null for a new one
     */
    NamedEditing(Programme programme, FactKey.Kind kind, @Nullable F now) {
        this.programme = programme;
        this.kind = kind;
        this.now = now;
    }

    /** The fields besides the short name. */
    abstract List<Field> parts();

    @Override
    public final boolean isThere() {
        return now != null;
    }

    @Override
    public final List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (now == null) {
            fields.add(Field.text(ID, true));
        }
        fields.addAll(parts());
        return fields;
    }

    /**
     * The short name; of a new thing as it was filled in.
     *
     * @param noun what such a thing is called, for when the name is taken
     */
    final String id(FilledIn filledIn, Text noun) {
        if (now != null) {
            return now.key().id();
        }
        String id = filledIn.id(ID);
        if (programme.facts(kind).containsKey(FactKey.plain(kind, id))) {
            filledIn.fault(
                    ID,
                    "Er is al een " + noun.nl() + " '" + id + "'.",
                    "There is a " + noun.en() + " '" + id + "' already.");
        }
        return id;
    }

    @Override
    public final @Nullable Edit removal() {
        return now == null ? null : Edit.remove(now.key());
    }

    @Override
    public final boolean concerns(FactKey key) {
        return now != null && key.equals(now.key());
    }

    @Override
    public final @Nullable String item() {
        return null;
    }
}

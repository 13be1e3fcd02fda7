package nl.volgorde.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Actor;
import nl.volgorde.model.ActorKind;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** A party. */
final class ActorEditing implements Editing {
    private static final String ID = "newId";

    private final Programme programme;
    private final @Nullable Actor now;

    /**
     * @param now null for a new party
     */
    ActorEditing(Programme programme, @Nullable Actor now) {
        this.programme = programme;
        this.now = now;
    }

    @Override
    public Text title() {
        return now == null ? new Text("Een partij toevoegen", "Add a party") : now.name();
    }

    @Override
    public boolean isThere() {
        return now != null;
    }

    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (now == null) {
            fields.add(Field.text(ID, true));
        }
        fields.add(Field.choice("kind", ActorKind.class));
        fields.add(Field.text("nameNl", true));
        fields.add(Field.text("nameEn", true));
        fields.add(Field.check("signatory"));
        return fields;
    }

    @Override
    public Map<String, String> now() {
        return now == null
                ? Map.of()
                : new Values()
                        .put("kind", now.kind())
                        .both("name", now.name())
                        .ticked("signatory", now.signatory())
                        .all();
    }

    @Override
    public List<Edit> edits(FilledIn filledIn) {
        String id = now == null ? filledIn.id(ID) : now.id();
        if (now == null && programme.actor(id).isPresent()) {
            filledIn.fault(ID, "Er is al een partij '" + id + "'.", "There is a party '" + id + "' already.");
        }
        return List.of(Edit.put(new Actor(
                id,
                filledIn.choice("kind", ActorKind.class),
                filledIn.bothNeeded("name"),
                filledIn.isTicked("signatory"))));
    }

    @Override
    public @Nullable Edit removal() {
        return now == null ? null : Edit.remove(now.key());
    }

    @Override
    public boolean concerns(FactKey key) {
        return now != null && key.equals(now.key());
    }

    @Override
    public @Nullable String item() {
        return null;
    }
}

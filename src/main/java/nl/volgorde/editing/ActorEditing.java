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
final class ActorEditing extends NamedEditing<Actor> {
    /**
     * @param now null for a new party
     */
    ActorEditing(Programme programme, @Nullable Actor now) {
        super(programme, FactKey.Kind.ACTOR, now);
    }

    @Override
    public Text title() {
        return now == null ? new Text("een partij", "a party") : now.name();
    }

    @Override
    List<Field> parts() {
        List<Field> fields = new ArrayList<>();
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
        String id = id(filledIn, new Text("partij", "party"));
        return List.of(Edit.put(new Actor(
                id,
                filledIn.choice("kind", ActorKind.class),
                filledIn.bothNeeded("name"),
                filledIn.isTicked("signatory"))));
    }
}

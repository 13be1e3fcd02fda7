package nl.volgorde.editing;

import java.util.List;
import java.util.Map;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** A party's part in an item: who leads, decides, commissions or takes part. */
final class RoleEditing extends TieEditing<Involvement> {
    /**
     * @param key of the involvement, or null for a new one
     */
    RoleEditing(Programme programme, ItemCode item, @Nullable FactKey key) {
        super(programme, item, FactKey.Kind.INVOLVEMENT, Involvement.class, key);
    }

    @Override
    public Text title() {
        return new Text("Wie bij " + item + " hoort", "Who belongs to " + item);
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.choice(
                        "actor",
                        true,
                        programme.register().actors().stream()
                                .map(actor -> new Field.Option(actor.id(), actor.name()))
                                .toList()),
                Field.choice("role", Involvement.Role.class),
                Field.text("wording", false),
                Field.text("noteNl", false),
                Field.text("noteEn", false));
    }

    @Override
    public Map<String, String> now() {
        return now == null
                ? Map.of()
                : new Values()
                        .put("actor", now.actor())
                        .put("role", now.role())
                        .put("wording", now.wording())
                        .both("note", now.note())
                        .all();
    }

    @Override
    public List<Edit> edits(FilledIn filledIn) {
        Involvement part = new Involvement(
                filledIn.needed("actor"),
                filledIn.choice("role", Involvement.Role.class),
                item,
                filledIn.text("wording"),
                filledIn.both("note"));
        return Values.inPlaceOf(
                now,
                part,
                programme,
                () -> filledIn.fault("actor", "Deze partij heeft die rol al.", "This party has that role already."));
    }
}

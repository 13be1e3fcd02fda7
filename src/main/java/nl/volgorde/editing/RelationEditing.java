package nl.volgorde.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Relation;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** A tie of an item to another that never blocks. */
final class RelationEditing extends TieEditing<Relation> {
    private static final String OTHER = "other";

    /**
     * @param item that the relation reads from
     * @param key of the relation, or null for a new one
     */
    RelationEditing(Programme programme, ItemCode item, @Nullable FactKey key) {
        super(programme, item, FactKey.Kind.RELATION, Relation.class, key);
    }

    @Override
    public Text title() {
        return new Text("Waar " + item + " bij hoort", "What " + item + " is related to");
    }

    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice("relation", Relation.Kind.class));
        fields.add(Field.text(OTHER, true));
        fields.add(Field.text("claimedNl", false));
        fields.add(Field.text("claimedEn", false));
        fields.addAll(Values.provenanceFields(programme));
        return fields;
    }

    @Override
    public Map<String, String> now() {
        return now == null
                ? Map.of()
                : new Values()
                        .put("relation", now.kind())
                        .put(OTHER, now.to())
                        .both("claimed", now.reason())
                        .provenance(now.provenance())
                        .all();
    }

    @Override
    public List<Edit> edits(FilledIn filledIn) {
        Relation.Kind kind = filledIn.choice("relation", Relation.Kind.class);
        ItemCode other = filledIn.itemOf(OTHER, programme);
        Text claimed = filledIn.both("claimed");
        Provenance provenance = filledIn.provenance();
        if (kind == Relation.Kind.COMPETES_WITH && claimed == null) {
            filledIn.fault(
                    "claimedNl",
                    "Zeg welke ruimte of capaciteit beide vragen.",
                    "Say what space or capacity both ask for.");
        }
        if (item.equals(other)) {
            filledIn.fault(OTHER, "Kies een ander item dan " + item + ".", "Choose another item than " + item + ".");
        }
        return other == null || item.equals(other)
                ? List.of()
                : Values.inPlaceOf(
                        now,
                        new Relation(item, kind, other, claimed, provenance),
                        programme,
                        () -> filledIn.fault(OTHER, "Dat verband is er al.", "That relation is there already."));
    }
}

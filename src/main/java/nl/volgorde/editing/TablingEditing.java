package nl.volgorde.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Tabling;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** That a decision is tabled at a meeting. */
final class TablingEditing implements Editing {
    private final Programme programme;
    private final @Nullable String decision;
    private final @Nullable String meeting;
    private final @Nullable Tabling now;

    /**
     * @param decision code of the decision, chosen in the form when null
     * @param meeting id of the meeting, chosen in the form when null
     */
    TablingEditing(Programme programme, @Nullable String decision, @Nullable String meeting) {
        this.programme = programme;
        this.decision = decision;
        this.meeting = meeting;
        now = programme.ties().tablings().stream()
                .filter(tabling -> tabling.decision().value().equals(decision)
                        && tabling.meeting().equals(meeting))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Text title() {
        return new Text("een besluit bij een overleg", "a decision to a meeting");
    }

    @Override
    public boolean isThere() {
        return now != null;
    }

    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (now == null) {
            fields.add(Field.choice(
                    "tabled",
                    true,
                    programme.items().stream()
                            .filter(item -> item.type() == ItemType.DECISION)
                            .map(item -> new Field.Option(
                                    item.code().value(),
                                    new Text(
                                            item.code() + " " + item.title().nl(),
                                            item.code() + " " + item.title().en())))
                            .toList()));
            fields.add(Field.choice(
                    "tabledAt",
                    true,
                    programme.register().meetings().stream()
                            .map(each -> new Field.Option(each.id(), each.title()))
                            .toList()));
        }
        fields.addAll(Values.provenanceFields(programme));
        return fields;
    }

    @Override
    public Map<String, String> now() {
        return now == null
                ? new Values().put("tabled", decision).put("tabledAt", meeting).all()
                : new Values().provenance(now.provenance()).all();
    }

    @Override
    public List<Edit> edits(FilledIn filledIn) {
        Tabling tabling = now == null
                ? new Tabling(
                        ItemCode.of(filledIn.needed("tabled")), filledIn.needed("tabledAt"), filledIn.provenance())
                : new Tabling(now.decision(), now.meeting(), filledIn.provenance());
        if (now == null
                && programme.ties().tablings().stream()
                        .anyMatch(there -> there.key().equals(tabling.key()))) {
            filledIn.fault("tabledAt", "Daar is het al geagendeerd.", "It is tabled there already.");
        }
        return List.of(Edit.put(tabling));
    }

    @Override
    public @Nullable Edit removal() {
        return now == null ? null : Edit.remove(now.key());
    }

    @Override
    public boolean concerns(FactKey key) {
        return decision != null && meeting != null && key.equals(FactKey.tabling(ItemCode.of(decision), meeting));
    }

    @Override
    public @Nullable String item() {
        return decision;
    }
}

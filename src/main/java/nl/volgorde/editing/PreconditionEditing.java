package nl.volgorde.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** What an item waits for: one precondition of it. */
final class PreconditionEditing implements Editing {
    private static final String FROM = "from";
    private static final int LONGEST_LAG = 36_500;

    private final Programme programme;
    private final ItemCode to;
    private final @Nullable ItemCode from;
    private final @Nullable Precondition now;

    /**
     * @param from code of what is waited for, or null for a new precondition
     */
    PreconditionEditing(Programme programme, ItemCode to, @Nullable ItemCode from) {
        this.programme = programme;
        this.to = to;
        this.from = from;
        now = from == null ? null : find(from);
    }

    private @Nullable Precondition find(ItemCode code) {
        return programme.preconditions().stream()
                .filter(edge -> edge.to().equals(to) && edge.from().equals(code))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Text title() {
        return from == null
                ? new Text(to + " wacht op …", to + " waits for …")
                : new Text(to + " wacht op " + from, to + " waits for " + from);
    }

    @Override
    public boolean isThere() {
        return now != null;
    }

    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (from == null) {
            fields.add(Field.text(FROM, true));
        }
        fields.add(Field.choice("strength", Strength.class));
        fields.add(Field.choice("link", Link.class));
        fields.add(Field.number("lagDays"));
        fields.add(Field.choice("basis", Basis.class));
        fields.add(Field.text("becauseNl", true));
        fields.add(Field.text("becauseEn", true));
        fields.addAll(Values.provenanceFields(programme));
        return fields;
    }

    @Override
    public Map<String, String> now() {
        if (now == null) {
            return new Values()
                    .put("strength", Strength.HARD)
                    .put("link", Link.FS)
                    .all();
        }
        return new Values()
                .put("strength", now.strength())
                .put("link", now.link())
                .put("lagDays", now.lagDays() == 0 ? null : now.lagDays())
                .put("basis", now.grounds().basis())
                .both("because", now.grounds().reason())
                .provenance(now.grounds().provenance())
                .all();
    }

    @Override
    public List<Edit> edits(FilledIn filledIn) {
        ItemCode code = from == null ? typed(filledIn) : from;
        Integer lag = filledIn.number("lagDays");
        if (lag != null && Math.abs(lag) > LONGEST_LAG) {
            filledIn.fault(
                    "lagDays",
                    "Dat is meer dan " + LONGEST_LAG + " dagen.",
                    "That is more than " + LONGEST_LAG + " days.");
        }
        Link link = filledIn.choice("link", Link.class);
        Strength strength = filledIn.choice("strength", Strength.class);
        Precondition.Grounds grounds = new Precondition.Grounds(
                filledIn.choice("basis", Basis.class), filledIn.bothNeeded("because"), filledIn.provenance());
        return code == null
                ? List.of()
                : List.of(Edit.put(new Precondition(code, to, link, lag == null ? 0 : lag, strength, grounds)));
    }

    private @Nullable ItemCode typed(FilledIn filledIn) {
        ItemCode code = filledIn.itemOf(FROM, programme);
        if (code == null) {
            return null;
        }
        if (code.equals(to)) {
            filledIn.fault(FROM, to + " kan niet op zichzelf wachten.", to + " cannot wait for itself.");
            return null;
        }
        if (find(code) != null) {
            filledIn.fault(
                    FROM,
                    to + " wacht al op " + code + ". Wijzig die afhankelijkheid.",
                    to + " waits for " + code + " already. Change that dependency.");
            return null;
        }
        return code;
    }

    @Override
    public @Nullable Edit removal() {
        return now == null ? null : Edit.remove(now.key());
    }

    @Override
    public boolean concerns(FactKey key) {
        return from != null && key.equals(FactKey.precondition(from, to));
    }

    @Override
    public String item() {
        return to.value();
    }
}

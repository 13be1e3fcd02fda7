package nl.volgorde.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Funding;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** That an item is, or may be, paid from a fund. */
final class FundingEditing extends TieEditing<Funding> {
    private static final String YEAR = "year";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /**
     * @param key of the funding, or null for a new one
     */
    FundingEditing(Programme programme, ItemCode item, @Nullable FactKey key) {
        super(programme, item, FactKey.Kind.FUNDING, Funding.class, key);
    }

    @Override
    public Text title() {
        return new Text("Geld voor " + item, "Money for " + item);
    }

    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                "fund",
                true,
                programme.register().funds().stream()
                        .map(fund -> new Field.Option(fund.id(), fund.title()))
                        .toList()));
        fields.add(Field.choice("certainty", Funding.Status.class));
        fields.add(Field.number("amountEur"));
        fields.add(Field.number(YEAR));
        fields.addAll(Values.provenanceFields(programme));
        return fields;
    }

    @Override
    public Map<String, String> now() {
        return now == null
                ? Map.of()
                : new Values()
                        .put("fund", now.fund())
                        .put("certainty", now.status())
                        .put("amountEur", now.amountEur())
                        .put(YEAR, now.year())
                        .provenance(now.provenance())
                        .all();
    }

    @Override
    public List<Edit> edits(FilledIn filledIn) {
        Integer year = filledIn.number(YEAR);
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            filledIn.fault(YEAR, "'" + year + "' is geen jaar.", "'" + year + "' is no year.");
        }
        Funding funding = new Funding(
                item,
                filledIn.needed("fund"),
                filledIn.amount("amountEur"),
                year,
                filledIn.choice("certainty", Funding.Status.class),
                filledIn.provenance());
        return Values.inPlaceOf(
                now,
                funding,
                programme,
                () -> filledIn.fault(
                        "fund",
                        "Dit item krijgt voor dat jaar al geld van dit fonds.",
                        "This item has money of this fund for that year already."));
    }
}

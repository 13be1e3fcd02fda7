package nl.volgorde.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** An item itself: what it is, without its edges, windows and parties. */
final class ItemEditing implements Editing {
    private static final String CODE = "code";
    private static final String GATE = "gate";
    private static final String GATE_COUNT = "gateCount";
    private static final List<Field.Option> GATES = List.of(
            new Field.Option("ALL", new Text("alle harde voorwaarden", "all hard preconditions")),
            new Field.Option("ANY", new Text("minstens één", "at least one")),
            new Field.Option("AT_LEAST", new Text("minstens een aantal", "at least a number")));

    private final Programme programme;
    private final @Nullable Item now;

    /**
     * @param now null for a new item
     */
    ItemEditing(Programme programme, @Nullable Item now) {
        this.programme = programme;
        this.now = now;
    }

    @Override
    public Text title() {
        return now == null
                ? new Text("een item", "an item")
                : new Text(
                        now.code() + " " + now.title().nl(),
                        now.code() + " " + now.title().en());
    }

    @Override
    public boolean isThere() {
        return now != null;
    }

    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (now == null) {
            fields.add(Field.text(CODE, true));
        }
        fields.add(Field.choice("type", ItemType.class));
        fields.add(Field.text("titleNl", true));
        fields.add(Field.text("titleEn", true));
        fields.add(Field.lines("summaryNl"));
        fields.add(Field.lines("summaryEn"));
        fields.add(Field.lines("criterionNl"));
        fields.add(Field.lines("criterionEn"));
        fields.add(Field.choice(GATE, true, GATES));
        fields.add(Field.number(GATE_COUNT));
        fields.add(Field.choice(
                "theme",
                false,
                programme.register().themes().stream()
                        .map(theme -> new Field.Option(theme.id(), theme.title()))
                        .toList()));
        fields.add(Field.checks(
                "areas",
                programme.register().areas().stream()
                        .map(area -> new Field.Option(area.id(), area.title()))
                        .toList()));
        fields.add(Field.text("subTable", false));
        fields.add(Field.text("aliases", false));
        fields.add(Field.number("keyProject"));
        fields.add(Field.check("investmentAgenda"));
        fields.add(Field.text("supersededBy", false));
        fields.add(Field.choice("alignment", Alignment.class));
        fields.add(Field.text("alignmentNoteNl", false));
        fields.add(Field.text("alignmentNoteEn", false));
        fields.addAll(Values.provenanceFields(programme));
        return fields;
    }

    @Override
    public Map<String, String> now() {
        if (now == null) {
            return new Values()
                    .put(GATE, "ALL")
                    .put("alignment", Alignment.HIGH)
                    .all();
        }
        ItemFacts facts = now.facts();
        ItemFacts.Classification place = facts.classification();
        Values values = new Values()
                .put("type", now.type())
                .both("title", facts.title())
                .both("summary", facts.summary())
                .both("criterion", facts.criterion())
                .put("theme", place.theme())
                .put("areas", place.areas())
                .put("subTable", place.subTable())
                .put("aliases", now.aliases())
                .put("keyProject", place.keyProject())
                .ticked("investmentAgenda", place.investmentAgenda())
                .put("supersededBy", facts.supersededBy())
                .put("alignment", facts.alignment())
                .both("alignmentNote", facts.alignmentNote())
                .provenance(now.provenance());
        return switch (now.gate()) {
            case Gate.All _ -> values.put(GATE, "ALL").all();
            case Gate.Any _ -> values.put(GATE, "ANY").all();
            case Gate.AtLeast gate ->
                values.put(GATE, "AT_LEAST").put(GATE_COUNT, gate.count()).all();
        };
    }

    @Override
    public List<Edit> edits(FilledIn filledIn) {
        ItemCode code = now == null ? code(filledIn) : now.code();
        ItemFacts.Classification place = new ItemFacts.Classification(
                filledIn.text("theme"),
                filledIn.text("subTable"),
                filledIn.several("areas"),
                filledIn.number("keyProject"),
                filledIn.isTicked("investmentAgenda"));
        ItemFacts facts = new ItemFacts(
                filledIn.bothNeeded("title"),
                filledIn.both("summary"),
                filledIn.both("criterion"),
                place,
                filledIn.choice("alignment", Alignment.class),
                filledIn.both("alignmentNote"),
                successor(filledIn));
        List<ItemCode> aliases =
                filledIn.several("aliases").stream().map(ItemCode::of).toList();
        aliases.forEach(alias -> checkFree(filledIn, "aliases", alias, code));
        Item item = new Item(
                code, filledIn.choice("type", ItemType.class), aliases, gate(filledIn), facts, filledIn.provenance());
        return List.of(Edit.put(item));
    }

    private ItemCode code(FilledIn filledIn) {
        ItemCode code = ItemCode.of(filledIn.needed(CODE));
        checkFree(filledIn, CODE, code, null);
        return code;
    }

    private void checkFree(FilledIn filledIn, String field, ItemCode code, @Nullable ItemCode own) {
        programme
                .find(code.value())
                .filter(other -> !other.code().equals(own))
                .ifPresent(other -> filledIn.fault(
                        field,
                        "De code " + code + " is al van " + other.code() + " ("
                                + other.title().nl() + ").",
                        "The code " + code + " is " + other.code() + "'s already ("
                                + other.title().en() + ")."));
    }

    private @Nullable ItemCode successor(FilledIn filledIn) {
        String typed = filledIn.text("supersededBy");
        if (typed == null) {
            return null;
        }
        Item successor = programme.find(typed).orElse(null);
        if (successor == null) {
            filledIn.fault("supersededBy", "Geen item met code '" + typed + "'.", "No item with code '" + typed + "'.");
            return null;
        }
        return successor.code();
    }

    private static Gate gate(FilledIn filledIn) {
        Integer count = filledIn.number(GATE_COUNT);
        return switch (Objects.requireNonNullElse(filledIn.text(GATE), "")) {
            case "ALL" -> Gate.all();
            case "ANY" -> Gate.any();
            case "AT_LEAST" -> {
                if (count == null || count < 1) {
                    filledIn.fault(GATE_COUNT, "Zeg hoeveel: 1 of meer.", "Say how many: 1 or more.");
                    yield Gate.all();
                }
                yield Gate.atLeast(count);
            }
            default -> {
                filledIn.fault(GATE, "Kies een van de mogelijkheden.", "Choose one of the possibilities.");
                yield Gate.all();
            }
        };
    }

    /** An item is not taken away: one that is no more is assessed as dropped, so that its history stays. */
    @Override
    public @Nullable Edit removal() {
        return null;
    }

    @Override
    public boolean concerns(FactKey key) {
        return now != null && key.equals(now.key());
    }

    @Override
    public @Nullable String item() {
        return now == null ? null : now.code().value();
    }
}

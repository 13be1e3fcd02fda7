package nl.volgorde.editing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.volgorde.intake.PhaseWindow;
import nl.volgorde.intake.WindowGrammar;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Item;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/** One window of an item as one source gives it: read from its text, or stated by days where the text says too little. */
final class WindowEditing implements Editing {
    private static final String TEXT = "text";
    private static final List<String> DAYS = List.of("startEarliest", "startLatest", "finishEarliest", "finishLatest");

    private final Programme programme;
    private final Item item;
    private final @Nullable FactKey key;
    private final @Nullable Claim now;

    /**
     * @param key of the claim, or null for a new one
     */
    WindowEditing(Programme programme, Item item, @Nullable FactKey key) {
        this.programme = programme;
        this.item = item;
        this.key = key;
        now = key == null ? null : (Claim) programme.facts(FactKey.Kind.CLAIM).get(key);
    }

    @Override
    public Text title() {
        return new Text("Periode van " + item.code(), "Window of " + item.code());
    }

    @Override
    public boolean isThere() {
        return now != null;
    }

    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text(TEXT, true));
        fields.add(Field.text("phaseNl", false));
        fields.add(Field.text("phaseEn", false));
        fields.add(Field.check("planning"));
        DAYS.forEach(day -> fields.add(Field.day(day)));
        fields.add(Field.number("duration"));
        fields.add(Field.checks("flags", Field.options(Window.Flag.class)));
        fields.addAll(Values.provenanceFields(programme));
        return fields;
    }

    @Override
    public Map<String, String> now() {
        if (now == null) {
            return new Values().ticked("planning", true).all();
        }
        Values values = new Values()
                .put(TEXT, now.text())
                .both("phase", now.phase())
                .ticked("planning", now.planning())
                .provenance(now.provenance());
        Window window = now.window();
        List<PhaseWindow> read = WindowGrammar.read(now.text(), item.type());
        if (read.size() == 1 && read.getFirst().window().equals(window)) {
            return values.all();
        }
        return values.put(DAYS.get(0), window.start().earliest())
                .put(DAYS.get(1), window.start().latest())
                .put(DAYS.get(2), window.finish().earliest())
                .put(DAYS.get(3), window.finish().latest())
                .put("duration", window.duration())
                .put("flags", window.flags().stream().sorted().toList())
                .all();
    }

    @Override
    public List<Edit> edits(FilledIn filledIn) {
        String text = filledIn.needed(TEXT);
        Window window = window(filledIn, text);
        Claim claim = new Claim(
                item.code(),
                filledIn.both("phase"),
                text,
                window,
                filledIn.isTicked("planning"),
                filledIn.provenance());
        return List.of(key == null || now == null ? Edit.put(claim) : new Edit.Put(key, claim));
    }

    private Window window(FilledIn filledIn, String text) {
        Set<Window.Flag> flags = EnumSet.noneOf(Window.Flag.class);
        for (String flag : filledIn.several("flags")) {
            for (Window.Flag known : Window.Flag.values()) {
                if (known.name().equals(flag)) {
                    flags.add(known);
                }
            }
        }
        DateRange start = filledIn.range(DAYS.get(0), DAYS.get(1));
        DateRange finish = filledIn.range(DAYS.get(2), DAYS.get(3));
        Integer duration = filledIn.number("duration");
        if (duration != null && duration < 0) {
            filledIn.fault("duration", "Een duur is 0 of meer.", "A duration is 0 or more.");
            return Window.UNDATED;
        }
        if (start.earliest() != null
                && finish.latest() != null
                && finish.latest().isBefore(start.earliest())) {
            filledIn.fault(
                    DAYS.get(3),
                    "Het eind (uiterlijk " + finish.latest() + ") ligt voor het begin (op zijn vroegst "
                            + start.earliest() + ").",
                    "The finish (" + finish.latest() + " at the latest) lies before the start (" + start.earliest()
                            + " at the earliest).");
        }
        if (!start.isMissing() || !finish.isMissing() || duration != null) {
            return new Window(start, finish, flags, duration);
        }
        if (flags.contains(Window.Flag.UNDATED) || flags.contains(Window.Flag.UNREADABLE)) {
            return new Window(DateRange.NONE, DateRange.NONE, flags);
        }
        return read(filledIn, text).with(flags);
    }

    private Window read(FilledIn filledIn, String text) {
        List<PhaseWindow> phases = WindowGrammar.read(text, item.type());
        Window window = phases.getFirst().window();
        if (phases.size() > 1) {
            filledIn.fault(
                    TEXT,
                    "Hierin staan " + phases.size() + " perioden. Leg elke apart vast, of vul de dagen hieronder in.",
                    "There are " + phases.size()
                            + " windows in this. Record each by itself, or fill in the days below.");
        } else if (window.has(Window.Flag.UNREADABLE)) {
            filledIn.fault(
                    TEXT,
                    "In '" + text + "' is geen periode te lezen. Vul de dagen hieronder in, of kies 'zonder datum'.",
                    "No period can be read in '" + text + "'. Fill in the days below, or choose 'undated'.");
        }
        return window;
    }

    @Override
    public @Nullable Edit removal() {
        return now == null || key == null ? null : Edit.remove(key);
    }

    @Override
    public boolean concerns(FactKey other) {
        return key != null
                && other.kind() == FactKey.Kind.CLAIM
                && other.items().contains(item.code());
    }

    @Override
    public String item() {
        return item.code().value();
    }
}

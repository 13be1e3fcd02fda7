package nl.volgorde.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** A meeting of a board. */
final class MeetingEditing implements Editing {
    private static final String ID = "newId";
    private static final String EARLIEST = "earliest";

    private final Programme programme;
    private final @Nullable Meeting now;

    /**
     * @param now null for a new meeting
     */
    MeetingEditing(Programme programme, @Nullable Meeting now) {
        this.programme = programme;
        this.now = now;
    }

    @Override
    public Text title() {
        return now == null ? new Text("Een overleg toevoegen", "Add a meeting") : now.title();
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
        fields.add(Field.text("body", true));
        fields.add(Field.text("titleNl", true));
        fields.add(Field.text("titleEn", true));
        fields.add(new Field(EARLIEST, Field.Kind.DAY, true, List.of()));
        fields.add(Field.day("latest"));
        fields.addAll(Values.provenanceFields(programme));
        return fields;
    }

    @Override
    public Map<String, String> now() {
        return now == null
                ? Map.of()
                : new Values()
                        .put("body", now.body())
                        .both("title", now.title())
                        .put(EARLIEST, now.date().earliest())
                        .put("latest", now.date().latest())
                        .provenance(now.provenance())
                        .all();
    }

    @Override
    public List<Edit> edits(FilledIn filledIn) {
        String id = now == null ? filledIn.id(ID) : now.id();
        if (now == null
                && programme.register().meetings().stream()
                        .anyMatch(meeting -> meeting.id().equals(id))) {
            filledIn.fault(ID, "Er is al een overleg '" + id + "'.", "There is a meeting '" + id + "' already.");
        }
        filledIn.needed(EARLIEST);
        DateRange date = filledIn.range(EARLIEST, "latest");
        if (date.latest() == null) {
            date = new DateRange(date.earliest(), date.earliest());
        }
        return List.of(Edit.put(
                new Meeting(id, filledIn.id("body"), filledIn.bothNeeded("title"), date, filledIn.provenance())));
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

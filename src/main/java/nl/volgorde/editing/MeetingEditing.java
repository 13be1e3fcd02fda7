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
final class MeetingEditing extends NamedEditing<Meeting> {
    private static final String EARLIEST = "earliest";

    /**
     * @param now null for a new meeting
     */
    MeetingEditing(Programme programme, @Nullable Meeting now) {
        super(programme, FactKey.Kind.MEETING, now);
    }

    @Override
    public Text title() {
        return now == null ? new Text("een overleg", "a meeting") : now.title();
    }

    @Override
    List<Field> parts() {
        List<Field> fields = new ArrayList<>();
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
        String id = id(filledIn, new Text("overleg", "meeting"));
        filledIn.needed(EARLIEST);
        DateRange date = filledIn.range(EARLIEST, "latest");
        if (date.latest() == null) {
            date = new DateRange(date.earliest(), date.earliest());
        }
        return List.of(Edit.put(
                new Meeting(id, filledIn.id("body"), filledIn.bothNeeded("title"), date, filledIn.provenance())));
    }
}

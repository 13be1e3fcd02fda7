package nl.volgorde.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Source;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** A document that facts come from. */
final class SourceEditing implements Editing {
    private static final String ID = "newId";

    private final Programme programme;
    private final @Nullable Source now;

    /**
     * @param now null for a new document
     */
    SourceEditing(Programme programme, @Nullable Source now) {
        this.programme = programme;
        this.now = now;
    }

    @Override
    public Text title() {
        return now == null ? new Text("Een bron toevoegen", "Add a source") : now.title();
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
        fields.add(Field.text("titleNl", true));
        fields.add(Field.text("titleEn", true));
        fields.add(Field.day("date"));
        return fields;
    }

    @Override
    public Map<String, String> now() {
        return now == null
                ? Map.of()
                : new Values()
                        .both("title", now.title())
                        .put("date", now.date())
                        .all();
    }

    @Override
    public List<Edit> edits(FilledIn filledIn) {
        String id = now == null ? filledIn.id(ID) : now.id();
        if (now == null
                && programme.register().sources().stream()
                        .anyMatch(source -> source.id().equals(id))) {
            filledIn.fault(ID, "Er is al een bron '" + id + "'.", "There is a source '" + id + "' already.");
        }
        return List.of(Edit.put(new Source(id, filledIn.bothNeeded("title"), filledIn.day("date"))));
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

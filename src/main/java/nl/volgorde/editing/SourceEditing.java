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
final class SourceEditing extends NamedEditing<Source> {
    /**
     * @param now null for a new document
     */
    SourceEditing(Programme programme, @Nullable Source now) {
        super(programme, FactKey.Kind.SOURCE, now);
    }

    @Override
    public Text title() {
        return now == null ? new Text("een bron", "a source") : now.title();
    }

    @Override
    List<Field> parts() {
        List<Field> fields = new ArrayList<>();
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
        String id = id(filledIn, new Text("bron", "source"));
        return List.of(Edit.put(new Source(id, filledIn.bothNeeded("title"), filledIn.day("date"))));
    }
}

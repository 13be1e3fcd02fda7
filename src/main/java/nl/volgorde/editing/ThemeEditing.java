package nl.volgorde.editing;

import java.util.List;
import java.util.Map;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import nl.volgorde.model.Theme;
import org.jspecify.annotations.Nullable;

/** A theme, and its place in the agenda's own order. */
final class ThemeEditing extends NamedEditing<Theme> {
    private static final String NUMBER = "number";

    /**
     * @param now null for a new theme
     */
    ThemeEditing(Programme programme, @Nullable Theme now) {
        super(programme, FactKey.Kind.THEME, now);
    }

    @Override
    public Text title() {
        return now == null ? new Text("een thema", "a theme") : now.title();
    }

    @Override
    List<Field> parts() {
        return List.of(Field.numberNeeded(NUMBER), Field.text("titleNl", true), Field.text("titleEn", true));
    }

    @Override
    public Map<String, String> now() {
        return now == null
                ? new Values().put(NUMBER, last() + 1).all()
                : new Values()
                        .put(NUMBER, now.number())
                        .both("title", now.title())
                        .all();
    }

    private int last() {
        return programme.register().themes().stream()
                .mapToInt(Theme::number)
                .max()
                .orElse(0);
    }

    @Override
    public List<Edit> edits(FilledIn filledIn) {
        String id = id(filledIn, new Text("thema", "theme"));
        Integer number = filledIn.number(NUMBER);
        if (filledIn.text(NUMBER) == null) {
            filledIn.needed(NUMBER);
        } else if (number != null && number < 1) {
            filledIn.fault(NUMBER, "Een nummer is 1 of meer.", "A number is 1 or more.");
        }
        return List.of(Edit.put(new Theme(id, number == null ? 1 : number, filledIn.bothNeeded("title"))));
    }
}

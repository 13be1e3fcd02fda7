package nl.volgorde.editing;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.volgorde.model.Area;
import nl.volgorde.model.Edit;
import nl.volgorde.model.Fact;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Fund;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A thing that has nothing but a title: an area or a fund.
 *
 * @param <F> the fact that it is
 */
final class TitledEditing<F extends Fact> extends NamedEditing<F> {
    static final Sort<Area> AREA = new Sort<>(
            FactKey.Kind.AREA, new Text("een gebied", "an area"), new Text("gebied", "area"), Area::title, Area::new);

    static final Sort<Fund> FUND = new Sort<>(
            FactKey.Kind.FUND, new Text("een fonds", "a fund"), new Text("fonds", "fund"), Fund::title, Fund::new);

    private final Sort<F> sort;

    /**
     * @param now null for a new one
     */
    TitledEditing(Programme programme, Sort<F> sort, @Nullable F now) {
        super(programme, sort.kind, now);
        this.sort = sort;
    }

    /**
     * What such things are.
     *
     * @param adding the title of the form for a new one
     * @param noun what one is called
     * @param make of a short name and a title
     */
    record Sort<F extends Fact>(
            FactKey.Kind kind, Text adding, Text noun, Function<F, Text> title, BiFunction<String, Text, F> make) {}

    @Override
    public Text title() {
        return now == null ? sort.adding : sort.title.apply(now);
    }

    @Override
    List<Field> parts() {
        return List.of(Field.text("titleNl", true), Field.text("titleEn", true));
    }

    @Override
    public Map<String, String> now() {
        return now == null
                ? Map.of()
                : new Values().both("title", sort.title.apply(now)).all();
    }

    @Override
    public List<Edit> edits(FilledIn filledIn) {
        String id = id(filledIn, sort.noun);
        return List.of(Edit.put(sort.make.apply(id, filledIn.bothNeeded("title"))));
    }
}

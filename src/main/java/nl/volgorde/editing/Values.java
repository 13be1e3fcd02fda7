package nl.volgorde.editing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Edit;
import nl.volgorde.model.Fact;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** The fields of a form as they stand now. */
final class Values {
    private final Map<String, String> values = new LinkedHashMap<>();

    Values put(String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
        return this;
    }

    Values put(String field, Collection<?> several) {
        return put(
                field,
                String.join(
                        Field.SEPARATOR, several.stream().map(Object::toString).toList()));
    }

    Values ticked(String field, boolean yes) {
        return put(field, yes ? FilledIn.YES : null);
    }

    Values both(String name, @Nullable Text text) {
        return text == null ? this : put(name + "Nl", text.nl()).put(name + "En", text.en());
    }

    Values provenance(Provenance provenance) {
        return put("source", provenance.source()).put("ref", provenance.ref());
    }

    Map<String, String> all() {
        return Map.copyOf(values);
    }

    /**
     * What puts a fact in the place of another, which may be known by another key.
     *
     * @param now null when there is none yet
     * @param taken is told when there is such a fact already besides
     */
    static List<Edit> inPlaceOf(@Nullable Fact now, Fact wanted, Programme programme, Runnable taken) {
        boolean other = now == null || !now.key().equals(wanted.key());
        if (other && programme.facts(wanted.key().kind()).containsKey(wanted.key())) {
            taken.run();
        }
        return now == null || !other ? List.of(Edit.put(wanted)) : List.of(Edit.remove(now.key()), Edit.put(wanted));
    }

    /** The fields for where a fact was found. */
    static List<Field> provenanceFields(Programme programme) {
        return List.of(
                Field.choice(
                        "source",
                        true,
                        programme.register().sources().stream()
                                .map(source -> new Field.Option(source.id(), source.title()))
                                .toList()),
                Field.text("ref", true));
    }
}

package nl.volgorde.editing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

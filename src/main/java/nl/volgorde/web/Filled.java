package nl.volgorde.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What somebody filled into a form: blank is nothing, and what cannot be read is a fault of its field. */
record Filled(MultiValueMap<String, String> fields, FormFaults faults) {
    /** The field as it was typed; empty when it was left out. */
    public String typed(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value;
    }

    /** Whether a value is among those chosen in a field that takes several. */
    public boolean chosen(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    /** The field without the blanks around it; null when there is nothing else. */
    @Nullable
    String text(String field) {
        String value = typed(field).strip();
        return value.isEmpty() ? null : value;
    }

    /** The field, of which something has to be said. */
    String needed(String field) {
        String value = text(field);
        if (value == null) {
            faults.add(field, "form.needed");
            return "";
        }
        return value;
    }

    @Nullable
    LocalDate day(String field) {
        String value = text(field);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException _) {
            faults.add(field, "problem.date", field, value);
            return null;
        }
    }

    /** The value of the enumeration that is chosen; null when none is. */
    <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        String value = text(field);
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        faults.add(field, "form.choice");
        return null;
    }

    /** The revision that the form was made from; null when it does not say. */
    @Nullable
    Long revision() {
        String value = text("revision");
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    /** The same as it was typed, to be sent again on top of what is there now. */
    Filled on(long revision) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>(fields);
        typed.set("revision", Long.toString(revision));
        return new Filled(typed, faults);
    }
}

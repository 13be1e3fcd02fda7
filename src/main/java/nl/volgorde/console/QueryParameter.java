package nl.volgorde.console;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a saved query.
 *
 * @param defaultValue as text, or null when it must be given
 */
public record QueryParameter(
        String name, Type type, @Nullable String defaultValue) {
    /** What a parameter's text is read as. */
    public enum Type {
        STRING,
        INTEGER,
        BOOLEAN,
        DATE,
        /** A moment, as {@code 2026-12-31T23:59:59Z}. */
        DATETIME;

        static Type of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * The value when none is given.
     *
     * @throws IllegalStateException when the parameter has no default
     */
    Object readDefault() {
        if (defaultValue == null) {
            throw new IllegalStateException("parameter " + name + " has no default");
        }
        return read(defaultValue);
    }

    /**
     * The value that this text stands for.
     *
     * @throws QueryProblem.WrongParameter when it is not of the type
     */
    Object read(String text) {
        try {
            return switch (type) {
                case STRING -> text;
                case INTEGER -> Long.valueOf(text.strip());
                case DATE -> LocalDate.parse(text.strip());
                case DATETIME -> ZonedDateTime.parse(text.strip());
                case BOOLEAN -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        throw new NumberFormatException(text);
                    }
                    yield Boolean.valueOf(text);
                }
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new QueryProblem.WrongParameter(new Text(
                    "Parameter " + name + ": '" + text + "' is geen " + type + ".",
                    "Parameter " + name + ": '" + text + "' is no " + type + "."));
        }
    }
}

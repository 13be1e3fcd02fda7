package nl.volgorde.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.Language;
import nl.volgorde.model.Text;

/**
 * One field of a form.
 *
 * @param required whether something must be filled in
 * @param options to choose from; empty where something is typed
 */
public record Field(String name, Kind kind, boolean required, List<Option> options) {
    /** Between the values of a field that takes several. */
    static final String SEPARATOR = ", ";

    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        options = List.copyOf(options);
    }

    /** How a field is filled in. */
    public enum Kind {
        TEXT,
        LINES,
        NUMBER,
        DAY,
        CHOICE,
        CHECKS
    }

    /** A value to choose, and what it is called. */
    public record Option(String value, Text label) {}

    static Field text(String name, boolean required) {
        return new Field(name, Kind.TEXT, required, List.of());
    }

    static Field lines(String name) {
        return new Field(name, Kind.LINES, false, List.of());
    }

    static Field number(String name) {
        return new Field(name, Kind.NUMBER, false, List.of());
    }

    static Field numberNeeded(String name) {
        return new Field(name, Kind.NUMBER, true, List.of());
    }

    static Field day(String name) {
        return new Field(name, Kind.DAY, false, List.of());
    }

    static Field choice(String name, boolean required, List<Option> options) {
        return new Field(name, Kind.CHOICE, required, options);
    }

    static <E extends Enum<E>> Field choice(String name, Class<E> type) {
        return choice(name, true, options(type));
    }

    static Field checks(String name, List<Option> options) {
        return new Field(name, Kind.CHECKS, false, options);
    }

    /** Ticked or not. */
    static Field check(String name) {
        return checks(name, List.of(new Option(FilledIn.YES, new Text("ja", "yes"))));
    }

    static <E extends Enum<E>> List<Option> options(Class<E> type) {
        Wording dutch = Wording.in(Language.NL);
        Wording english = Wording.in(Language.EN);
        return Arrays.stream(type.getEnumConstants())
                .map(value -> new Option(value.name(), new Text(dutch.word(value), english.word(value))))
                .toList();
    }

    /** The values within what was filled in. */
    static List<String> values(String filledIn) {
        return Arrays.stream(filledIn.split(SEPARATOR.strip(), -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** What was filled in, as people read it. */
    public String shown(String filledIn, Language language) {
        return options.isEmpty()
                ? filledIn
                : values(filledIn).stream()
                        .map(value -> options.stream()
                                .filter(option -> option.value().equals(value))
                                .map(option -> option.label().in(language))
                                .findFirst()
                                .orElse(value))
                        .collect(Collectors.joining(SEPARATOR));
    }
}

package nl.volgorde.editing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.volgorde.answers.FieldFault;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in, read field by field; everything that cannot be is gathered. What is read of a field with a
 * fault is only a placeholder: look at {@link #faults()} before using any of it.
 */
public final class FilledIn {
    static final String YES = "yes";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,6}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}|\\d{1,3}(?:[., ]\\d{3}){1,4}");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final String PLACEHOLDER = "?";
    private static final int NEAREST = 3;

    private final Map<String, String> values;
    private final List<FieldFault> faults = new ArrayList<>();

    /**
     * @param values per field what was typed or chosen; several choices with commas between them
     */
    public FilledIn(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Everything that cannot be, in the order in which it was found. */
    public List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    void fault(String field, String nl, String en) {
        faults.add(new FieldFault("", field, new Text(nl, en)));
    }

    @Nullable
    String text(String field) {
        String value = values.getOrDefault(field, "").strip();
        return value.isEmpty() ? null : value;
    }

    String needed(String field) {
        String value = text(field);
        if (value == null) {
            fault(field, "Vul dit in.", "Fill this in.");
            return PLACEHOLDER;
        }
        return value;
    }

    /** A name of small letters, digits and hyphens. */
    String id(String field) {
        String value = needed(field);
        if (!value.equals(PLACEHOLDER) && !ID.matcher(value).matches()) {
            fault(
                    field,
                    "'" + value + "' kan niet: gebruik kleine letters, cijfers en streepjes, zoals 'gemeente-noord'.",
                    "'" + value + "' cannot be: use small letters, digits and hyphens, like 'gemeente-noord'.");
            return PLACEHOLDER;
        }
        return value;
    }

    List<String> several(String field) {
        String value = text(field);
        return value == null ? List.of() : Field.values(value);
    }

    boolean isTicked(String field) {
        return YES.equals(text(field));
    }

    @Nullable
    Integer number(String field) {
        String value = text(field);
        if (value == null) {
            return null;
        }
        if (!NUMBER.matcher(value).matches()) {
            fault(field, "'" + value + "' is geen heel getal.", "'" + value + "' is no whole number.");
            return null;
        }
        return Integer.valueOf(value);
    }

    /** Whole euros, with or without marks between the thousands. */
    @Nullable
    Long amount(String field) {
        String value = text(field);
        if (value == null) {
            return null;
        }
        if (!AMOUNT.matcher(value).matches()) {
            fault(
                    field,
                    "'" + value + "' is geen bedrag in hele euro's, zoals 2.500.000.",
                    "'" + value + "' is no amount in whole euros, like 2,500,000.");
            return null;
        }
        return Long.valueOf(value.replaceAll("\\D", ""));
    }

    /** The code of the item that is named in any usual writing; null when there is none, which is a fault. */
    @Nullable
    ItemCode itemOf(String field, Programme programme) {
        String typed = text(field);
        if (typed == null) {
            needed(field);
            return null;
        }
        Item item = programme.find(typed).orElse(null);
        if (item == null) {
            String nearest = programme.nearest(typed, NEAREST).stream()
                    .map(ItemCode::value)
                    .collect(Collectors.joining(", "));
            fault(
                    field,
                    "Geen item met code '" + typed + "'. Misschien bedoelt u: " + nearest + ".",
                    "No item with code '" + typed + "'. Maybe you mean: " + nearest + ".");
            return null;
        }
        return item.code();
    }

    @Nullable
    LocalDate day(String field) {
        String value = text(field);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException _) {
            fault(
                    field,
                    "'" + value + "' is geen datum. Schrijf die als 2026-12-31.",
                    "'" + value + "' is no date. Write it as 2026-12-31.");
            return null;
        }
    }

    /** A range between two days, either of which may be left out. */
    DateRange range(String earliestField, String latestField) {
        LocalDate earliest = day(earliestField);
        LocalDate latest = day(latestField);
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            fault(latestField, latest + " ligt voor " + earliest + ".", latest + " lies before " + earliest + ".");
            return DateRange.NONE;
        }
        return new DateRange(earliest, latest);
    }

    /** One of the values of an enumeration; the first of them stands in where none was chosen, which is a fault. */
    <E extends Enum<E>> E choice(String field, Class<E> type) {
        String value = text(field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        fault(field, "Kies een van de mogelijkheden.", "Choose one of the possibilities.");
        return type.getEnumConstants()[0];
    }

    /** A text in both languages, from the fields {@code nameNl} and {@code nameEn}. */
    Text bothNeeded(String name) {
        return new Text(needed(name + "Nl"), needed(name + "En"));
    }

    /** A text in both languages, or none in either. */
    @Nullable
    Text both(String name) {
        return text(name + "Nl") == null && text(name + "En") == null ? null : bothNeeded(name);
    }

    /** The document that says so, and the place in it. */
    Provenance provenance() {
        return new Provenance(needed("source"), needed("ref"));
    }
}

package nl.volgorde.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a cell means under its column, or what is wrong with it and what to do. */
final class CellReading {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DUTCH_DAY = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final Column column;
    private final Place place;

    /** Where the cell is, and who hears of it. */
    interface Place {
        void problem(String nl, String en);

        void notice(String kind, String nl, String en);
    }

    CellReading(Column column, Place place) {
        this.column = column;
        this.place = place;
    }

    /** The value as a bundle has it; null when there is none, or when there is a problem. */
    @Nullable
    JsonNode read(CellValue value) {
        return switch (value) {
            case CellValue.Words words -> words(words.text());
            case CellValue.Amount amount -> number(amount.value());
            case CellValue.Moment moment -> moment(moment.value());
            case CellValue.Truth truth -> truth(truth.value());
            case CellValue.Fault fault ->
                refused(
                        "Hier staat de fout " + fault.code()
                                + " van een formule. Verbeter de formule of typ de waarde.",
                        "This is the error " + fault.code() + " of a formula. Mend the formula or type the value.");
            case CellValue.Uncalculated _ ->
                refused(
                        "Hier staat een formule waarvan de uitkomst niet is bewaard. Open het werkboek in een"
                                + " rekenprogramma en bewaar het, of typ de waarde.",
                        "This is a formula whose outcome was not saved. Open the workbook in a spreadsheet program and"
                                + " save it, or type the value.");
            case CellValue.TooLong _ ->
                refused(
                        "Hier staat meer dan een cel kan bevatten. Kort de tekst in.",
                        "This is more than a cell can hold. Shorten the text.");
        };
    }

    private @Nullable JsonNode refused(String nl, String en) {
        place.problem(nl, en);
        return null;
    }

    private @Nullable JsonNode words(String text) {
        if (!column.many()) {
            return one(text);
        }
        ArrayNode list = JSON.arrayNode();
        for (String part : text.split("[;\\n]", -1)) {
            JsonNode value = part.isBlank() ? null : one(part);
            if (value != null) {
                list.add(value);
            }
        }
        return list.isEmpty() ? null : list;
    }

    private @Nullable JsonNode one(String text) {
        if (column.kind() == Column.Kind.TEXT) {
            return JSON.stringNode(text);
        }
        String word = text.strip();
        if (word.isEmpty()) {
            return null;
        }
        return switch (column.kind()) {
            case TEXT, ID, CODE -> JSON.stringNode(word);
            case DATE -> day(word);
            case INTEGER ->
                WHOLE.matcher(word).matches()
                        ? JSON.numberNode(Long.parseLong(word))
                        : refused(
                                "'" + word + "' is geen geheel getal. Typ het in cijfers, zonder punten of komma's.",
                                "'" + word + "' is no whole number. Type it in digits, without points or commas.");
            case BOOLEAN -> {
                Boolean truth = Words.truthMeant(word);
                yield truth == null
                        ? refused("'" + word + "' is geen ja of nee.", "'" + word + "' is neither yes nor no.")
                        : JSON.booleanNode(truth);
            }
            case VALUE -> {
                String value = Words.meant(column, word);
                yield value == null ? refusedValue(word) : JSON.stringNode(value);
            }
        };
    }

    private @Nullable JsonNode refusedValue(String word) {
        return refused(
                "'" + word + "' kan hier niet; kies uit: " + choices(Words.in(Language.NL)) + ".",
                "'" + word + "' is not possible here; choose one of: " + choices(Words.in(Language.EN)) + ".");
    }

    private String choices(Words words) {
        return String.join(", ", column.values().stream().map(words::value).toList());
    }

    private @Nullable JsonNode day(String word) {
        Matcher dutch = DUTCH_DAY.matcher(word);
        try {
            if (ISO_DAY.matcher(word).matches()) {
                return JSON.stringNode(LocalDate.parse(word).toString());
            }
            if (dutch.matches()) {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(dutch.group(3)),
                        Integer.parseInt(dutch.group(2)),
                        Integer.parseInt(dutch.group(1)));
                place.notice(
                        "day-month-year",
                        "'" + word + "' is gelezen als dag-maand-jaar: " + day + ".",
                        "'" + word + "' was read as day-month-year: " + day + ".");
                return JSON.stringNode(day.toString());
            }
        } catch (DateTimeException _) {
            return refusedDay(word);
        }
        return refusedDay(word);
    }

    private @Nullable JsonNode refusedDay(String word) {
        return refused(
                "'" + word + "' is geen bestaande datum. Typ haar als 2026-12-31.",
                "'" + word + "' is no existing date. Type it as 2026-12-31.");
    }

    private @Nullable JsonNode number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        String shown = whole ? Long.toString((long) number) : Double.toString(number);
        return switch (column.kind()) {
            case INTEGER ->
                whole
                        ? JSON.numberNode((long) number)
                        : refused(shown + " is geen geheel getal.", shown + " is no whole number.");
            case TEXT, ID, CODE -> whole ? words(shown) : refusedText("het getal " + shown, "the number " + shown);
            case DATE ->
                refused(
                        shown + " is een getal en geen datum. Maak de cel op als datum, of typ haar als 2026-12-31.",
                        shown + " is a number and no date. Format the cell as a date, or type it as 2026-12-31.");
            case BOOLEAN, VALUE -> words(shown);
        };
    }

    private @Nullable JsonNode moment(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        if (column.kind() == Column.Kind.DATE) {
            return moment.equals(day.atStartOfDay())
                    ? words(day.toString())
                    : refused(
                            "Hier staat een tijd bij de datum: " + moment + ". Typ alleen de datum.",
                            "There is a time with the date: " + moment + ". Type the date alone.");
        }
        return refusedText("de datum " + day, "the date " + day);
    }

    private @Nullable JsonNode truth(boolean truth) {
        return column.kind() == Column.Kind.BOOLEAN
                ? JSON.booleanNode(truth)
                : refusedText(truth ? "WAAR" : "ONWAAR", truth ? "TRUE" : "FALSE");
    }

    private @Nullable JsonNode refusedText(String nl, String en) {
        return refused(
                "Hier staat " + nl + ", en er hoort iets anders. Maak de cel op als tekst en typ opnieuw wat er hoort.",
                "This is " + en
                        + ", and something else belongs here. Format the cell as text and type again what does.");
    }
}

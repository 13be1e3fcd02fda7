package nl.volgorde.workbook;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.volgorde.model.Language;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * What sheets, columns and fixed values are called in a language. What comes in may use the words of either language, or
 * the bundle's own names, in capitals or not.
 */
final class Words {
    private static final Words DUTCH = new Words(Language.NL);
    private static final Words ENGLISH = new Words(Language.EN);
    private static final List<String> YES = List.of("true", "ja", "yes", "waar", "j", "y", "1");
    private static final List<String> NO = List.of("false", "nee", "no", "onwaar", "n", "0");

    private final ResourceBundle words;
    private final Language language;

    private Words(Language language) {
        this.language = language;
        words = ResourceBundle.getBundle("nl.volgorde.workbook.words", language.locale(), Words.class.getModule());
    }

    static Words in(Language language) {
        return language == Language.NL ? DUTCH : ENGLISH;
    }

    /** The same in both languages. */
    static Text both(String key, @Nullable Object... places) {
        return new Text(DUTCH.say(key, places), ENGLISH.say(key, places));
    }

    Language language() {
        return language;
    }

    String say(String key, @Nullable Object... places) {
        return new MessageFormat(words.getString(key), language.locale()).format(places);
    }

    String sheet(SheetForm sheet) {
        return sheet(sheet.id());
    }

    String sheet(String id) {
        return words.getString("sheet." + id);
    }

    /** What a sheet is for, in a sentence. */
    String about(SheetForm sheet) {
        return words.getString("about." + sheet.id());
    }

    String header(SheetForm sheet, Column column) {
        String own = "column." + sheet.id() + "." + column.name();
        return words.getString(words.containsKey(own) ? own : "column." + column.name());
    }

    /** The word for a fixed value. */
    String value(String value) {
        return words.getString("value." + value);
    }

    String truth(boolean value) {
        return words.getString("value." + value);
    }

    /** What goes into a column, in sentences. */
    String note(SheetForm sheet, Column column) {
        List<String> sentences = new ArrayList<>();
        for (String key : List.of("note." + sheet.id() + "." + column.name(), "note." + column.name())) {
            if (words.containsKey(key)) {
                sentences.add(words.getString(key));
                break;
            }
        }
        sentences.add(content(column));
        if (column.many()) {
            sentences.add(words.getString("content.many"));
        }
        if (column.required() && !column.mayBeEmpty()) {
            sentences.add(words.getString("content.required"));
        }
        String fallback = column.fallback();
        if (fallback != null) {
            sentences.add(say("content.fallback", shown(column, fallback)));
        }
        sentences.add(say("content.name", column.name()));
        return String.join(" ", sentences);
    }

    private String content(Column column) {
        String reference = column.refersTo();
        if (reference != null) {
            return say("content.reference", sheet(reference));
        }
        return switch (column.kind()) {
            case TEXT -> column.longest() > 0 ? say("content.text", column.longest()) : say("content.moment");
            case ID -> say("content.id");
            case CODE -> say("content.code");
            case DATE -> say("content.date");
            case INTEGER -> say("content.integer");
            case BOOLEAN -> say("content.boolean");
            case VALUE ->
                say(
                        "content.value",
                        String.join(
                                ", ", column.values().stream().map(this::value).toList()));
        };
    }

    /** A value that a bundle gives under the column, as a person reads it. */
    String shown(Column column, Object value) {
        return switch (column.kind()) {
            case BOOLEAN -> truth(Boolean.parseBoolean(value.toString()));
            case VALUE -> value(value.toString());
            default -> value.toString();
        };
    }

    /** The fixed value that a word stands for in either language; null when it stands for none. */
    static @Nullable String meant(Column column, String typed) {
        String word = normal(typed);
        return column.values().stream()
                .filter(value -> normal(value).equals(word)
                        || normal(DUTCH.value(value)).equals(word)
                        || normal(ENGLISH.value(value)).equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Yes or no in either language; null when it is neither. */
    static @Nullable Boolean truthMeant(String typed) {
        String word = normal(typed);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
    }

    /** Whether this is what a sheet is called. */
    static boolean isSheet(SheetForm sheet, String name) {
        String word = normal(name);
        return word.equals(normal(sheet.id()))
                || word.equals(normal(DUTCH.sheet(sheet)))
                || word.equals(normal(ENGLISH.sheet(sheet)));
    }

    /** Whether this is what a column is called. */
    static boolean isColumn(SheetForm sheet, Column column, String header) {
        String word = normal(header);
        return word.equals(normal(column.name()))
                || word.equals(normal(DUTCH.header(sheet, column)))
                || word.equals(normal(ENGLISH.header(sheet, column)));
    }

    /** Whether this is what the sheet of instructions is called. */
    static boolean isInstruction(String name) {
        return normal(name).equals(normal(DUTCH.say("instruction")))
                || normal(name).equals(normal(ENGLISH.say("instruction")));
    }

    /** The form in which words are compared: capitals, and how much space is between them, make no difference. */
    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", " ");
    }
}

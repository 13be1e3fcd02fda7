package nl.volgorde.cli;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;

/** The words around the answers: headings and notes of the tables, in one language. */
final class Headings {
    private final Language language;
    private final ResourceBundle words;

    Headings(Language language) {
        this.language = language;
        words = ResourceBundle.getBundle("nl.volgorde.cli.headings", language.locale(), Headings.class.getModule());
    }

    String of(String key, @Nullable Object... places) {
        return new MessageFormat(words.getString(key), language.locale()).format(places);
    }

    /** The headings with these keys. */
    String[] all(String... keys) {
        String[] headings = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            headings[i] = words.getString(keys[i]);
        }
        return headings;
    }

    String yes(boolean value) {
        return value ? words.getString("yes") : "";
    }
}

package nl.volgorde.model;

import java.util.Objects;

/**
 * A text in both languages.
 *
 * @param nl Dutch, never blank
 * @param en English, never blank
 */
public record Text(String nl, String en) {
    public Text {
        Objects.requireNonNull(nl, "nl");
        Objects.requireNonNull(en, "en");
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs Dutch and English, got '" + nl + "' and '" + en + "'");
        }
    }

    public String in(Language language) {
        return switch (language) {
            case NL -> nl;
            case EN -> en;
        };
    }
}

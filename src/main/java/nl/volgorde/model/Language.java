package nl.volgorde.model;

import java.util.Locale;

/** The two languages in which Volgorde speaks; Dutch is the first. */
public enum Language {
    NL("nl"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, {@code nl} or {@code en}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * The language with this tag.
     *
     * @throws IllegalArgumentException when the tag is neither {@code nl} nor {@code en}
     */
    public static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("language must be nl or en, not '" + tag + "'");
    }
}

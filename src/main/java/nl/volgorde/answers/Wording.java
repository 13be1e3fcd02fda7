package nl.volgorde.answers;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.volgorde.model.Language;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** The sentences of the answers in one language, from {@code words_nl.properties} and {@code words_en.properties}. */
public final class Wording {
    private final Language language;
    private final ResourceBundle words;

    private Wording(Language language) {
        this.language = language;
        words = ResourceBundle.getBundle("nl.volgorde.answers.words", language.locale(), Wording.class.getModule());
    }

    public static Wording in(Language language) {
        return new Wording(language);
    }

    /**
     * The sentence with this key in both languages.
     *
     * @throws MissingResourceException when there is no such sentence
     */
    static Text both(String key, @Nullable Object... places) {
        return new Text(in(Language.NL).say(key, places), in(Language.EN).say(key, places));
    }

    /** Whether there is a sentence with this key. */
    static boolean has(String key) {
        return in(Language.NL).words.containsKey(key);
    }

    public Language language() {
        return language;
    }

    /**
     * The sentence with this key, its places filled in.
     *
     * @throws MissingResourceException when there is no such sentence
     */
    public String say(String key, @Nullable Object... places) {
        return new MessageFormat(words.getString(key), language.locale()).format(places);
    }

    /** The words with this key as they stand; empty when there are none. */
    Optional<String> find(String key) {
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }

    /** The word for a value of an enumeration, such as a state or a type. */
    public String word(Enum<?> value) {
        return words.getString(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** So many days later, or earlier when they are negative. */
    public String lag(int days) {
        return say("change.lag", days, Math.abs(days));
    }

    /** What a write was for, in words; what no words are known of as it stands. */
    public String action(String stored) {
        return find("action." + (stored.startsWith("undo ") ? "undo" : stored).replace(' ', '-'))
                .orElse(stored);
    }

    /** A share, 0 to 1, in per cent; rounded to none or to all of it only where it is that. */
    public String share(double share) {
        if (share > 0 && share < 0.005) {
            return say("share.least");
        }
        return share < 1 && share >= 0.995 ? say("share.most") : say("share", share);
    }

    /** A day as people write it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /**
     * A range no more precise than its width bears (method §2): a year when both ends lie in one, otherwise months.
     */
    public String period(LocalDate earliest, LocalDate latest) {
        if (earliest.equals(latest)) {
            return month(earliest);
        }
        if (earliest.getYear() != latest.getYear()) {
            return say("period.between", month(earliest), month(latest));
        }
        return earliest.getMonth() == latest.getMonth()
                ? month(earliest)
                : say("period.in-year", Integer.toString(earliest.getYear()));
    }

    /** A range as a source gives it: a year or a month when it is just that, else its two days. */
    public String range(LocalDate earliest, LocalDate latest) {
        if (earliest.equals(latest)) {
            return day(earliest);
        }
        if (earliest.getYear() == latest.getYear()
                && earliest.getDayOfYear() == 1
                && latest.getMonthValue() == 12
                && latest.getDayOfMonth() == 31) {
            return Integer.toString(earliest.getYear());
        }
        boolean wholeMonths = earliest.getDayOfMonth() == 1 && latest.getDayOfMonth() == latest.lengthOfMonth();
        if (!wholeMonths) {
            return say("range.between", day(earliest), day(latest));
        }
        return YearMonth.from(earliest).equals(YearMonth.from(latest))
                ? month(earliest)
                : say("range.between", month(earliest), month(latest));
    }

    /** The month of a day: as precise as a calculated date is shown (method §2). */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(day);
    }
}

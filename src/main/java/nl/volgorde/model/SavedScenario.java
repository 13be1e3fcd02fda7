package nl.volgorde.model;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A scenario that somebody saved under a name, to run it again and to share it. It says nothing of the programme: what
 * it changes is laid over it when somebody asks, and never written.
 *
 * @param name unique in the agenda; as {@link #isName} allows it
 * @param target the item that it is about
 * @param changes as they were written; what they name may have gone since
 * @param by who saved it, and {@code at} which moment
 * @param revision of the agenda that saving it made: which version of it this is
 */
public record SavedScenario(String name, ItemCode target, ScenarioText changes, String by, Instant at, long revision)
        implements Fact {
    /** The most characters of a name. */
    public static final int LONGEST_NAME = 80;

    // A name is a part of addresses and a cell of tables: nothing in it may divide or end one.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._,:!'()+&=-]*");

    public SavedScenario {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(changes, "changes");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of a scenario");
        }
    }

    /** A name as it is kept, so that two people who type the same mean the same. */
    public static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /** Whether a scenario can be called so: begins with a letter or digit, in one line that is not too long. */
    public static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches() && name.equals(tidy(name));
    }

    /** The same under another name. */
    public SavedScenario renamed(String other, String who, Instant when, long saved) {
        return new SavedScenario(other, target, changes, who, when, saved);
    }
}

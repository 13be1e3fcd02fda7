package nl.volgorde.answers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.model.Actor;
import nl.volgorde.model.Register;
import nl.volgorde.model.Text;
import nl.volgorde.model.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Which items somebody wants to see. A condition that is null holds for every item.
 *
 * @param theme id of their theme, or {@value #NONE} for those without one
 * @param actor id of one who must act on them, or {@value #NONE} for those on which nobody must
 * @param state that they are in
 * @param words all of which occur in the code or the title, in capitals or not
 */
public record ItemFilter(
        @Nullable String theme,
        @Nullable String actor,
        @Nullable State state,
        @Nullable String words) {
    /** Stands for having no theme, or nobody who must act. */
    public static final String NONE = "-";

    /** Every item. */
    public static final ItemFilter ALL = new ItemFilter(null, null, null, null);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Whether every item is wanted. */
    public boolean isOpen() {
        return equals(ALL);
    }

    /**
     * Refuses a theme or an actor that is not there.
     *
     * @throws NoAnswer naming those that are
     */
    void check(Register register) {
        known(new Text("thema", "theme"), theme, register.themes().stream().map(Theme::id));
        known(new Text("partij", "actor"), actor, register.actors().stream().map(Actor::id));
    }

    private static void known(Text kind, @Nullable String id, Stream<String> present) {
        List<String> ids = present.sorted(Comparator.naturalOrder()).distinct().toList();
        if (id != null && !id.equals(NONE) && !ids.contains(id)) {
            throw new NoAnswer.Unreadable(new Text(
                    "Geen " + kind.nl() + " '" + id + "' in deze agenda. Aanwezig: " + String.join(", ", ids) + ".",
                    "No " + kind.en() + " '" + id + "' in this agenda. Present: " + String.join(", ", ids) + "."));
        }
    }

    /** Whether an item is wanted. */
    boolean accepts(String code, String title, State itsState, @Nullable String itsTheme, List<ActorRef> leads) {
        return (theme == null || theme.equals(itsTheme == null ? NONE : itsTheme))
                && (state == null || state == itsState)
                && acts(leads)
                && says(code + " " + title);
    }

    private boolean acts(List<ActorRef> leads) {
        return actor == null
                || (actor.equals(NONE)
                        ? leads.isEmpty()
                        : leads.stream().anyMatch(lead -> lead.id().equals(actor)));
    }

    private boolean says(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words == null
                || SPACE.splitAsStream(words.strip().toLowerCase(Locale.ROOT)).allMatch(lower::contains);
    }
}

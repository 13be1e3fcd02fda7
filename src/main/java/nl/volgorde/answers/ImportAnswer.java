package nl.volgorde.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a bundle.
 *
 * @param valid whether it could be read; when not, {@code problems} says why and nothing was changed
 * @param agenda id of the agenda read, or null
 * @param revision the revision it now has in the store, or null when it was not stored
 * @param problems everything that is wrong, in the order of the files
 * @param notices what was read but deserves a look
 * @param difference what it changes in the store; empty for a first edition, in which all is new, and for a mere check
 * @param unchanged whether the store holds all of it already
 */
public record ImportAnswer(
        boolean valid,
        @Nullable String agenda,
        @Nullable Long revision,
        int items,
        int preconditions,
        List<ProblemLine> problems,
        List<ProblemLine> notices,
        List<DifferenceLine> difference,
        boolean unchanged) {
    public ImportAnswer {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        difference = List.copyOf(difference);
    }

    /** Nothing could be read at all. */
    public static ImportAnswer refused(List<ProblemLine> problems) {
        return new ImportAnswer(false, null, null, 0, 0, problems, List.of(), List.of(), false);
    }
}

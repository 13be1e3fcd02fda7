package nl.volgorde.answers;

import java.util.List;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a write.
 *
 * @param revision that the agenda is at
 * @param difference what it would change
 * @param violations rules of the graph model that it would break, in words; it is refused when there are any
 * @param loops which loops of hard preconditions it would close, in words, so that somebody has to confirm it; or null
 */
public record EditTrial(
        String agenda,
        long revision,
        List<DifferenceLine> difference,
        List<String> violations,
        @Nullable String loops) {
    public EditTrial {
        difference = List.copyOf(difference);
        violations = List.copyOf(violations);
    }

    static EditTrial of(ProgrammeDifference difference, Language language) {
        List<List<ItemCode>> loops = difference.closedLoops();
        return new EditTrial(
                difference.before().agenda().id(),
                difference.before().revision(),
                DifferenceLines.of(difference.changes(), language),
                difference.violations().stream()
                        .map(violation -> violation.reason().in(language))
                        .toList(),
                loops.isEmpty()
                        ? null
                        : new StoreException.LoopNotConfirmed(loops).reason().in(language));
    }
}

package nl.volgorde.answers;

import java.util.List;

/**
 * What came of a write.
 *
 * @param revision that the agenda is at now; the old one when nothing was to be changed
 * @param difference what was changed
 */
public record EditAnswer(String agenda, long revision, List<DifferenceLine> difference) {
    public EditAnswer {
        difference = List.copyOf(difference);
    }
}

package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;

/**
 * What should be finished by the plan and nobody confirmed (method §3).
 *
 * @param items the longest overdue first
 */
public record UnconfirmedAnswer(String agenda, long revision, LocalDate asOf, List<Line> items) {
    public UnconfirmedAnswer {
        items = List.copyOf(items);
    }

    /**
     * One such item.
     *
     * @param overdueSince the day after its plan's end
     * @param leads who can tell
     * @param needsEvidence whether it is done only with evidence
     */
    public record Line(ItemRef item, LocalDate overdueSince, List<ActorRef> leads, boolean needsEvidence) {
        public Line {
            leads = List.copyOf(leads);
        }
    }
}

package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;
import nl.volgorde.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * How the programme stands.
 *
 * @param title of the agenda, in the language of the answer
 * @param verdict one sentence
 * @param focus the decision that the agenda is about, or null
 * @param decisions open decisions, the one the agenda is about first, then by their likely early finish
 * @param actors who must act now: actors and the root blockers of open decisions that they lead, most first
 * @param lastMeeting the last meeting before the data date, or null
 * @param changes what was reported since that meeting, or ever when there was none; the newest first
 * @param unconfirmed items that should be finished by the plan and that nobody confirmed
 */
public record OverviewAnswer(
        String agenda,
        String title,
        long revision,
        LocalDate asOf,
        String verdict,
        @Nullable DecisionLine focus,
        List<DecisionLine> decisions,
        List<BlockersAnswer.ActorTask> actors,
        @Nullable MeetingRef lastMeeting,
        List<ChangeLine> changes,
        List<ItemRef> unconfirmed) {
    public OverviewAnswer {
        decisions = List.copyOf(decisions);
        actors = List.copyOf(actors);
        changes = List.copyOf(changes);
        unconfirmed = List.copyOf(unconfirmed);
    }

    /**
     * An open decision.
     *
     * @param verdict its state in a sentence
     * @param finish its early finish as a period in words
     * @param meeting when a board can take it, in words; null when it is tabled nowhere
     * @param blockers how many items hold it up, {@code roots} of which can be worked on now
     */
    public record DecisionLine(
            ItemRef item,
            String verdict,
            String finish,
            @Nullable String meeting,
            int blockers,
            int roots) {}

    /** A meeting; {@code date} in words. */
    public record MeetingRef(String id, String title, String date) {}

    /** A report on an item. */
    public record ChangeLine(ItemRef item, LocalDate asOf, Status status, String by) {}
}

package nl.volgorde.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.volgorde.answers.ActorRef;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.BlockersAnswer;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.DifferenceAnswer;
import nl.volgorde.answers.EdgeRef;
import nl.volgorde.answers.FindingsAnswer;
import nl.volgorde.answers.ItemRef;
import nl.volgorde.answers.TimelineAnswer;
import nl.volgorde.answers.TimelineAnswer.MeetingLine;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What a board has to know of one decision: the answers about it, all at one revision and data date, and what follows
 * from them for a meeting. The same revision, data date, meeting and language make equal reports.
 *
 * @param prospect what the decision waits for and when it can be taken
 * @param meeting the meeting that the report is for, or null when none is planned any more
 * @param lastMeeting the last meeting of the same boards before the data date, or null when there was none
 * @param since the day since which changes are told when somebody chose it, or null for the last meeting
 * @param difference what changed since then; null when there is no such day or the item was not there yet
 * @param findings those that concern what the decision waits for
 * @param timeline of the whole agenda
 * @param tasks who must act on the root blockers, those with most of them first
 * @param evidence the preconditions that make the first critical path, in its order
 * @param sources of the agenda
 */
public record BoardReport(
        Origin origin,
        Prospect prospect,
        @Nullable MeetingLine meeting,
        @Nullable MeetingLine lastMeeting,
        @Nullable LocalDate since,
        @Nullable DifferenceAnswer difference,
        List<FindingsAnswer.Line> findings,
        TimelineAnswer timeline,
        List<Task> tasks,
        List<EdgeRef> evidence,
        List<SourceLine> sources) {
    public BoardReport {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(prospect, "prospect");
        findings = List.copyOf(findings);
        tasks = List.copyOf(tasks);
        evidence = List.copyOf(evidence);
        sources = List.copyOf(sources);
    }

    /** The item that is decided on. */
    public ItemRef target() {
        return prospect.blockers().target();
    }

    BlockersAnswer blockers() {
        return prospect.blockers();
    }

    CriticalPathAnswer path() {
        return prospect.path();
    }

    /**
     * What the report was made from.
     *
     * @param title of the agenda
     * @param knownOn what was recorded after this day does not count; null for everything
     */
    public record Origin(
            String agenda,
            String title,
            String edition,
            long revision,
            LocalDate asOf,
            @Nullable LocalDate knownOn,
            Language language) {
        /** What is made of a programme that somebody asks about, as of the day that the question names. */
        static Origin of(Programme programme, Asked asked) {
            return new Origin(
                    programme.agenda().id(),
                    programme.agenda().title().in(asked.language()),
                    programme.agenda().edition(),
                    programme.revision(),
                    Objects.requireNonNull(asked.asOf()),
                    asked.knownOn(),
                    asked.language());
        }
    }

    /**
     * What one actor must act on.
     *
     * @param items root blockers, those that must be finished first in front
     * @param before the last meeting before the first of them must be finished; the report's own when that is sooner or
     *     something should have been finished already; null when no meeting is planned
     */
    public record Task(
            ActorRef actor, List<TaskItem> items, @Nullable MeetingLine before) {
        public Task {
            items = List.copyOf(items);
        }
    }

    /**
     * An item that somebody must act on.
     *
     * @param lateFinish the day by which it must be finished for the decision's date to hold; null when that date does
     *     not depend on it
     * @param overdueSince the day after its plan's end when nobody confirmed it, or null
     */
    public record TaskItem(
            ItemRef item,
            @Nullable LocalDate lateFinish,
            @Nullable LocalDate overdueSince) {}

    /** A document that the agenda refers to. */
    public record SourceLine(
            String id, String title, @Nullable LocalDate date) {}
}

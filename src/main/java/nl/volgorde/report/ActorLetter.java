package nl.volgorde.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.volgorde.answers.ActorAnswer;
import nl.volgorde.answers.TimelineAnswer.MeetingLine;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one actor before a meeting. The same revision, data date, meeting and language make equal letters.
 *
 * @param origin what it was made from
 * @param actor what the actor can do, waits for, and is waited for
 * @param meeting the meeting before which it is asked, or null when none is planned any more
 * @param lateFinishes by code: the day by which an item must be finished for the date of what the agenda is about to
 *     hold; without those that it does not depend on
 */
public record ActorLetter(
        BoardReport.Origin origin,
        ActorAnswer actor,
        @Nullable MeetingLine meeting,
        Map<String, LocalDate> lateFinishes) {
    public ActorLetter {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(actor, "actor");
        lateFinishes = Map.copyOf(lateFinishes);
    }

    /** What should have been finished by its plan: the actor is to say how it stands. */
    List<ActorAnswer.Task> toConfirm() {
        return actor.toDo().stream().filter(task -> task.since() != null).toList();
    }

    /** What else can be worked on now. */
    List<ActorAnswer.Task> toWorkOn() {
        return actor.toDo().stream().filter(task -> task.since() == null).toList();
    }
}

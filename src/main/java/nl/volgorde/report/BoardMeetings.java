package nl.volgorde.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.answers.TimelineAnswer;
import nl.volgorde.answers.TimelineAnswer.MeetingLine;
import org.jspecify.annotations.Nullable;

/** The meetings of the boards that a decision is tabled at; all meetings of the agenda when it is tabled nowhere. */
final class BoardMeetings {
    private final TimelineAnswer timeline;
    private final List<MeetingLine> meetings;

    BoardMeetings(TimelineAnswer timeline, String decision) {
        this.timeline = timeline;
        Set<String> bodies = timeline.meetings().stream()
                .filter(meeting -> meeting.tabled().contains(decision))
                .map(MeetingLine::body)
                .collect(Collectors.toSet());
        meetings = timeline.meetings().stream()
                .filter(meeting -> bodies.isEmpty() || bodies.contains(meeting.body()))
                .sorted(Comparator.comparing(MeetingLine::latest)
                        .thenComparing(MeetingLine::earliest)
                        .thenComparing(MeetingLine::id))
                .toList();
    }

    /** All meetings of an agenda. */
    static BoardMeetings all(TimelineAnswer timeline) {
        return new BoardMeetings(timeline, "");
    }

    List<MeetingLine> all() {
        return meetings;
    }

    /** The first that has not been by the data date, or null. */
    @Nullable
    MeetingLine next() {
        return meetings.stream()
                .filter(meeting -> !meeting.latest().isBefore(timeline.asOf()))
                .findFirst()
                .orElse(null);
    }

    /** The last that has been by the data date, or null. */
    @Nullable
    MeetingLine last() {
        return meetings.reversed().stream()
                .filter(meeting -> meeting.latest().isBefore(timeline.asOf()))
                .findFirst()
                .orElse(null);
    }

    /** The last meeting to come that is over by a day, or null. */
    @Nullable
    MeetingLine lastBy(LocalDate day) {
        return meetings.reversed().stream()
                .filter(meeting ->
                        !meeting.latest().isAfter(day) && !meeting.latest().isBefore(timeline.asOf()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Any meeting of the agenda.
     *
     * @throws NoAnswer.UnknownMeeting when there is none with this id
     */
    MeetingLine named(String id) {
        return timeline.meetings().stream()
                .filter(meeting -> meeting.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoAnswer.UnknownMeeting(
                        id,
                        timeline.agenda(),
                        meetings.stream().map(MeetingLine::id).toList()));
    }
}

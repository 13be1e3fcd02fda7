package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meetings of the boards.
 *
 * @param untabled open decisions that are tabled nowhere
 */
public record MeetingsAnswer(
        String agenda, long revision, LocalDate asOf, List<MeetingLine> meetings, List<ItemRef> untabled) {
    public MeetingsAnswer {
        meetings = List.copyOf(meetings);
        untabled = List.copyOf(untabled);
    }

    /** How many meetings are still to come. */
    public long toCome() {
        return meetings.stream().filter(meeting -> !meeting.held()).count();
    }

    /**
     * A meeting.
     *
     * @param date in words, or null while nothing is known of it
     * @param held whether it lies before the data date
     */
    public record MeetingLine(
            String id,
            String body,
            String title,
            @Nullable String date,
            boolean held,
            List<ItemRef> decisions,
            String source,
            String ref) {
        public MeetingLine {
            decisions = List.copyOf(decisions);
        }
    }
}

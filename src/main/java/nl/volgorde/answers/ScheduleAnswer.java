package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;

/**
 * An agenda as a schedule file.
 *
 * @param asOf the day that its progress is by
 * @param content MSPDI, the XML of Microsoft Project
 * @param notices what the agenda holds and such a file cannot, one by one
 */
public record ScheduleAnswer(String agenda, long revision, LocalDate asOf, String content, List<String> notices) {
    public ScheduleAnswer {
        notices = List.copyOf(notices);
    }
}

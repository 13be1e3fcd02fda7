package nl.volgorde.analysis.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Tabling;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * When a board can take a decision (method §5): at the first meeting, on or after the day it can be ready, of a body that
 * the decision is tabled at. Where no meeting is planned so late, the last one is repeated twice a year.
 */
public final class BoardCalendar {
    /** Days before a meeting by which its papers must be in. */
    public static final int PAPERS_BEFORE = 14;

    private static final int MONTHS_BETWEEN = 6;

    private final Programme programme;

    public BoardCalendar(Programme programme) {
        this.programme = programme;
    }

    /**
     * The first meeting that can take a decision.
     *
     * @param ready the decision's early finish
     * @return empty when the decision is tabled nowhere
     */
    public Optional<BoardDate> first(ItemCode decision, LocalDate ready) {
        Map<String, List<Meeting>> byBody = meetings(decision).stream().collect(Collectors.groupingBy(Meeting::body));
        return byBody.values().stream()
                .map(meetings -> first(meetings, ready))
                .min(Comparator.comparing((BoardDate date) -> latest(date.date()))
                        .thenComparing(BoardDate::body));
    }

    /** All meetings of the bodies that a decision is tabled at, by the last day they can be. */
    public List<Meeting> meetings(ItemCode decision) {
        Set<String> tabledAt = programme.ties().tablings().stream()
                .filter(tabling -> tabling.decision().equals(decision))
                .map(Tabling::meeting)
                .collect(Collectors.toSet());
        Set<String> bodies = programme.register().meetings().stream()
                .filter(meeting -> tabledAt.contains(meeting.id()))
                .map(Meeting::body)
                .collect(Collectors.toSet());
        return programme.register().meetings().stream()
                .filter(meeting -> bodies.contains(meeting.body()))
                .sorted(Comparator.comparing(meeting -> latest(meeting.date())))
                .toList();
    }

    private static BoardDate first(List<Meeting> meetings, LocalDate ready) {
        return meetings.stream()
                .filter(meeting -> !latest(meeting.date()).isBefore(ready))
                .findFirst()
                .map(meeting -> date(meeting, meeting.date(), ready, false))
                .orElseGet(() -> continued(meetings.getLast(), ready));
    }

    private static BoardDate continued(Meeting last, LocalDate ready) {
        int steps = 0;
        DateRange date = last.date();
        while (latest(date).isBefore(ready)) {
            steps++;
            date = DateRange.of(later(earliest(last.date()), steps), later(latest(last.date()), steps));
        }
        return date(last, date, ready, true);
    }

    private static LocalDate later(LocalDate day, int steps) {
        LocalDate later = day.plusMonths((long) MONTHS_BETWEEN * steps);
        return day.getDayOfMonth() == day.lengthOfMonth() ? later.withDayOfMonth(later.lengthOfMonth()) : later;
    }

    private static BoardDate date(Meeting meeting, DateRange date, LocalDate ready, boolean continued) {
        LocalDate first = earliest(date).isBefore(ready) ? ready : earliest(date);
        return new BoardDate(
                continued ? null : meeting.id(),
                meeting.body(),
                meeting.title(),
                DateRange.of(first, latest(date)),
                first.minusDays(PAPERS_BEFORE),
                continued);
    }

    private static LocalDate earliest(DateRange date) {
        return Objects.requireNonNull(date.earliest() == null ? date.latest() : date.earliest());
    }

    private static LocalDate latest(DateRange date) {
        return Objects.requireNonNull(date.latest() == null ? date.earliest() : date.latest());
    }

    /**
     * A meeting that can take a decision.
     *
     * @param meeting id, or null when the rhythm was continued beyond what is planned
     * @param title of the meeting, or of the last planned one when the rhythm was continued
     * @param date when, from the day the decision can be ready; a range while no day has been set
     * @param papersBy the last day for papers if the meeting is on the first of these days
     * @param continued whether no meeting is planned so late
     */
    public record BoardDate(
            @Nullable String meeting, String body, Text title, DateRange date, LocalDate papersBy, boolean continued) {}
}

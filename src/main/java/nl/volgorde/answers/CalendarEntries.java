package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.analysis.schedule.BoardCalendar;
import nl.volgorde.exchange.CalendarFile;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Window;

/** The days that people put in their calendar: meetings, the last day for their papers, and deadlines. */
final class CalendarEntries {
    private final AnalysedProgramme analysed;
    private final Wording wording;
    private final Parts parts;
    private final String suffix;

    CalendarEntries(AnalysedProgramme analysed, Wording wording) {
        this.analysed = analysed;
        this.wording = wording;
        parts = new Parts(analysed, wording);
        suffix = "@" + analysed.programme().agenda().id() + ".volgorde";
    }

    String file() {
        List<CalendarFile.Entry> entries = new ArrayList<>();
        for (Meeting meeting : analysed.programme().register().meetings()) {
            meeting(meeting, entries);
        }
        for (int v = 0; v < analysed.network().network().size(); v++) {
            deadline(v, entries);
        }
        entries.sort(Comparator.comparing(CalendarFile.Entry::first).thenComparing(CalendarFile.Entry::uid));
        return CalendarFile.write(
                analysed.programme().agenda().title().in(wording.language()),
                analysed.programme().revision(),
                analysed.asOf(),
                entries);
    }

    private void meeting(Meeting meeting, List<CalendarFile.Entry> entries) {
        DateRange date = meeting.date();
        if (date.isMissing()) {
            return;
        }
        LocalDate first = Objects.requireNonNull(date.earliest() == null ? date.latest() : date.earliest());
        LocalDate last = Objects.requireNonNull(date.latest() == null ? date.earliest() : date.latest());
        String title = meeting.title().in(wording.language());
        String tabled = tabled(meeting);
        boolean unset = !first.equals(last);
        entries.add(new CalendarFile.Entry(
                "meeting-" + meeting.id() + suffix,
                first,
                last,
                unset,
                unset ? wording.say("calendar.unset", title) : title,
                tabled.isEmpty() ? null : wording.say("calendar.tabled", tabled),
                wording.say("calendar.meetings")));
        // Papers for a meeting without a day would be due on a day that nobody set.
        if (!unset && !tabled.isEmpty()) {
            LocalDate papers = first.minusDays(BoardCalendar.PAPERS_BEFORE);
            entries.add(new CalendarFile.Entry(
                    "papers-" + meeting.id() + suffix,
                    papers,
                    papers,
                    false,
                    wording.say("calendar.papers", title),
                    wording.say("calendar.tabled", tabled),
                    wording.say("calendar.deadlines")));
        }
    }

    private String tabled(Meeting meeting) {
        return analysed.programme().ties().tablings().stream()
                .filter(tabling -> tabling.meeting().equals(meeting.id()))
                .map(tabling -> named(analysed.network().vertex(tabling.decision())))
                .collect(Collectors.joining("; "));
    }

    private String named(int v) {
        return parts.code(v) + " " + parts.title(v) + " ("
                + wording.word(analysed.readiness().state(v)) + ")";
    }

    /** What a source says must be finished by a day, until it is. */
    private void deadline(int v, List<CalendarFile.Entry> entries) {
        State state = analysed.readiness().state(v);
        Window window = analysed.network().standing(v).window();
        LocalDate day = window.finish().latest();
        if (day == null || !window.has(Window.Flag.DEADLINE) || state == State.DONE || state == State.DROPPED) {
            return;
        }
        ItemCode code = analysed.network().code(v);
        entries.add(new CalendarFile.Entry(
                "deadline-" + ItemCode.normalise(code.value()) + suffix,
                day,
                day,
                false,
                wording.say("calendar.deadline", code.value() + " " + parts.title(v)),
                parts.reason(v),
                wording.say("calendar.deadlines")));
    }
}

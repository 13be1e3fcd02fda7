package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/**
 * When everything happens, as vague as the sources are (method §2).
 *
 * @param title of the agenda
 * @param themes in the agenda's own order
 * @param items those asked for, in reading order of their codes
 * @param meetings by the last day they can be
 */
public record TimelineAnswer(
        String agenda,
        long revision,
        LocalDate asOf,
        String title,
        List<ThemeRef> themes,
        List<Line> items,
        List<MeetingLine> meetings) {
    public TimelineAnswer {
        themes = List.copyOf(themes);
        items = List.copyOf(items);
        meetings = List.copyOf(meetings);
    }

    /** A theme as answers name it. */
    public record ThemeRef(String id, String title) {}

    /**
     * One item's window: the forecast of its last assessment, or else its plan.
     *
     * @param theme id of its theme, or null
     * @param leads who must act on it
     * @param planned as the source prints it, or null
     * @param dates what is known of its start and finish
     * @param flags what the window says besides
     */
    public record Line(
            String code,
            String title,
            ItemType type,
            State state,
            @Nullable String theme,
            List<ActorRef> leads,
            @Nullable String planned,
            WindowDates dates,
            List<Window.Flag> flags) {
        public Line {
            leads = List.copyOf(leads);
            flags = flags.stream().sorted().toList();
        }
    }

    /** The bounds of a window, inclusive; null where the source sets none. */
    public record WindowDates(
            @Nullable LocalDate startEarliest,
            @Nullable LocalDate startLatest,
            @Nullable LocalDate finishEarliest,
            @Nullable LocalDate finishLatest) {
        static WindowDates of(Window window) {
            return new WindowDates(
                    window.start().earliest(),
                    window.start().latest(),
                    window.finish().earliest(),
                    window.finish().latest());
        }
    }

    /**
     * A meeting.
     *
     * @param body id that the meetings of one board share
     * @param earliest the first day it can be
     * @param latest the last day it can be; the same when the day is set
     * @param tabled codes of the decisions tabled there
     */
    public record MeetingLine(
            String id, String body, String title, LocalDate earliest, LocalDate latest, List<String> tabled) {
        public MeetingLine {
            tabled = List.copyOf(tabled);
        }
    }
}

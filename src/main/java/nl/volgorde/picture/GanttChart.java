package nl.volgorde.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.CriticalPathAnswer.ScheduleLine;
import nl.volgorde.answers.TimelineAnswer;
import nl.volgorde.answers.TimelineAnswer.MeetingLine;
import nl.volgorde.answers.TimelineAnswer.WindowDates;
import nl.volgorde.picture.Picture.Cell;

/**
 * The schedule of everything that sets an item's date: windows as vague as their sources, early dates upon them, float
 * behind them; critical items by the shape of their bar.
 */
public final class GanttChart {
    /** More rows than this nobody reads; what is nearest to critical is drawn, the rest stands in the table. */
    public static final int READABLE = 80;

    private static final double WIDTH = 1160;
    private static final double LABELS = 370;
    private static final double RIGHT = 20;
    private static final double TOP = 62;
    private static final double ROW = 26;
    private static final double HEAD = 48;

    private final Frame frame;
    private final CriticalPathAnswer path;
    private final Map<String, WindowDates> windows = new HashMap<>();
    private final List<ScheduleLine> lines;
    private final TimeScale scale;
    private final MeetingLines meetings;

    private GanttChart(Frame frame, CriticalPathAnswer path, TimelineAnswer timeline, int rows) {
        this.frame = frame;
        this.path = path;
        timeline.items().forEach(item -> windows.put(item.code(), item.dates()));
        lines = drawn(rows);
        List<LocalDate> days =
                new ArrayList<>(List.of(path.asOf(), path.earlyFinish().pessimistic()));
        LocalDate deadline = path.deadline();
        if (deadline != null) {
            days.add(deadline);
        }
        if (path.board() != null) {
            days.add(path.board().latest());
        }
        for (ScheduleLine line : lines) {
            days.add(line.earlyStart().isBefore(longAgo()) ? longAgo() : line.earlyStart());
            days.add(line.earlyFinish());
        }
        scale = TimeScale.over(days, LABELS, WIDTH - RIGHT);
        meetings = new MeetingLines(frame, scale, board(timeline));
    }

    private LocalDate longAgo() {
        return path.asOf().minusYears(2);
    }

    /** Draws the schedule of a target with the windows and meetings of its agenda. */
    public static Picture of(Frame frame, CriticalPathAnswer path, TimelineAnswer timeline) {
        return of(frame, path, timeline, READABLE);
    }

    /** The same with at most so many rows, those nearest to critical: for a page of paper. */
    public static Picture of(Frame frame, CriticalPathAnswer path, TimelineAnswer timeline, int rows) {
        return new GanttChart(frame, path, timeline, rows).picture();
    }

    private List<ScheduleLine> drawn(int rows) {
        Set<String> nearest = path.items().stream()
                .sorted(Comparator.comparing((ScheduleLine line) -> !line.critical())
                        .thenComparingInt(ScheduleLine::totalFloatDays))
                .limit(rows)
                .map(ScheduleLine::code)
                .collect(Collectors.toSet());
        return path.items().stream()
                .filter(line -> nearest.contains(line.code()))
                .toList();
    }

    /** The meetings to come of the boards that the target is tabled at. */
    private List<MeetingLine> board(TimelineAnswer timeline) {
        Set<String> bodies = new HashSet<>();
        for (MeetingLine meeting : timeline.meetings()) {
            if (meeting.tabled().contains(path.target().code())) {
                bodies.add(meeting.body());
            }
        }
        return timeline.meetings().stream()
                .filter(meeting ->
                        bodies.contains(meeting.body()) && !meeting.latest().isBefore(path.asOf()))
                .toList();
    }

    private Picture picture() {
        double foot = TOP + lines.size() * ROW + 26;
        GanttLegend legend = new GanttLegend(frame);
        double keys = foot + 24;
        double height = keys + meetings.keyHeight() + legend.height() + 10;
        String title = frame.say("gantt.title", path.target().code());
        String description = description();
        Svg svg = Svg.picture(frame, "gantt", title, description, WIDTH, height);
        rules(svg);
        scale.draw(svg, frame.words().language().locale(), 18, foot - 14);
        meetings.draw(svg, 40, foot - 14);
        GanttBar bar = new GanttBar(svg, scale);
        WindowShape window = new WindowShape(svg, scale);
        for (int i = 0; i < lines.size(); i++) {
            row(svg, bar, window, lines.get(i), TOP + i * ROW);
        }
        days(svg, foot);
        meetings.key(svg, 14, keys, WIDTH - 28);
        legend.draw(svg, 14, keys + meetings.keyHeight());
        return new Picture(svg.finished(), title, description, table());
    }

    private String description() {
        long critical = path.items().stream().filter(ScheduleLine::critical).count();
        int hidden = path.items().size() - lines.size();
        return frame.say(
                        "gantt.description",
                        path.items().size(),
                        critical,
                        path.earlyFinish().period())
                + (hidden == 0 ? "" : " " + frame.say("gantt.hidden", hidden));
    }

    private void rules(Svg svg) {
        for (int i = 0; i <= lines.size(); i++) {
            svg.line(0, TOP + i * ROW, WIDTH, TOP + i * ROW)
                    .stroke(Colour.LINE, 0.6)
                    .close();
        }
    }

    private void row(Svg svg, GanttBar bar, WindowShape window, ScheduleLine line, double y) {
        svg.part(frame.addresses().item(line.code()), line.critical() ? "row critical" : "row", words(line));
        Svg.Tag code = svg.letters(10, y + 17).fill(Colour.INK);
        (line.critical() ? code.bold() : code).text(line.code());
        double width = line.critical()
                ? Lettering.boldWidth(line.code(), Svg.LETTERS)
                : Lettering.width(line.code(), Svg.LETTERS);
        double after = 10 + width + 8;
        svg.letters(after, y + 17)
                .fill(Colour.INK)
                .size(11.5)
                .text(Lettering.fitted(line.title(), 11.5, LABELS - after - 10));
        WindowDates dates = windows.get(line.code());
        if (dates != null) {
            window.draw(dates, y + ROW / 2, 10, Colour.PANEL);
        }
        bar.draw(line, y + ROW / 2);
        svg.end();
    }

    private String words(ScheduleLine line) {
        return frame.say(
                        "gantt.row",
                        line.code(),
                        line.title(),
                        frame.words().month(line.earlyStart()),
                        frame.words().month(line.earlyFinish()),
                        line.totalFloatDays())
                + (line.critical() ? " " + frame.say("gantt.critical") : "")
                + (line.assumed() ? " " + frame.say("gantt.assumed") : "");
    }

    private void days(Svg svg, double foot) {
        LocalDate deadline = path.deadline();
        if (deadline != null) {
            DayLine.deadline(frame, deadline).draw(svg, scale, HEAD, foot - 12);
        }
        CriticalPathAnswer.BoardLine board = path.board();
        if (board != null) {
            String words = frame.say("gantt.board", frame.words().period(board.earliest(), board.latest()));
            new DayLine(board.latest(), words, Colour.LINK, "").draw(svg, scale, HEAD, foot - 12);
        }
        DayLine.asOf(frame, path.asOf()).draw(svg, scale, HEAD, foot);
    }

    private Picture.Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ScheduleLine line : path.items()) {
            String planned = line.planned();
            rows.add(List.of(
                    new Cell(line.code(), frame.addresses().item(line.code()), false),
                    Cell.of(line.title()),
                    Cell.of(planned == null ? "" : planned),
                    Cell.of(frame.words().month(line.earlyStart())),
                    Cell.of(frame.words().month(line.earlyFinish()) + (line.assumed() ? " *" : "")),
                    Cell.of(line.totalFloatDays()),
                    Cell.of(line.critical() ? frame.say("gantt.is-critical") : "")));
        }
        return new Picture.Table(
                List.of(
                        frame.say("column.item"),
                        frame.say("column.title"),
                        frame.say("column.planned"),
                        frame.say("column.early-start"),
                        frame.say("column.early-finish"),
                        frame.say("column.float"),
                        frame.say("column.critical")),
                rows);
    }
}

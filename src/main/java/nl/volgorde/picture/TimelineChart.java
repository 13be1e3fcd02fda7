package nl.volgorde.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.volgorde.answers.ActorRef;
import nl.volgorde.answers.TimelineAnswer;
import nl.volgorde.answers.TimelineAnswer.Line;
import nl.volgorde.answers.TimelineAnswer.ThemeRef;
import nl.volgorde.model.Window;
import nl.volgorde.picture.Picture.Cell;
import org.jspecify.annotations.Nullable;

/** When everything happens: the items of each theme with their windows, as vague as the sources. */
public final class TimelineChart {
    /** More rows than this nobody reads: then every theme becomes one row. */
    public static final int READABLE = 200;

    private static final double WIDTH = 1120;
    private static final double LABELS = 330;
    private static final double RIGHT = 20;
    private static final double TOP = 58;
    private static final double ROW = 24;

    private final Frame frame;
    private final TimelineAnswer timeline;
    private final TimeScale scale;
    private final MeetingLines meetings;

    private TimelineChart(Frame frame, TimelineAnswer timeline) {
        this.frame = frame;
        this.timeline = timeline;
        List<LocalDate> days = new ArrayList<>(List.of(timeline.asOf()));
        timeline.items().stream()
                .flatMap(line -> Stream.of(
                        line.dates().startEarliest(),
                        line.dates().startLatest(),
                        line.dates().finishEarliest(),
                        line.dates().finishLatest()))
                .filter(Objects::nonNull)
                .filter(this::isNear)
                .forEach(days::add);
        scale = TimeScale.over(days, LABELS, WIDTH - RIGHT);
        meetings = new MeetingLines(
                frame,
                scale,
                timeline.meetings().stream()
                        .filter(meeting -> !meeting.latest().isBefore(timeline.asOf()))
                        .toList());
    }

    /** A window in 2070 would press everything before it together. */
    private boolean isNear(LocalDate day) {
        return !day.isBefore(timeline.asOf().minusYears(5))
                && !day.isAfter(timeline.asOf().plusYears(15));
    }

    /** Draws a timeline. */
    public static Picture of(Frame frame, TimelineAnswer timeline) {
        return new TimelineChart(frame, timeline).picture();
    }

    private List<Line> of(@Nullable ThemeRef theme) {
        String id = theme == null ? null : theme.id();
        return timeline.items().stream()
                .filter(line -> Objects.equals(line.theme(), id))
                .toList();
    }

    private boolean isReadable() {
        return timeline.items().size() <= READABLE;
    }

    private Picture picture() {
        List<@Nullable ThemeRef> themes = new ArrayList<>(timeline.themes());
        themes.add(null);
        themes.removeIf(theme -> of(theme).isEmpty());
        ThemeYears years = new ThemeYears(frame, timeline.asOf(), LABELS - 20);
        double rows = isReadable()
                ? (timeline.items().size() + 1.4 * themes.size()) * ROW
                : themes.size() * ThemeYears.HEIGHT;
        double foot = TOP + rows + 20;
        double height = foot + 40 + meetings.keyHeight() + 40;
        String title = frame.say("timeline.title", timeline.title());
        String description = frame.say(
                isReadable() ? "timeline.description" : "timeline.description-grouped",
                timeline.items().size(),
                themes.size());
        Svg svg = Svg.picture(frame, "timeline", title, description, WIDTH, height);
        scale.draw(svg, frame.words().language().locale(), 16, foot);
        meetings.draw(svg, 36, foot);
        double y = TOP;
        for (ThemeRef theme : themes) {
            if (isReadable()) {
                y = items(svg, theme, y);
            } else {
                years.draw(svg, scale, new ThemeYears.Group(name(theme), of(theme)), y);
                y += ThemeYears.HEIGHT;
            }
        }
        DayLine.asOf(frame, timeline.asOf()).draw(svg, scale, 46, foot + 14);
        meetings.key(svg, 14, foot + 36, WIDTH - 28);
        if (isReadable()) {
            svg.letters(14, height - 14).fill(Colour.SOFT_INK).size(11.5).text(frame.say("timeline.legend"));
        }
        List<ThemeYears.Group> groups = new ArrayList<>();
        themes.forEach(theme -> groups.add(new ThemeYears.Group(name(theme), of(theme))));
        return new Picture(svg.finished(), title, description, isReadable() ? table() : years.table(groups));
    }

    private String name(@Nullable ThemeRef theme) {
        return theme == null ? frame.words().say("map.group.no-theme") : theme.title();
    }

    private double items(Svg svg, @Nullable ThemeRef theme, double top) {
        double y = top + 0.4 * ROW;
        svg.rect(0, y, WIDTH, ROW).fill(Colour.PANEL).close();
        svg.letters(10, y + 16).fill(Colour.INK).bold().text(name(theme));
        y += ROW;
        WindowShape shape = new WindowShape(svg, scale);
        for (Line line : of(theme)) {
            row(svg, shape, line, y);
            y += ROW;
        }
        return y;
    }

    private void row(Svg svg, WindowShape shape, Line line, double y) {
        String planned = planned(line);
        svg.part(
                frame.addresses().item(line.code()),
                "row",
                frame.say(
                        "timeline.row",
                        line.code(),
                        line.title(),
                        planned,
                        frame.words().word(line.state())));
        svg.letters(10, y + 16).fill(Colour.INK).bold().size(11.5).text(line.code());
        double after = 10 + Lettering.boldWidth(line.code(), 11.5) + 8;
        svg.letters(after, y + 16)
                .fill(Colour.INK)
                .size(11.5)
                .text(Lettering.fitted(line.title(), 11.5, LABELS - after - 28));
        StateMark.draw(svg, line.state(), LABELS - 14, y + ROW / 2);
        if (!shape.draw(line.dates(), y + ROW / 2, 7, line.type().isPoint() ? Colour.PAPER : Colour.BAR)) {
            double left = scale.x(timeline.asOf()) + 8;
            String words = Lettering.fitted(planned, 11, WIDTH - RIGHT - left);
            svg.rect(left - 3, y + 4, Lettering.width(words, 11) + 6, ROW - 8)
                    .fill(Colour.PAPER)
                    .close();
            svg.letters(left, y + 16).fill(Colour.SOFT_INK).size(11).text(words);
        }
        svg.end();
    }

    private String planned(Line line) {
        String printed = line.planned();
        if (printed != null && !printed.isBlank()) {
            return printed;
        }
        return frame.say(line.flags().contains(Window.Flag.ONGOING) ? "timeline.ongoing" : "timeline.undated");
    }

    private Picture.Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Line line : timeline.items()) {
            String theme = timeline.themes().stream()
                    .filter(known -> known.id().equals(line.theme()))
                    .map(ThemeRef::title)
                    .findFirst()
                    .orElse("");
            rows.add(List.of(
                    new Cell(line.code(), frame.addresses().item(line.code()), false),
                    Cell.of(line.title()),
                    Cell.of(theme),
                    Cell.of(line.leads().stream().map(ActorRef::name).collect(Collectors.joining(", "))),
                    Cell.of(planned(line)),
                    Cell.of(frame.words().word(line.state()))));
        }
        return new Picture.Table(
                List.of(
                        frame.say("column.item"),
                        frame.say("column.title"),
                        frame.say("column.theme"),
                        frame.say("column.leads"),
                        frame.say("column.planned"),
                        frame.say("column.state")),
                rows);
    }
}

package nl.volgorde.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.volgorde.answers.RiskAnswer;
import nl.volgorde.answers.RiskAnswer.Bin;
import nl.volgorde.answers.RiskAnswer.MeetingChance;
import nl.volgorde.answers.TimelineAnswer.MeetingLine;
import nl.volgorde.picture.Picture.Cell;

/** How sure a date is: the chance of being ready by each day, with the meetings, above how often each time came up. */
public final class RiskCurve {
    private static final double WIDTH = 1000;
    private static final double LEFT = 64;
    private static final double RIGHT = 40;
    private static final double TOP = 52;
    private static final double CURVE = 240;
    private static final double BARS = 80;
    private static final double FOOT = TOP + CURVE + 34 + BARS;
    private static final int WIDEST = 3;

    private final Frame frame;
    private final RiskAnswer risk;
    private final TimeScale scale;
    private final MeetingLines meetings;

    private RiskCurve(Frame frame, RiskAnswer risk) {
        this.frame = frame;
        this.risk = risk;
        LocalDate first = risk.histogram().getFirst().from();
        LocalDate last = risk.histogram().getLast().to();
        List<LocalDate> days = new ArrayList<>(List.of(first.minusDays(20), last.plusDays(20)));
        long span = Math.max(90, ChronoUnit.DAYS.between(first, last));
        // What lies far before the first outcome would leave the curve itself too narrow to read.
        LocalDate furthest = first.minusDays(WIDEST * span);
        if (!risk.asOf().isBefore(furthest)) {
            days.add(risk.asOf());
        }
        if (risk.by() != null && !risk.by().date().isBefore(furthest)) {
            days.add(risk.by().date());
        }
        scale = TimeScale.over(days, LEFT, WIDTH - RIGHT);
        meetings = new MeetingLines(
                frame,
                scale,
                risk.meetings().stream()
                        .map(meeting -> new MeetingLine(
                                meeting.meeting(), "", chance(meeting), meeting.date(), meeting.date(), List.of()))
                        .toList());
    }

    private String chance(MeetingChance meeting) {
        return frame.say("risk.meeting", meeting.title(), meeting.inWords());
    }

    /** Draws the outcome of a simulation. */
    public static Picture of(Frame frame, RiskAnswer risk) {
        return new RiskCurve(frame, risk).picture();
    }

    private Picture picture() {
        String title = frame.say("risk.title", risk.target().code());
        String description = frame.say(
                "risk.description",
                frame.words().month(risk.finish().p10()),
                frame.words().month(risk.finish().p50()),
                frame.words().month(risk.finish().p80()),
                frame.words().month(risk.finish().p90()));
        long earlier = risk.meetings().stream()
                .filter(meeting -> !scale.holds(meeting.date()))
                .count();
        double height = FOOT + 44 + meetings.keyHeight() + (earlier > 0 ? 24 : 0);
        Svg svg = Svg.picture(frame, "risk", title, description, WIDTH, height);
        scale.draw(svg, frame.words().language().locale(), 18, FOOT);
        shares(svg);
        meetings.draw(svg, 36, TOP + CURVE);
        curve(svg);
        percentiles(svg);
        histogram(svg);
        if (risk.by() != null) {
            DayLine.deadline(frame, risk.by().date()).draw(svg, scale, TOP, FOOT + 16);
        }
        if (scale.holds(risk.asOf())) {
            DayLine.asOf(frame, risk.asOf()).draw(svg, scale, TOP, FOOT + 30);
        }
        meetings.key(svg, 14, FOOT + 52, WIDTH - 28);
        if (earlier > 0) {
            svg.letters(14, height - 14).fill(Colour.INK).size(11.5).text(frame.say("risk.earlier", earlier, best()));
        }
        return new Picture(svg.finished(), title, description, table());
    }

    /** The best chance of the meetings that are not drawn. */
    private String best() {
        return risk.meetings().stream()
                .filter(meeting -> !scale.holds(meeting.date()))
                .max(Comparator.comparingDouble(MeetingChance::probability).thenComparing(MeetingChance::date))
                .map(MeetingChance::inWords)
                .orElse("");
    }

    private static double y(double share) {
        return TOP + CURVE - share * CURVE;
    }

    private void shares(Svg svg) {
        for (int percent = 0; percent <= 100; percent += 20) {
            svg.line(LEFT, y(percent / 100.0), WIDTH - RIGHT, y(percent / 100.0))
                    .stroke(Colour.LINE, 0.8)
                    .close();
            svg.letters(LEFT - 6, y(percent / 100.0) + 4)
                    .fill(Colour.SOFT_INK)
                    .size(11)
                    .flushRight()
                    .text(percent + "%");
        }
        svg.letters(10, TOP - 14).fill(Colour.SOFT_INK).size(11).text(frame.say("risk.axis"));
    }

    private void curve(Svg svg) {
        StringBuilder path = new StringBuilder("M" + Svg.number(LEFT) + " " + Svg.number(y(0)));
        path.append('L').append(at(risk.histogram().getFirst().from(), 0));
        int seen = 0;
        for (Bin bin : risk.histogram()) {
            seen += bin.count();
            path.append('L').append(at(bin.to().plusDays(1), (double) seen / risk.samples()));
        }
        path.append('H').append(Svg.number(WIDTH - RIGHT));
        svg.path(path.toString()).hollow().stroke(Colour.BAR_CRITICAL, 3).close();
    }

    private String at(LocalDate day, double share) {
        return Svg.number(scale.x(day)) + " " + Svg.number(y(share));
    }

    private void percentiles(Svg svg) {
        LocalDate[] days = {
            risk.finish().p10(),
            risk.finish().p50(),
            risk.finish().p80(),
            risk.finish().p90()
        };
        int[] percents = {10, 50, 80, 90};
        for (int i = 0; i < days.length; i++) {
            double x = scale.after(days[i]);
            double y = y(percents[i] / 100.0);
            String words = frame.say("risk.mark", percents[i], frame.words().month(days[i]));
            boolean left = x - Lettering.boldWidth(words, 11.5) - 14 > LEFT;
            svg.tag("circle")
                    .with("cx", x)
                    .with("cy", y)
                    .with("r", 5)
                    .fill(Colour.PAPER)
                    .stroke(Colour.INK, 2)
                    .close();
            double room = Lettering.boldWidth(words, 11.5);
            double from = left ? x - 12 - room : x + 12;
            svg.rect(from - 3, y - 9, room + 6, 17)
                    .with("rx", 3)
                    .fill(Colour.PAPER)
                    .close();
            svg.letters(from, y + 4).fill(Colour.INK).size(11.5).bold().text(words);
        }
    }

    private void histogram(Svg svg) {
        int most = risk.histogram().stream().mapToInt(Bin::count).max().orElse(1);
        for (Bin bin : risk.histogram()) {
            double from = scale.x(bin.from());
            double to = Math.max(scale.after(bin.to()), from + 2);
            double height = BARS * bin.count() / Math.max(1, most);
            svg.rect(from, FOOT - height, to - from, height)
                    .fill(Colour.BAR)
                    .stroke(Colour.SOFT_INK, 0.8)
                    .close();
        }
        svg.line(LEFT, FOOT, WIDTH - RIGHT, FOOT).stroke(Colour.SOFT_INK, 1).close();
        svg.letters(10, FOOT - BARS - 8).fill(Colour.SOFT_INK).size(11).text(frame.say("risk.histogram"));
    }

    private Picture.Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(
                frame.say("risk.row", 10), risk.finish().p10(), frame.words().share(0.1)));
        rows.add(row(
                frame.say("risk.row", 50), risk.finish().p50(), frame.words().share(0.5)));
        rows.add(row(
                frame.say("risk.row", 80), risk.finish().p80(), frame.words().share(0.8)));
        rows.add(row(
                frame.say("risk.row", 90), risk.finish().p90(), frame.words().share(0.9)));
        if (risk.by() != null) {
            rows.add(row(frame.say("risk.by"), risk.by().date(), risk.by().inWords()));
        }
        risk.meetings().forEach(meeting -> rows.add(row(meeting.title(), meeting.date(), meeting.inWords())));
        return new Picture.Table(
                List.of(frame.say("column.moment"), frame.say("column.day"), frame.say("column.chance")), rows);
    }

    private List<Cell> row(String words, LocalDate day, String chance) {
        return List.of(Cell.of(words), Cell.of(frame.words().day(day)), new Cell(chance, null, true));
    }
}

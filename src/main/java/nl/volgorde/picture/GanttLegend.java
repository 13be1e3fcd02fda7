package nl.volgorde.picture;

import java.time.LocalDate;
import java.util.List;
import nl.volgorde.answers.TimelineAnswer.WindowDates;

/** What the shapes of a Gantt chart mean. */
final class GanttLegend {
    private static final double COLUMN = 380;
    private static final double ROW = 22;
    private static final double SIGN = 46;

    private final Frame frame;

    GanttLegend(Frame frame) {
        this.frame = frame;
    }

    double height() {
        return 3 * ROW + 14;
    }

    void draw(Svg svg, double left, double top) {
        svg.tag("g").with("class", "legend").open();
        svg.tag("title").text(frame.say("legend"));
        double y = top + 14;
        GanttBar bar = new GanttBar(svg, scale(left));
        bar.bar(left, left + 36, y, true, false);
        words(svg, "gantt.legend.critical", left, y);
        bar.bar(left, left + 36, y + ROW, false, false);
        words(svg, "gantt.legend.bar", left, y + ROW);
        bar.bar(left, left + 36, y + 2 * ROW, false, true);
        words(svg, "gantt.legend.assumed", left, y + 2 * ROW);
        double second = left + COLUMN;
        window(svg, second, y);
        words(svg, "gantt.legend.window", second, y);
        bar.slack(second, second + 36, 1, y + ROW);
        words(svg, "gantt.legend.float", second, y + ROW);
        bar.slack(second + 36, second, -1, y + 2 * ROW - 9);
        words(svg, "gantt.legend.negative", second, y + 2 * ROW);
        double third = second + COLUMN;
        bar.diamond(third + 10, y, true);
        bar.diamond(third + 30, y, false);
        words(svg, "gantt.legend.moment", third, y);
        svg.line(third, y + ROW, third + 36, y + ROW)
                .stroke(Colour.LINK, 1.4)
                .dashed("6 3")
                .close();
        words(svg, "gantt.legend.meeting", third, y + ROW);
        svg.end();
    }

    private static TimeScale scale(double left) {
        LocalDate day = LocalDate.EPOCH;
        return TimeScale.over(List.of(day, day.plusMonths(11)), left, left + 36);
    }

    private static void window(Svg svg, double left, double y) {
        LocalDate day = LocalDate.EPOCH;
        WindowDates dates = new WindowDates(
                day, day.plusMonths(4), day.plusMonths(8), day.plusMonths(12).minusDays(1));
        new WindowShape(svg, scale(left)).draw(dates, y, 8, Colour.PANEL);
    }

    private void words(Svg svg, String key, double left, double y) {
        svg.letters(left + SIGN, y + 4).fill(Colour.INK).size(11.5).text(frame.say(key));
    }
}

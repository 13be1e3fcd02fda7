package nl.volgorde.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.CriticalPathAnswer.ScheduleLine;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.ItemType;
import org.springframework.web.util.HtmlUtils;

/**
 * The schedule as a bar chart in SVG. A critical item has a bold outline and a dark bar, an assumed duration a dashed
 * outline, a point a diamond: none of it by colour alone. The table beside it holds the same dates.
 */
final class GanttChart {
    private static final int LABELS = 330;
    private static final int WIDTH = 1000;
    private static final int ROW = 26;
    private static final int TOP = 34;
    private static final int LONGEST_LABEL = 44;

    private final Wording words;
    private final List<ScheduleLine> lines;
    private final LocalDate asOf;
    private final LocalDate first;
    private final LocalDate last;

    GanttChart(Wording words, CriticalPathAnswer path) {
        this.words = words;
        this.asOf = path.asOf();
        this.lines = path.items();
        LocalDate begin = asOf;
        LocalDate end = asOf;
        for (ScheduleLine line : lines) {
            begin = line.earlyStart().isBefore(begin) ? line.earlyStart() : begin;
            end = line.earlyFinish().isAfter(end) ? line.earlyFinish() : end;
        }
        this.first = begin.withDayOfYear(1);
        this.last = end.withDayOfYear(1).plusYears(1);
    }

    String svg() {
        int height = TOP + lines.size() * ROW + 8;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg class=\"gantt\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"gantt-title gantt-desc\""
                        + " xmlns=\"http://www.w3.org/2000/svg\">",
                WIDTH,
                height));
        svg.append("<title id=\"gantt-title\">").append(text("chart.title")).append("</title>");
        svg.append("<desc id=\"gantt-desc\">").append(text("chart.description")).append("</desc>");
        years(svg, height);
        for (int row = 0; row < lines.size(); row++) {
            line(svg, lines.get(row), TOP + row * ROW);
        }
        today(svg, height);
        return svg.append("</svg>").toString();
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(words.say(key));
    }

    private double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        return LABELS + share * (WIDTH - LABELS - 10);
    }

    private void years(StringBuilder svg, int height) {
        long years = ChronoUnit.YEARS.between(first, last);
        int step = years > 12 ? 2 : 1;
        for (LocalDate year = first; year.isBefore(last); year = year.plusYears(step)) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"year\" x1=\"%1$.1f\" y1=\"20\" x2=\"%1$.1f\" y2=\"%2$d\"/>"
                            + "<text class=\"year\" x=\"%3$.1f\" y=\"16\">%4$d</text>",
                    x(year),
                    height - 4,
                    x(year) + 3,
                    year.getYear()));
        }
    }

    private void line(StringBuilder svg, ScheduleLine line, int y) {
        String kind = (line.critical() ? "critical" : "spare") + (line.assumed() ? " assumed" : "");
        svg.append("<g class=\"")
                .append(kind)
                .append("\"><title>")
                .append(HtmlUtils.htmlEscape(
                        line.code() + " " + line.title() + ": " + line.earlyStart() + " – " + line.earlyFinish()))
                .append("</title>");
        svg.append(String.format(Locale.ROOT, "<text x=\"4\" y=\"%d\">", y + 17))
                .append(HtmlUtils.htmlEscape(label(line)))
                .append("</text>");
        boolean point = line.type() != ItemType.PROJECT && line.type() != ItemType.AGREEMENT;
        double from = x(line.earlyStart());
        double to = x(line.earlyFinish().plusDays(1));
        if (point) {
            svg.append(String.format(Locale.ROOT, "<path d=\"M%1$.1f %2$d l8 8 l-8 8 l-8 -8 z\"/>", to, y + 4));
        } else {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"14\" rx=\"2\"/>",
                    from,
                    y + 5,
                    Math.max(3, to - from)));
        }
        svg.append("</g>");
    }

    private static String label(ScheduleLine line) {
        String label = line.code() + "  " + line.title();
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private void today(StringBuilder svg, int height) {
        svg.append(String.format(
                        Locale.ROOT,
                        "<line class=\"today\" x1=\"%1$.1f\" y1=\"24\" x2=\"%1$.1f\" y2=\"%2$d\"/>"
                                + "<text class=\"today\" x=\"%3$.1f\" y=\"30\">",
                        x(asOf),
                        height - 4,
                        x(asOf) + 4))
                .append(text("chart.as-of"))
                .append("</text>");
    }
}

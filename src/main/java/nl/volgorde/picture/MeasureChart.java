package nl.volgorde.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.volgorde.picture.Picture.Cell;

/** Numbers with names as bars below each other, or as a line from left to right, always from zero on. */
public final class MeasureChart {
    /** More bars or points than this nobody reads; the table has them all. */
    public static final int READABLE = 40;

    private static final double WIDTH = 720;
    private static final double ROW = 24;
    private static final double NAMES = 250;
    private static final double TOP = 14;
    private static final double LINE = 240;
    private static final double LETTERS = 11.5;
    private static final double FIGURE = 56;

    private final Frame frame;
    private final Heading heading;
    private final List<Measure> all;
    private final List<Measure> drawn;
    private final double least;
    private final double most;

    /**
     * What a chart is of.
     *
     * @param names what the names are of, such as a column
     * @param values what the numbers are of
     */
    public record Heading(String title, String names, String values) {}

    private MeasureChart(Frame frame, Heading heading, List<Measure> measures) {
        this.frame = frame;
        this.heading = heading;
        all = List.copyOf(measures);
        drawn = all.stream().limit(READABLE).toList();
        least = drawn.stream().mapToDouble(Measure::value).reduce(0, Math::min);
        double top = drawn.stream().mapToDouble(Measure::value).reduce(0, Math::max);
        most = top > least ? top : least + 1;
    }

    /** Draws a bar per number, in the order given. */
    public static Picture bars(Frame frame, Heading heading, List<Measure> measures) {
        return new MeasureChart(frame, heading, measures).bars();
    }

    /** Draws a point per number and a line through them, in the order given, equally far apart. */
    public static Picture line(Frame frame, Heading heading, List<Measure> measures) {
        return new MeasureChart(frame, heading, measures).line();
    }

    private Picture bars() {
        Svg svg = begun("bars", TOP * 2 + ROW * drawn.size());
        double zero = along(0);
        for (int i = 0; i < drawn.size(); i++) {
            Measure measure = drawn.get(i);
            double y = TOP + i * ROW;
            double end = along(measure.value());
            svg.letters(NAMES - 8, y + 16)
                    .fill(Colour.INK)
                    .size(LETTERS)
                    .flushRight()
                    .text(Lettering.fitted(measure.name(), LETTERS, NAMES - 16));
            svg.rect(Math.min(zero, end), y + 3, Math.max(1, Math.abs(end - zero)), ROW - 6)
                    .fill(Colour.BAR)
                    .stroke(Colour.SOFT_INK, 0.8)
                    .close();
            svg.letters(Math.max(zero, end) + 5, y + 16)
                    .fill(Colour.INK)
                    .size(LETTERS)
                    .text(number(measure.value()));
        }
        svg.line(zero, TOP, zero, TOP + ROW * drawn.size())
                .stroke(Colour.SOFT_INK, 1)
                .close();
        return finished(svg);
    }

    /** The place of a number on the bars' scale. */
    private double along(double value) {
        return NAMES + (value - least) / (most - least) * (WIDTH - NAMES - FIGURE);
    }

    private Picture line() {
        Svg svg = begun("line", TOP * 2 + LINE + 40);
        for (double value :
                Stream.of(least, 0.0, (least + most) / 2, most).distinct().toList()) {
            svg.line(FIGURE, up(value), WIDTH - TOP, up(value))
                    .stroke(Colour.LINE, value == 0 ? 1.4 : 0.8)
                    .close();
            svg.letters(FIGURE - 6, up(value) + 4)
                    .fill(Colour.SOFT_INK)
                    .size(LETTERS)
                    .flushRight()
                    .text(number(value));
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < drawn.size(); i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(Svg.number(across(i)))
                    .append(' ')
                    .append(Svg.number(up(drawn.get(i).value())));
        }
        svg.path(path.toString()).hollow().stroke(Colour.BAR_CRITICAL, 2.4).close();
        names(svg);
        return finished(svg);
    }

    /** Every point, and as many names as find room below them. */
    private void names(Svg svg) {
        double step = drawn.size() < 2 ? WIDTH : across(1) - across(0);
        int each = (int) Math.ceil(90 / step);
        for (int i = 0; i < drawn.size(); i++) {
            svg.tag("circle")
                    .with("cx", across(i))
                    .with("cy", up(drawn.get(i).value()))
                    .with("r", 3.5)
                    .fill(Colour.PAPER)
                    .stroke(Colour.BAR_CRITICAL, 2)
                    .close();
            if (i % each == 0) {
                svg.letters(across(i), TOP + LINE + 22)
                        .fill(Colour.INK)
                        .size(LETTERS)
                        .middle()
                        .text(Lettering.fitted(drawn.get(i).name(), LETTERS, Math.min(each * step, 180) - 8));
            }
        }
    }

    private double across(int i) {
        double room = WIDTH - FIGURE - TOP - 90;
        return FIGURE + 45 + (drawn.size() < 2 ? room / 2 : room * i / (drawn.size() - 1));
    }

    /** The place of a number on the line's scale. */
    private double up(double value) {
        return TOP + LINE - (value - least) / (most - least) * LINE;
    }

    private Svg begun(String kind, double height) {
        return Svg.picture(frame, kind, heading.title(), description(), WIDTH, height);
    }

    private Picture finished(Svg svg) {
        return new Picture(svg.finished(), heading.title(), description(), table());
    }

    private String description() {
        String what = frame.say("measures.description", heading.values(), heading.names(), all.size());
        return all.size() > drawn.size() ? what + " " + frame.say("measures.some", drawn.size()) : what;
    }

    private Picture.Table table() {
        return new Picture.Table(
                List.of(heading.names(), heading.values()),
                all.stream()
                        .map(measure -> List.of(Cell.of(measure.name()), new Cell(number(measure.value()), null, true)))
                        .toList());
    }

    private String number(double value) {
        Locale locale = frame.words().language().locale();
        return value == Math.rint(value) ? String.format(locale, "%.0f", value) : String.format(locale, "%.2f", value);
    }
}

package nl.volgorde.picture;

import java.time.LocalDate;
import nl.volgorde.answers.TimelineAnswer.WindowDates;
import org.jspecify.annotations.Nullable;

/**
 * A window as vague as its source (method §2): thin where work may be going on, full where it must be. A side of which
 * nothing is known ends in dots.
 */
final class WindowShape {
    private static final double OPEN = 26;

    private final Svg svg;
    private final TimeScale scale;

    WindowShape(Svg svg, TimeScale scale) {
        this.svg = svg;
        this.scale = scale;
    }

    /**
     * Draws a window around a height.
     *
     * @param half half its height where it is full
     * @return whether there was any date to draw
     */
    boolean draw(WindowDates dates, double y, double half, Colour fill) {
        LocalDate begin = dates.startEarliest() == null ? dates.startLatest() : dates.startEarliest();
        LocalDate end = dates.finishLatest() == null ? dates.finishEarliest() : dates.finishLatest();
        if (begin == null && end == null) {
            return false;
        }
        if (begin == null || end == null) {
            open(begin, end, dates, y, half, fill);
            return true;
        }
        double from = scale.x(begin);
        double to = Math.max(scale.after(end), from + 3);
        double sureFrom = scale.x(first(dates.startLatest(), begin));
        double sureTo = scale.after(first(dates.finishEarliest(), end));
        if (sureFrom > sureTo) {
            sureFrom = (from + to) / 2;
            sureTo = sureFrom;
        }
        outline(new double[] {from, sureFrom, Math.min(sureTo, to), to}, y, half, fill);
        return true;
    }

    private void open(
            @Nullable LocalDate begin, @Nullable LocalDate end, WindowDates dates, double y, double half, Colour fill) {
        if (begin != null) {
            double from = scale.x(begin);
            double sure = scale.x(first(dates.startLatest(), begin));
            outline(new double[] {from, sure, sure + 8, sure + 8}, y, half, fill);
            dots(sure + 10, sure + 10 + OPEN, y);
        } else if (end != null) {
            double to = scale.after(end);
            double sure = scale.after(first(dates.finishEarliest(), end));
            outline(new double[] {sure - 8, sure - 8, sure, to}, y, half, fill);
            dots(sure - 10 - OPEN, sure - 10, y);
        }
    }

    private void dots(double from, double to, double y) {
        svg.line(from, y, to, y).stroke(Colour.SOFT_INK, 2.4).dashed("2 4").close();
    }

    /** A spindle: pointed outside, full between the inner two. */
    private void outline(double[] x, double y, double half, Colour fill) {
        String path = "M" + Svg.number(x[0]) + " " + Svg.number(y) + "L" + Svg.number(x[1]) + " "
                + Svg.number(y - half) + "L" + Svg.number(x[2]) + " " + Svg.number(y - half) + "L" + Svg.number(x[3])
                + " " + Svg.number(y) + "L" + Svg.number(x[2]) + " " + Svg.number(y + half) + "L"
                + Svg.number(x[1]) + " " + Svg.number(y + half) + "z";
        svg.path(path).fill(fill).stroke(Colour.SOFT_INK, 0.9).close();
    }

    private static LocalDate first(@Nullable LocalDate one, LocalDate other) {
        return one == null ? other : one;
    }
}

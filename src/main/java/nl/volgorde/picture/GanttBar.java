package nl.volgorde.picture;

import nl.volgorde.answers.CriticalPathAnswer.ScheduleLine;

/** One item's early dates and float: a critical bar is high and pointed, another low and blunt; a moment is a diamond. */
final class GanttBar {
    private final Svg svg;
    private final TimeScale scale;

    GanttBar(Svg svg, TimeScale scale) {
        this.svg = svg;
        this.scale = scale;
    }

    void draw(ScheduleLine line, double y) {
        double from = scale.x(line.earlyStart());
        double to = Math.max(scale.after(line.earlyFinish()), from + 4);
        double late = scale.after(line.lateFinish());
        slack(to, late, line.totalFloatDays(), y);
        if (line.type().isPoint()) {
            diamond(to, y, line.critical());
        } else {
            bar(from, to, y, line.critical(), line.assumed());
        }
    }

    /** Float to the right; a deadline that is missed, to the left. */
    void slack(double finish, double late, int days, double y) {
        if (Math.abs(late - finish) < 1 || days == 0) {
            return;
        }
        Colour colour = days < 0 ? Colour.STOP : Colour.SOFT_INK;
        double down = days < 0 ? y + 9 : y;
        svg.line(finish, down, late, down).stroke(colour, 1.4).close();
        svg.line(late, down - 4, late, down + 4).stroke(colour, 2).close();
    }

    void bar(double from, double to, double y, boolean critical, boolean assumed) {
        double half = critical ? 6.5 : 3.5;
        double tip = critical ? Math.min(7, (to - from) / 2) : 0;
        String path = "M" + Svg.number(from) + " " + Svg.number(y - half) + "H" + Svg.number(to - tip) + "L"
                + Svg.number(to) + " " + Svg.number(critical ? y : y - half) + "L" + Svg.number(to - tip) + " "
                + Svg.number(y + half) + "H" + Svg.number(from) + "z";
        svg.path(path)
                .fill(critical ? Colour.BAR_CRITICAL : Colour.BAR)
                .stroke(critical ? Colour.INK : Colour.SOFT_INK, critical ? 1.5 : 1)
                .dashed(assumed ? "4 2.5" : "")
                .close();
    }

    void diamond(double x, double y, boolean critical) {
        double size = critical ? 8 : 6;
        svg.path("M" + Svg.number(x) + " " + Svg.number(y - size) + "l" + size + " " + size + "l-" + size + " " + size
                        + "l-" + size + " -" + size + "z")
                .fill(critical ? Colour.BAR_CRITICAL : Colour.PAPER)
                .stroke(critical ? Colour.INK : Colour.SOFT_INK, 1.8)
                .close();
    }
}

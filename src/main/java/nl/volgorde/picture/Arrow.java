package nl.volgorde.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.volgorde.analysis.layout.Point;
import nl.volgorde.analysis.layout.Route;
import nl.volgorde.answers.MapAnswer.MapEdge;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Strength;

/**
 * A dependency as an arrow: solid for HARD, dashes for SOFT; a full head where a source states it, a hollow one where an
 * analyst concluded it; a ring on what lies in a loop, a cross on what the schedule leaves out.
 */
final class Arrow {
    private static final double HEAD = 9;
    private static final double RING = 6;

    /** How far a word on an arrow is moved at a time to cover no other. */
    private static final double STEP = 0.1;

    private static final int STEPS = 8;

    private final Svg svg;
    private final List<Word> words = new ArrayList<>();

    Arrow(Svg svg) {
        this.svg = svg;
    }

    void draw(MapEdge edge, Route route) {
        Colour colour = edge.inLoop() || edge.relaxed() ? Colour.STOP : Colour.SOFT_INK;
        boolean hard = edge.strength() == Strength.HARD;
        line(route, colour, hard ? 1.6 : 1.4, hard ? "" : "6 4");
        head(route, colour, edge.basis() == Basis.EXPLICIT);
        if (edge.relaxed()) {
            mark(route, colour, "m-3 -3l6 6m0 -6l-6 6");
        } else if (edge.inLoop()) {
            mark(route, colour, "m3 0a3 3 0 1 1 -3 -3m-2 -2l2.5 2l-2.5 2");
        }
    }

    /**
     * Many edges as one arrow, the thicker the more there are, with their number.
     *
     * @param along where on its way across a gap between layers the number stands, 0 to 1
     */
    void bundle(Route route, int edges, int hard, double along) {
        double width = Math.min(8, 1.2 + Math.log(edges) * 1.4);
        line(route, Colour.SOFT_INK, width, hard == 0 ? "6 4" : "");
        head(route, Colour.SOFT_INK, true);
        String count = Integer.toString(edges);
        double room = Lettering.boldWidth(count, 11) + 8;
        Point middle = free(route, along, room);
        svg.rect(middle.x() - room / 2, middle.y() - 8, room, 16)
                .with("rx", 8)
                .fill(Colour.PAPER)
                .stroke(Colour.SOFT_INK, 1)
                .close();
        svg.letters(middle.x(), middle.y() + 4)
                .fill(Colour.INK)
                .size(11)
                .bold()
                .middle()
                .text(count);
    }

    /**
     * A relation of any kind, with its name.
     *
     * @param along where on its way across a gap between layers the name stands, 0 to 1
     */
    void named(Route route, String name, double along) {
        line(route, Colour.SOFT_INK, 1.4, "");
        head(route, Colour.SOFT_INK, true);
        double room = Lettering.width(name, 10) + 6;
        Point middle = free(route, along, room);
        svg.rect(middle.x() - room / 2, middle.y() - 7, room, 14)
                .fill(Colour.PAPER)
                .close();
        svg.letters(middle.x(), middle.y() + 3.5)
                .fill(Colour.SOFT_INK)
                .size(10)
                .middle()
                .text(name);
    }

    /** Where a word on an arrow covers no other: where it should stand, or else as near as there is room. */
    private Point free(Route route, double along, double room) {
        Word wanted = new Word(on(route, along), room);
        Word chosen = IntStream.rangeClosed(0, 2 * STEPS)
                .mapToDouble(step -> along + (step % 2 == 0 ? step / 2 : -(step + 1) / 2) * STEP)
                .filter(at -> at >= STEP && at <= 1 - STEP)
                .mapToObj(at -> new Word(on(route, at), room))
                .filter(word -> words.stream().noneMatch(word::covers))
                .findFirst()
                .orElse(wanted);
        words.add(chosen);
        return chosen.middle();
    }

    /** A word on an arrow. */
    private record Word(Point middle, double room) {
        private static final double HEIGHT = 17;

        boolean covers(Word other) {
            return Math.abs(middle.x() - other.middle.x()) < (room + other.room) / 2
                    && Math.abs(middle.y() - other.middle.y()) < HEIGHT;
        }
    }

    private void line(Route route, Colour colour, double width, String dashes) {
        List<Point> points = route.points();
        int last = points.size() - 1;
        double back = route.reversed() ? HEAD - 1 : 1 - HEAD;
        StringBuilder path = new StringBuilder("M" + at(points.getFirst()));
        for (int i = 1; i <= last; i++) {
            Point from = points.get(i - 1);
            Point to = i == last
                    ? new Point(points.get(i).x() + back, points.get(i).y())
                    : points.get(i);
            if (i % 2 == 1) {
                path.append('L').append(at(to));
            } else {
                double half = (from.x() + to.x()) / 2;
                path.append('C')
                        .append(at(new Point(half, from.y())))
                        .append(' ')
                        .append(at(new Point(half, to.y())))
                        .append(' ')
                        .append(at(to));
            }
        }
        svg.path(path.toString()).hollow().stroke(colour, width).dashed(dashes).close();
    }

    private void head(Route route, Colour colour, boolean full) {
        Point tip = route.points().getLast();
        double back = route.reversed() ? HEAD : -HEAD;
        svg.path("M" + at(tip) + "l" + Svg.number(back) + " -4.5v9z")
                .fill(full ? colour : Colour.PAPER)
                .stroke(colour, 1.3)
                .close();
    }

    private void mark(Route route, Colour colour, String sign) {
        Point middle = on(route, 0.5);
        svg.tag("circle")
                .with("cx", middle.x())
                .with("cy", middle.y())
                .with("r", RING)
                .fill(Colour.PAPER)
                .stroke(colour, 1.3)
                .close();
        svg.path("M" + at(middle) + sign).hollow().stroke(colour, 1.5).close();
    }

    /** A place in the gap between layers that the way crosses last before the middle of its length. */
    private static Point on(Route route, double along) {
        List<Point> points = route.points();
        int gap = (points.size() / 2 - 1) / 2 * 2 + 1;
        Point from = points.get(gap);
        Point to = points.get(gap + 1);
        double left = 1 - along;
        // The curve is a cubic one whose inner points lie half-way, level with its ends.
        double inner = 3 * left * along;
        double x = from.x() * left * left * left + inner * (from.x() + to.x()) / 2 + to.x() * along * along * along;
        double rise = along * along * (3 - 2 * along);
        return new Point(x, from.y() + (to.y() - from.y()) * rise);
    }

    private static String at(Point point) {
        return Svg.number(point.x()) + " " + Svg.number(point.y());
    }
}

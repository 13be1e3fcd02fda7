package nl.volgorde.analysis.layout;

import java.util.List;

/**
 * The way of an arc, from the side of its first box to the side of its second. Points come in pairs: between the
 * second of a pair and the first of the next the way crosses a gap between layers, within a pair it runs level.
 *
 * @param reversed whether it runs from right to left, because it closes a loop
 */
public record Route(List<Point> points, boolean reversed) {
    public Route {
        points = List.copyOf(points);
    }

    Route moved(double right, double down) {
        return new Route(points.stream().map(point -> point.moved(right, down)).toList(), reversed);
    }
}

package nl.volgorde.analysis.layout;

/** A place in a drawing: x to the right, y down. */
public record Point(double x, double y) {
    Point moved(double right, double down) {
        return new Point(x + right, y + down);
    }
}

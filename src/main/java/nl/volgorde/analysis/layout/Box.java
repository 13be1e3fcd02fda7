package nl.volgorde.analysis.layout;

/** What a vertex takes up in a drawing, in the drawing's own units. */
public record Box(double width, double height) {
    public Box {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("a box has a width and a height, not " + width + " by " + height);
        }
    }
}

package nl.volgorde.analysis.layout;

/**
 * An arrow between two boxes, by their positions in the list of boxes.
 *
 * @param dear what it costs to draw it against the direction of reading when it lies on a loop, 1 or more
 */
public record Arc(int from, int to, long dear) {
    public Arc {
        if (from == to || dear < 1) {
            throw new IllegalArgumentException("no arc from " + from + " to " + to + " at a cost of " + dear);
        }
    }
}

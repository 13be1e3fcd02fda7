package nl.volgorde.picture;

/**
 * A number with a name: one bar, or one point of a line.
 *
 * @param value finite
 */
public record Measure(String name, double value) {
    public Measure {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no number to draw for '" + name + "': " + value);
        }
    }
}

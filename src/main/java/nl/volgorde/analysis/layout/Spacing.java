package nl.volgorde.analysis.layout;

/**
 * How far apart things stand.
 *
 * @param layers least room between two layers, for the arcs
 * @param boxes between two boxes of a layer
 * @param arcs between an arc that passes a layer and its neighbours there
 * @param parts between parts of the graph that are not connected
 * @param ends between arcs that end at one box, as far as the box is high enough
 */
public record Spacing(double layers, double boxes, double arcs, double parts, double ends) {
    public static final Spacing DEFAULT = new Spacing(34, 16, 9, 30, 9);
}

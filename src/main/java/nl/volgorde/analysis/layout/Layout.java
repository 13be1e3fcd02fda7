package nl.volgorde.analysis.layout;

import java.util.List;

/**
 * Where everything of a graph goes.
 *
 * @param corners per box its left upper corner
 * @param layers per box the number of its layer, from 0 at the left of its connected part
 * @param routes per arc its way
 * @param crossings how many pairs of arcs cross between layers
 */
public record Layout(
        List<Point> corners, List<Integer> layers, List<Route> routes, double width, double height, long crossings) {
    public Layout {
        corners = List.copyOf(corners);
        layers = List.copyOf(layers);
        routes = List.copyOf(routes);
    }
}

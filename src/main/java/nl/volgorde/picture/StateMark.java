package nl.volgorde.picture;

import nl.volgorde.analysis.readiness.State;

/** A state as a shape, a colour and a kind of border: told apart without colour, and always beside its word. */
final class StateMark {
    private StateMark() {}

    static Colour colour(State state) {
        return switch (state) {
            case DONE, UNDERWAY, READY -> Colour.GO;
            case STUCK, BLOCKED -> Colour.STOP;
            case UNDETERMINED -> Colour.WAIT;
            case DROPPED -> Colour.SOFT_INK;
        };
    }

    static String dashes(State state) {
        return switch (state) {
            case DONE, UNDERWAY, READY, BLOCKED -> "";
            case UNDETERMINED -> "7 4";
            case STUCK -> "10 3 2 3";
            case DROPPED -> "2 3";
        };
    }

    static double border(State state) {
        return switch (state) {
            case DONE, DROPPED -> 1.2;
            case UNDERWAY, BLOCKED, UNDETERMINED -> 1.8;
            case READY, STUCK -> 2.8;
        };
    }

    /** Draws the shape within five units around a point. */
    static void draw(Svg svg, State state, double x, double y) {
        Colour colour = colour(state);
        switch (state) {
            case DONE ->
                svg.path(at(x, y) + "m-5 0l4 4l6 -8")
                        .hollow()
                        .stroke(colour, 2.2)
                        .close();
            case READY -> svg.path(at(x, y) + "m-4 -5l9 5l-9 5z").fill(colour).close();
            case UNDERWAY -> {
                circle(svg, x, y).hollow().stroke(colour, 1.5).close();
                svg.path(at(x, y) + "m0 -4.5a4.5 4.5 0 0 0 0 9z").fill(colour).close();
            }
            case BLOCKED -> svg.rect(x - 4.5, y - 4.5, 9, 9).fill(colour).close();
            case STUCK ->
                svg.path(at(x, y) + "m-4 -4l8 8m0 -8l-8 8")
                        .hollow()
                        .stroke(colour, 2.4)
                        .close();
            case DROPPED -> svg.line(x - 5, y, x + 5, y).stroke(colour, 2.2).close();
            case UNDETERMINED ->
                circle(svg, x, y).hollow().stroke(colour, 1.8).dashed("2.4 1.6").close();
        }
    }

    private static String at(double x, double y) {
        return "M" + Svg.number(x) + " " + Svg.number(y);
    }

    private static Svg.Tag circle(Svg svg, double x, double y) {
        return svg.tag("circle").with("cx", x).with("cy", y).with("r", 4.5);
    }
}

package nl.volgorde.picture;

import nl.volgorde.model.ItemType;

/** The outline by which a kind of item is known. */
final class TypeShape {
    /** Letters stay so far from the sides that they lie within every outline. */
    static final double INSET = 12;

    private static final double CORNER = 10;
    private static final double ROUND = 22;

    private TypeShape() {}

    /** The outline as path data. */
    static String outline(ItemType type, double x, double y, double width, double height) {
        return switch (type) {
            case PROJECT -> polygon(x, y, 0, 0, width, 0, width, height, 0, height);
            case CONDITION ->
                polygon(
                        x,
                        y,
                        CORNER,
                        0,
                        width - CORNER,
                        0,
                        width,
                        height / 2,
                        width - CORNER,
                        height,
                        CORNER,
                        height,
                        0,
                        height / 2);
            case DECISION ->
                polygon(
                        x,
                        y,
                        CORNER,
                        0,
                        width - CORNER,
                        0,
                        width,
                        CORNER,
                        width,
                        height - CORNER,
                        width - CORNER,
                        height,
                        CORNER,
                        height,
                        0,
                        height - CORNER,
                        0,
                        CORNER);
            case MILESTONE -> rounded(x, y, width, height);
            case AGREEMENT -> polygon(x, y, 0, 0, width - CORNER, 0, width, CORNER, width, height, 0, height);
        };
    }

    /** A second line that some outlines have within, or nothing. */
    static String inner(ItemType type, double x, double y, double width, double height) {
        return switch (type) {
            case PROJECT, CONDITION, MILESTONE -> "";
            case DECISION -> outline(type, x + 3, y + 3, width - 6, height - 6);
            case AGREEMENT ->
                "M" + Svg.number(x + width - CORNER) + " " + Svg.number(y) + "v" + Svg.number(CORNER) + "h"
                        + Svg.number(CORNER);
        };
    }

    private static String polygon(double x, double y, double... corners) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            path.append(i == 0 ? "M" : "L")
                    .append(Svg.number(x + corners[i]))
                    .append(' ')
                    .append(Svg.number(y + corners[i + 1]));
        }
        return path.append('z').toString();
    }

    private static String rounded(double x, double y, double width, double height) {
        double r = Math.min(height / 2, ROUND);
        String corner = "a" + Svg.number(r) + " " + Svg.number(r) + " 0 0 1 ";
        String plus = Svg.number(r);
        String minus = Svg.number(-r);
        return "M" + Svg.number(x + r) + " " + Svg.number(y) + "h" + Svg.number(width - 2 * r) + corner + plus + " "
                + plus + "v" + Svg.number(height - 2 * r) + corner + minus + " " + plus + "h"
                + Svg.number(2 * r - width) + corner + minus + " " + minus + "v" + Svg.number(2 * r - height) + corner
                + plus + " " + minus + "z";
    }
}

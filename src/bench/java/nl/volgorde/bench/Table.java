package nl.volgorde.bench;

import java.util.Locale;

/** The table of ratios, row by row as they are measured, in Markdown. */
public final class Table {
    private Table() {}

    static void head() {
        System.out.println("| work | figure | peer | ratio | target | reached |");
        System.out.println("| --- | ---: | --- | ---: | ---: | --- |");
    }

    /** A row whose figure may be at most so many times the bound. */
    public static void atMost(double limit, String work, double figure, String unit, String bound, double boundFigure) {
        double ratio = figure / boundFigure;
        row(work, figure, unit, bound, boundFigure, ratio, "≤ " + number(limit) + "x", ratio <= limit);
    }

    /** A row whose figure must be at least so many times less than the peer's. */
    public static void atLeast(double least, String work, double figure, String unit, String peer, double peerFigure) {
        double ratio = peerFigure / figure;
        row(work, figure, unit, peer, peerFigure, ratio, "≥ " + number(least) + "x", ratio >= least);
    }

    /** A row that is not a ratio. */
    public static void holds(String work, String peer, boolean reached) {
        System.out.printf("| %s | | %s | | yes | %s |%n", work, peer, reached ? "yes" : "NO");
    }

    private static void row(
            String work,
            double figure,
            String unit,
            String peer,
            double peerFigure,
            double ratio,
            String target,
            boolean reached) {
        System.out.printf(
                "| %s | %s %s | %s: %s %s | %sx | %s | %s |%n",
                work,
                number(figure),
                unit,
                peer,
                number(peerFigure),
                unit,
                number(ratio),
                target,
                reached ? "yes" : "NO");
    }

    private static String number(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 4;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}

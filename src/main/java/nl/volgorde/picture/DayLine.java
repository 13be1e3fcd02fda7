package nl.volgorde.picture;

import java.time.LocalDate;

/**
 * One day as an upright line with its words at the foot.
 *
 * @param dashes pattern of the line, empty for a solid one
 */
record DayLine(LocalDate day, String words, Colour colour, String dashes) {
    private static final double LETTERS = 11;

    static DayLine asOf(Frame frame, LocalDate day) {
        return new DayLine(day, frame.say("as-of", frame.words().day(day)), Colour.WAIT, "2 3");
    }

    static DayLine deadline(Frame frame, LocalDate day) {
        return new DayLine(day, frame.say("deadline", frame.words().day(day)), Colour.STOP, "");
    }

    /** Draws it from a head down to a foot; the words turn left where there is no room on the right. */
    void draw(Svg svg, TimeScale scale, double head, double foot) {
        double x = scale.x(day);
        boolean late = x + Lettering.boldWidth(words, LETTERS) + 6 > scale.end();
        svg.part(null, "day", words);
        svg.line(x, head, x, foot).stroke(colour, 2).dashed(dashes).close();
        Svg.Tag letters = svg.letters(late ? x - 4 : x + 4, foot)
                .fill(colour)
                .size(LETTERS)
                .bold();
        (late ? letters.flushRight() : letters).text(words);
        svg.end();
    }
}

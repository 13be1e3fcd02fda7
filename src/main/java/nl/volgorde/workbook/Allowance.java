package nl.volgorde.workbook;

/** How much of something a file may still bring along: small files can hold a great many of nearly nothing. */
final class Allowance {
    /** Rows in all sheets together: twice what one sheet may say, for headers and for rows that are empty. */
    static final int MOST_ROWS = 2 * SheetReading.MOST_ROWS;

    private long left;

    Allowance(long most) {
        left = most;
    }

    /**
     * Uses some of it up.
     *
     * @throws Refusal when that is more than is left
     */
    void take(long amount) throws Refusal {
        left -= amount;
        if (left < 0) {
            throw new Refusal(
                    "heeft te veel rijen, cellen of tekst in zich: " + MOST_ROWS
                            + " rijen in alle bladen samen. Splits de agenda, of laat lege rijen weg.",
                    "holds too many rows, cells or text: " + MOST_ROWS
                            + " rows in all sheets together. Split the agenda, or leave out empty rows.");
        }
    }
}

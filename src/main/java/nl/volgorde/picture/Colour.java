package nl.volgorde.picture;

import java.util.Locale;

/**
 * A colour by what it is for. On a page the classes {@code fill-…} and {@code stroke-…} take it from the style sheet's
 * custom property of the same name; elsewhere the value given here holds.
 */
enum Colour {
    INK("#1b1b1b"),
    SOFT_INK("#505a64"),
    PAPER("#ffffff"),
    PANEL("#f3f6f9"),
    LINE("#c4ccd4"),
    LINK("#0b5394"),
    STOP("#a3200f"),
    WAIT("#7a4a00"),
    GO("#1c6b33"),
    BAR("#8fb1d6"),
    BAR_CRITICAL("#154273");

    private final String onPaper;

    Colour(String onPaper) {
        this.onPaper = onPaper;
    }

    /** The name of the custom property, without its hyphens in front. */
    String property() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String onPaper() {
        return onPaper;
    }
}

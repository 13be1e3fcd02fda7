package nl.volgorde.workbook;

import nl.volgorde.model.Text;

/** Why a file as a whole is not read; turned into a problem where the file was opened. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    /** The reason, to follow on the name of the file. */
    Refusal(String nl, String en) {
        super(en);
        reason = new Text(nl, en);
    }

    Text reason() {
        return reason;
    }
}

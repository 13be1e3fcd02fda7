package nl.volgorde.security;

import nl.volgorde.model.Text;

/** The program does not start as it is set; the reason says what to set, in both languages. */
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    WrongSetting(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }
}

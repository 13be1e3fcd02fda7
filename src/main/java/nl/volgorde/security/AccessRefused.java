package nl.volgorde.security;

import nl.volgorde.model.Text;
import org.springframework.security.access.AccessDeniedException;

/** Somebody may not do what they ask; the reason in both languages. */
public final class AccessRefused extends AccessDeniedException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    AccessRefused(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }
}

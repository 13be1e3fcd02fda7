package nl.volgorde.intake;

import java.util.Objects;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/**
 * One phase that a planning text names.
 *
 * @param phase its name as printed, or null when the text gives none
 */
public record PhaseWindow(@Nullable String phase, Window window) {
    public PhaseWindow {
        Objects.requireNonNull(window, "window");
    }
}

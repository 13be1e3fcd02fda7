package nl.volgorde.report;

import java.util.function.Supplier;
import nl.volgorde.model.StoreException;
import org.jspecify.annotations.Nullable;

/** Several questions about an agenda that others write to meanwhile. */
final class Steady {
    private static final int ATTEMPTS = 5;

    private Steady() {}

    /**
     * Asks until all answers are of one revision.
     *
     * @param once gives null when somebody wrote between two answers, so that they do not belong together
     * @throws StoreException.Unreachable when somebody writes all the time
     */
    static <T> T ask(Supplier<@Nullable T> once) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            T answered = once.get();
            if (answered != null) {
                return answered;
            }
        }
        throw new StoreException.Unreachable("The agenda is being changed all the time; try again in a moment.", null);
    }
}

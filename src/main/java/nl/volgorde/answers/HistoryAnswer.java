package nl.volgorde.answers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was written to an agenda, newest first.
 *
 * @param revision the agenda's own
 */
public record HistoryAnswer(String agenda, long revision, List<WriteLine> writes) {
    public HistoryAnswer {
        writes = List.copyOf(writes);
    }

    /**
     * One write.
     *
     * @param revision that it made
     * @param difference what it changed; empty where all was new, or it was not kept
     */
    public record WriteLine(
            long revision,
            Instant at,
            String by,
            String action,
            @Nullable String reason,
            List<DifferenceLine> difference) {
        public WriteLine {
            difference = List.copyOf(difference);
        }
    }
}

package nl.volgorde.schedulefile;

import java.time.LocalDate;
import nl.volgorde.model.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule file says of an item's dates; all days inclusive.
 *
 * @param progress how far it is
 * @param reported whether somebody assessed it, so that the progress is not only read off the plan
 * @param duration in days of the agenda's axis, 0 for a point
 * @param notBefore the first day on which it may start, or of a point the day itself
 * @param late latest days that hold the agenda's target up by nothing, or null for what cannot hold it up
 */
public record PlannedItem(
        ItemCode code,
        Progress progress,
        boolean reported,
        int duration,
        LocalDate notBefore,
        Days early,
        @Nullable Days late) {
    /** First and last day; of a point, its day twice. */
    public record Days(LocalDate start, LocalDate finish) {}

    /** How far an item is. */
    public enum Progress {
        TO_COME,
        BEGUN,
        DONE,
        DROPPED
    }

    boolean isBegun() {
        return progress == Progress.BEGUN || progress == Progress.DONE;
    }
}

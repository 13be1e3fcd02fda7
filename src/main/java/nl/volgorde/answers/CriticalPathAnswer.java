package nl.volgorde.answers;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.schedule.ScheduledItem;
import nl.volgorde.model.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * When an item can be reached and what sets that date (method §5). Days are inclusive; only the range between the
 * estimates means anything, as far as the sources are vague.
 *
 * @param verdict one sentence in the language of the answer
 * @param deadline the last day that the target's window allows, or null when it sets none
 * @param estimate the estimate that items and paths are given in
 * @param items everything that constrains the target
 * @param paths chains of driving edges that end at the target
 * @param pathCount how many there are, exactly
 * @param relaxed edges left out because they close a loop
 */
public record CriticalPathAnswer(
        String agenda,
        long revision,
        LocalDate asOf,
        ItemRef target,
        String verdict,
        @Nullable LocalDate deadline,
        EarlyFinish earlyFinish,
        Estimate estimate,
        List<Path> paths,
        BigInteger pathCount,
        List<ScheduleLine> items,
        List<EdgeRef> relaxed,
        List<Assumption> assumptions) {
    public CriticalPathAnswer {
        paths = List.copyOf(paths);
        items = List.copyOf(items);
        relaxed = List.copyOf(relaxed);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * The target's early finish in the three estimates.
     *
     * @param period the range as precise as it can be, in words
     */
    public record EarlyFinish(LocalDate optimistic, LocalDate likely, LocalDate pessimistic, String period) {}

    /** A chain of driving edges, from its first item to the target. */
    public record Path(List<ScheduleLine> items, int totalFloatDays) {
        public Path {
            items = List.copyOf(items);
        }
    }

    /**
     * One item's dates.
     *
     * @param drivenBy code of a driving predecessor, or null when the driver is none
     * @param driver what sets the early start
     * @param critical whether no item has less float
     * @param assumed whether its duration was assumed
     * @param planned its window as the source prints it, or null
     */
    public record ScheduleLine(
            String code,
            String title,
            ItemType type,
            LocalDate earlyStart,
            LocalDate earlyFinish,
            LocalDate lateStart,
            LocalDate lateFinish,
            int totalFloatDays,
            int freeFloatDays,
            @Nullable String drivenBy,
            ScheduledItem.Driver driver,
            boolean critical,
            boolean assumed,
            @Nullable String planned) {}
}

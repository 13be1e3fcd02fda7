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
 * @param explicitOnly the same by the edges that a source states, without what analysts concluded
 * @param board the first meeting that can take the decision, or null when the target is tabled nowhere
 * @param paths critical paths: chains of driving edges that end at the target
 * @param pathCount how many there are, exactly
 * @param nearCritical the chains that come next by float, each with what it can slip before it is critical
 * @param assumptionShare how much of the first critical path rests on INFERRED edges and assumed durations, 0 to 1
 * @param remarks the meeting, the explicit-only date and the share on assumption in sentences
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
        EarlyFinish explicitOnly,
        @Nullable BoardLine board,
        Estimate estimate,
        List<Path> paths,
        BigInteger pathCount,
        List<Path> nearCritical,
        double assumptionShare,
        List<String> remarks,
        List<ScheduleLine> items,
        List<EdgeRef> relaxed,
        List<Assumption> assumptions) {
    public CriticalPathAnswer {
        paths = List.copyOf(paths);
        nearCritical = List.copyOf(nearCritical);
        remarks = List.copyOf(remarks);
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

    /**
     * The meeting that can take the decision, beside the date by the plan alone.
     *
     * @param meeting id, or null when no meeting is planned so late and the rhythm of twice a year was continued
     * @param earliest the first day it can be
     * @param latest the last day it can be; the same when the day is set
     * @param papersBy the last day for papers if it is on the first
     */
    public record BoardLine(
            @Nullable String meeting,
            String title,
            LocalDate earliest,
            LocalDate latest,
            LocalDate papersBy,
            boolean continued) {}

    /** A chain of constraining edges, from its first item to the target. */
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
     * @param necessarilyCritical whether that holds in all three estimates
     * @param possiblyCritical whether it holds in at least one
     * @param slipEffectDays days that the target moves when this item slips by 30, in the likely estimate
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
            boolean necessarilyCritical,
            boolean possiblyCritical,
            int slipEffectDays,
            boolean assumed,
            @Nullable String planned) {}
}

package nl.volgorde.analysis.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * When one item can and must happen, seen from a target (method §5). All days are inclusive.
 *
 * @param vertex in the network
 * @param lateStart of an item that has started, its early start
 * @param totalFloat steps of the axis that the item can slip without the target slipping, one that has started by its
 *     finish; negative when the target's deadline is missed
 * @param freeFloat steps that it can slip without any successor's early start moving; never more than needed to reach
 *     the target's late finish where the item has no successor
 * @param driver what keeps it from starting earlier
 * @param drivingPredecessors vertices, when the driver is a predecessor; more than one when they tie
 * @param criticality in this estimate and over all three
 * @param assumed whether its duration was assumed for want of a window
 */
public record ScheduledItem(
        int vertex,
        LocalDate earlyStart,
        LocalDate earlyFinish,
        LocalDate lateStart,
        LocalDate lateFinish,
        int totalFloat,
        int freeFloat,
        Driver driver,
        List<Integer> drivingPredecessors,
        Criticality criticality,
        boolean assumed) {
    public ScheduledItem {
        drivingPredecessors = List.copyOf(drivingPredecessors);
    }

    /** Whether the item is critical in this estimate. */
    public boolean critical() {
        return criticality.inEstimate();
    }

    /** What sets an item's early start. */
    public enum Driver {
        PREDECESSOR,
        /** Its own window. */
        WINDOW,
        /** It has not begun, or not ended, by the data date. */
        DATA_DATE,
        /** It has begun, or is done. */
        ACTUAL
    }
}

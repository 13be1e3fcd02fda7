package nl.volgorde.analysis.schedule;

import java.util.Arrays;

/**
 * What every item brings to a pass in one estimate, in flat arrays by vertex: {@link ItemDates} without a million
 * objects.
 */
final class DateBounds {
    private static final byte FIXED = 1;
    private static final byte ASSUMED = 2;
    private static final byte LATER_FINISH = 4;
    private static final int BOUND_SHIFT = 3;
    private static final ItemDates.Bound[] BOUNDS = ItemDates.Bound.values();
    private static final int KEPT = Arrays.asList(BOUNDS).indexOf(ItemDates.Bound.KEPT) << BOUND_SHIFT;

    private final int[] earliestStart;
    private final int[] duration;
    private final int[] earliestFinish;
    private final byte[] notes;

    DateBounds(int size) {
        earliestStart = new int[size];
        duration = new int[size];
        earliestFinish = new int[size];
        notes = new byte[size];
        Arrays.fill(earliestFinish, Integer.MIN_VALUE);
    }

    private DateBounds(DateBounds other) {
        earliestStart = other.earliestStart.clone();
        duration = other.duration.clone();
        earliestFinish = other.earliestFinish.clone();
        notes = other.notes.clone();
    }

    static DateBounds of(ItemDates... byVertex) {
        DateBounds bounds = new DateBounds(byVertex.length);
        for (int v = 0; v < byVertex.length; v++) {
            bounds.set(v, byVertex[v]);
        }
        return bounds;
    }

    /** A copy that can be changed by itself. */
    DateBounds copy() {
        return new DateBounds(this);
    }

    void set(int v, ItemDates dates) {
        earliestStart[v] = dates.earliestStart();
        duration[v] = dates.duration();
        earliestFinish[v] = dates.earliestFinish();
        int bound = Arrays.asList(BOUNDS).indexOf(dates.bound());
        notes[v] = (byte) ((dates.fixed() ? FIXED : 0)
                | (dates.assumedDuration() ? ASSUMED : 0)
                | (dates.earliestFinish() > Integer.MIN_VALUE ? LATER_FINISH : 0)
                | bound << BOUND_SHIFT);
    }

    ItemDates of(int v) {
        return new ItemDates(
                earliestStart[v],
                duration[v],
                earliestFinish[v],
                BOUNDS[notes[v] >> BOUND_SHIFT],
                isFixed(v),
                (notes[v] & ASSUMED) != 0);
    }

    int size() {
        return earliestStart.length;
    }

    int earliestStart(int v) {
        return earliestStart[v];
    }

    int duration(int v) {
        return duration[v];
    }

    int earliestFinish(int v) {
        return earliestFinish[v];
    }

    /** Whether there is an earliest finish at all; most items have none. */
    boolean hasEarliestFinish(int v) {
        return (notes[v] & LATER_FINISH) != 0;
    }

    /** Whether start and finish have happened. */
    boolean isFixed(int v) {
        return (notes[v] & FIXED) != 0;
    }

    /** Whether the start has happened, so that the item can only finish later. */
    boolean hasStarted(int v) {
        return BOUNDS[notes[v] >> BOUND_SHIFT].compareTo(ItemDates.Bound.ACTUAL) >= 0;
    }

    /** Whether its predecessors have a say in its start. */
    boolean waits(int v) {
        return (notes[v] & FIXED) == 0 && notes[v] < KEPT;
    }
}

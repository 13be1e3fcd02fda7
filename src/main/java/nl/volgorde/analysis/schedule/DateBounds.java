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

    private static final int STARTS = 1;
    private static final int DURATIONS = 2;
    private static final int FINISHES = 4;
    private static final int NOTES = 8;

    private int[] earliestStart;
    private int[] duration;
    private int[] earliestFinish;
    private byte[] notes;

    /** Columns that another copy may read as well: copied when they are first written, which for a slip is one of four. */
    private int shared;

    DateBounds(int size) {
        earliestStart = new int[size];
        duration = new int[size];
        earliestFinish = new int[size];
        notes = new byte[size];
        Arrays.fill(earliestFinish, Integer.MIN_VALUE);
    }

    private DateBounds(DateBounds other) {
        earliestStart = other.earliestStart;
        duration = other.duration;
        earliestFinish = other.earliestFinish;
        notes = other.notes;
        shared = STARTS | DURATIONS | FINISHES | NOTES;
        other.shared = shared;
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
        earliestStart = put(earliestStart, STARTS, v, dates.earliestStart());
        duration = put(duration, DURATIONS, v, dates.duration());
        earliestFinish = put(earliestFinish, FINISHES, v, dates.earliestFinish());
        int bound = Arrays.asList(BOUNDS).indexOf(dates.bound());
        byte noted = (byte) ((dates.fixed() ? FIXED : 0)
                | (dates.assumedDuration() ? ASSUMED : 0)
                | (dates.earliestFinish() > Integer.MIN_VALUE ? LATER_FINISH : 0)
                | bound << BOUND_SHIFT);
        if (notes[v] != noted) {
            if (isShared(NOTES)) {
                notes = notes.clone();
            }
            notes[v] = noted;
        }
    }

    private int[] put(int[] column, int name, int v, int value) {
        if (column[v] == value) {
            return column;
        }
        int[] own = isShared(name) ? column.clone() : column;
        own[v] = value;
        return own;
    }

    private boolean isShared(int name) {
        boolean was = (shared & name) != 0;
        shared &= ~name;
        return was;
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

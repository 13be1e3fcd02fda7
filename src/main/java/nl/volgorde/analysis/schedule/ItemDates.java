package nl.volgorde.analysis.schedule;

/**
 * What the passes need to know of one item in one estimate, as positions on the time axis.
 *
 * @param earliestStart its start is no earlier than this
 * @param duration steps from start to finish, 0 or more
 * @param earliestFinish its finish is no earlier than this (an item underway is not finished before the data date)
 * @param bound what {@code earliestStart} comes from
 * @param fixed whether start and finish have happened and nothing moves them
 * @param assumedDuration whether the duration was assumed for want of a window
 */
record ItemDates(
        int earliestStart, int duration, int earliestFinish, Bound bound, boolean fixed, boolean assumedDuration) {

    /** What keeps an item without a driving predecessor from starting earlier. */
    enum Bound {
        WINDOW,
        DATA_DATE,
        /** It has started by its plan or by somebody's word, and what it needs may still hold the rest of it up. */
        ACTUAL,
        /** It is underway with everything met that it needed: it keeps its actual start. */
        KEPT
    }

    /** Whether the start has happened, so that the item can only finish later. */
    boolean hasStarted() {
        return bound == Bound.ACTUAL || bound == Bound.KEPT;
    }

    /** Whether its predecessors have a say in its start. */
    boolean waits() {
        return !fixed && bound != Bound.KEPT;
    }

    /** The same item, underway with everything met that it needed. */
    ItemDates kept() {
        return new ItemDates(earliestStart, duration, earliestFinish, Bound.KEPT, fixed, assumedDuration);
    }

    /**
     * The same item, so many steps later than it would be: it starts later, or once it has started, finishes later.
     *
     * @param earlyStart where it would start
     * @param earlyFinish where it would finish
     */
    ItemDates slipped(int earlyStart, int earlyFinish, int steps) {
        return hasStarted()
                ? new ItemDates(earliestStart, duration, earlyFinish + steps, bound, fixed, assumedDuration)
                : new ItemDates(earlyStart + steps, duration, earliestFinish, bound, fixed, assumedDuration);
    }
}

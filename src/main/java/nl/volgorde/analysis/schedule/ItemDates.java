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
        ACTUAL
    }

    /**
     * The same item, so many steps later than it would be: it starts later, or once it has started, finishes later.
     *
     * @param earlyStart where it would start
     * @param earlyFinish where it would finish
     */
    ItemDates slipped(int earlyStart, int earlyFinish, int steps) {
        return bound == Bound.ACTUAL
                ? new ItemDates(earliestStart, duration, earlyFinish + steps, bound, fixed, assumedDuration)
                : new ItemDates(earlyStart + steps, duration, earliestFinish, bound, fixed, assumedDuration);
    }
}

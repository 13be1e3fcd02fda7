package nl.volgorde.analysis.schedule;

import org.jspecify.annotations.Nullable;

/**
 * What one item brings to a schedule in the three estimates, as positions and steps of the axis (method §2).
 *
 * @param start the start it has by itself, before its predecessors are looked at
 * @param duration from start to finish, 0 or more
 * @param earliestFinish it finishes no earlier (an item underway, the data date); {@link Integer#MIN_VALUE} for none
 * @param fixed whether both have happened and nothing moves them
 * @param keepsStart whether it is underway with everything met that it needed, so that its start waits for nothing
 * @param finish where the source gives a finish alone: the start then follows from it and an assumed duration, and what
 *     is uncertain is the finish; null otherwise
 * @param dataDate an item that starts as its finish tells starts no earlier than this
 */
public record DateEstimates(
        Three start,
        Three duration,
        int earliestFinish,
        boolean fixed,
        boolean keepsStart,
        @Nullable Three finish,
        int dataDate) {
    /** Three values in ascending order. */
    public record Three(int optimistic, int likely, int pessimistic) {
        public Three {
            if (likely < optimistic || pessimistic < likely) {
                throw new IllegalArgumentException(
                        "estimates must not fall: " + optimistic + ", " + likely + ", " + pessimistic);
            }
        }

        static Three sorted(int one, int two, int three) {
            int least = Math.min(one, Math.min(two, three));
            int most = Math.max(one, Math.max(two, three));
            int middle = Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
            return new Three(least, middle, most);
        }

        public boolean isCertain() {
            return optimistic == pessimistic;
        }
    }
}

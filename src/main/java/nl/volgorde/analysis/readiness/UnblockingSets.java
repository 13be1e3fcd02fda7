package nl.volgorde.analysis.readiness;

import java.math.BigInteger;
import java.util.List;

/**
 * The smallest sets of items whose completion makes one item's gate met (method §4). An item can only be completed when
 * its own gate is met, so that a set holds everything that its members need besides what is met already. A DROPPED item
 * is completed no more, and items that only wait for one another are not either.
 *
 * @param size how many items each of the sets has; 0 when the gate is met already, and when there is no set at all
 * @param count how many smallest sets there are; 0 when nothing that can be completed makes the gate met
 * @param sets some of them, each in ascending order of vertices: loops aside, an order in which they can be completed
 * @param exact whether no set is smaller and the count is the whole count; else the search was given up, and the sets
 *     are small ones that it found until then
 */
public record UnblockingSets(int size, BigInteger count, List<List<Integer>> sets, boolean exact) {
    public UnblockingSets {
        sets = sets.stream().map(List::copyOf).toList();
    }

    /**
     * Finds the sets of a target vertex, exactly: see {@link UnblockingSearch} for how, and for how long it takes.
     *
     * @param listed how many sets are listed at most, 1 or more
     */
    public static UnblockingSets of(Readiness readiness, int target, int listed) {
        return new UnblockingSearch(readiness, target, listed).sets();
    }

    /** Whether completing something can make the gate met, or it is met already. */
    public boolean isPossible() {
        return count.signum() > 0;
    }
}

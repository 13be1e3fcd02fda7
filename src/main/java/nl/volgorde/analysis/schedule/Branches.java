package nl.volgorde.analysis.schedule;

import java.util.Arrays;

/**
 * Finds the k-th smallest bound of one gate's branches; used again and again within one pass, so that nothing is
 * allocated. The two smallest are kept by minimum and maximum alone: a comparison that a processor cannot foresee costs
 * it more than several that it can do without. Only for a larger k are bounds collected and sorted.
 */
final class Branches {
    private int[] bounds = new int[8];
    private int smallest;
    private int second;
    private int k;
    private int count;

    /**
     * Begins with a gate.
     *
     * @param k which of the smallest bounds is looked for, from 1
     */
    void begin(int k) {
        this.k = k;
        count = 0;
        smallest = Integer.MAX_VALUE;
        second = Integer.MAX_VALUE;
    }

    void add(int bound) {
        second = Math.min(second, Math.max(smallest, bound));
        smallest = Math.min(smallest, bound);
        if (k > 2) {
            if (count == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * count);
            }
            bounds[count] = bound;
        }
        count++;
    }

    /** The k-th smallest bound, or the largest when there are fewer; {@code none} when there are none. */
    int found(int none) {
        int place = Math.min(k, count);
        if (place > 2) {
            Arrays.sort(bounds, 0, count);
            return bounds[place - 1];
        }
        return place == 0 ? none : place == 1 ? smallest : second;
    }
}

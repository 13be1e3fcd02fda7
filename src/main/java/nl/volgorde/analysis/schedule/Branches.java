package nl.volgorde.analysis.schedule;

import java.util.Arrays;

/** The bounds of one gate's branches; used again and again within one pass, so that nothing is allocated. */
final class Branches {
    private static final int FEW = 16;

    private int[] bounds = new int[8];
    private int count;

    void clear() {
        count = 0;
    }

    void add(int bound) {
        if (count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * count);
        }
        bounds[count++] = bound;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /**
     * The k-th smallest bound, or the largest when there are fewer; sorts only where it lies between the ends.
     *
     * @param k from 1
     */
    int smallest(int k) {
        if (k > 1 && k < count) {
            sort();
            return bounds[k - 1];
        }
        int found = bounds[0];
        for (int i = 1; i < count; i++) {
            found = k == 1 ? Math.min(found, bounds[i]) : Math.max(found, bounds[i]);
        }
        return found;
    }

    /** By insertion where there are few, as there mostly are. */
    private void sort() {
        if (count > FEW) {
            Arrays.sort(bounds, 0, count);
            return;
        }
        for (int i = 1; i < count; i++) {
            int bound = bounds[i];
            int place = i;
            while (place > 0 && bounds[place - 1] > bound) {
                bounds[place] = bounds[place - 1];
                place--;
            }
            bounds[place] = bound;
        }
    }
}

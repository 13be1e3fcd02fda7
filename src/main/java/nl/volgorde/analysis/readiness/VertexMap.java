package nl.volgorde.analysis.readiness;

import java.util.Arrays;

/**
 * From vertices to vertices, in memory proportional to what is put in and not to the network: open addressing with linear
 * probing in a table that is at most half full.
 */
final class VertexMap {
    static final int NONE = -1;

    private static final int MULTIPLIER = 0x9E3779B9;

    private int[] keys = filled(64);
    private int[] values = new int[64];
    private int size;

    private static int[] filled(int length) {
        int[] empty = new int[length];
        Arrays.fill(empty, NONE);
        return empty;
    }

    /** What a vertex leads to, or {@link #NONE}. */
    int get(int key) {
        int slot = slot(key);
        return keys[slot] == NONE ? NONE : values[slot];
    }

    /** Puts a value for a vertex that has none; false, and nothing changes, when it has one. */
    boolean putIfAbsent(int key, int value) {
        int slot = slot(key);
        if (keys[slot] != NONE) {
            return false;
        }
        keys[slot] = key;
        values[slot] = value;
        size++;
        if (2 * size > keys.length) {
            grow();
        }
        return true;
    }

    /** Where the vertex is, or where it would go. */
    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = (key * MULTIPLIER) >>> Integer.numberOfLeadingZeros(mask);
        while (keys[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = filled(4 * oldKeys.length);
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}

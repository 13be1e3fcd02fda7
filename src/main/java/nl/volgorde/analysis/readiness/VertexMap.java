package nl.volgorde.analysis.readiness;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * From vertices to vertices, in memory and time proportional to what is put in and not to the network: open addressing with
 * linear probing in a table that is at most half full. Once that table would be no smaller than an array over all vertices,
 * such an array takes its place, where neighbours lie side by side.
 */
final class VertexMap {
    static final int NONE = -1;

    private static final int MULTIPLIER = 0x9E3779B9;

    private final int vertices;
    private int[] keys = filled(64);
    private int[] values = new int[64];
    private int size;
    private int @Nullable [] byVertex;

    /**
     * @param vertices how many there are; they are numbered from 0
     */
    VertexMap(int vertices) {
        this.vertices = vertices;
    }

    private static int[] filled(int length) {
        int[] empty = new int[length];
        Arrays.fill(empty, NONE);
        return empty;
    }

    /** What a vertex leads to, or {@link #NONE}. */
    int get(int key) {
        if (byVertex != null) {
            return byVertex[key];
        }
        int slot = slot(key);
        return keys[slot] == NONE ? NONE : values[slot];
    }

    /** Puts a value for a vertex that has none; false, and nothing changes, when it has one. */
    boolean putIfAbsent(int key, int value) {
        if (byVertex != null) {
            if (byVertex[key] != NONE) {
                return false;
            }
            byVertex[key] = value;
            return true;
        }
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
        if (2 * 4L * oldKeys.length >= vertices) {
            byVertex = filled(vertices);
        } else {
            keys = filled(4 * oldKeys.length);
            values = new int[keys.length];
            size = 0;
        }
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                putIfAbsent(oldKeys[i], oldValues[i]);
            }
        }
    }
}

package nl.volgorde.analysis;

import java.util.Arrays;
import nl.volgorde.model.Link;

/** Preconditions in the order in which they were found, as columns; the raw material of a network. */
public final class EdgeList {
    private static final int LONGEST_LAG = 1 << 27;

    private int size;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] lag = new int[16];
    private byte[] kind = new byte[16];

    /**
     * Adds {@code from PRECONDITION_OF to}.
     *
     * @param lag steps of the time axis, negative for a lead; at most 2^27 either way
     * @return this list
     * @throws IllegalArgumentException when the lag is longer
     */
    public EdgeList add(int from, int to, Link link, int lag, boolean hard) {
        if (Math.abs((long) lag) > LONGEST_LAG) {
            throw new IllegalArgumentException("a lag of " + lag + " steps is longer than any programme");
        }
        if (size == this.from.length) {
            int capacity = size * 2;
            this.from = Arrays.copyOf(this.from, capacity);
            this.to = Arrays.copyOf(this.to, capacity);
            this.lag = Arrays.copyOf(this.lag, capacity);
            kind = Arrays.copyOf(kind, capacity);
        }
        this.from[size] = from;
        this.to[size] = to;
        this.lag[size] = lag;
        kind[size] = EdgeKind.of(link, hard);
        size++;
        return this;
    }

    public int size() {
        return size;
    }

    int from(int edge) {
        return from[edge];
    }

    int to(int edge) {
        return to[edge];
    }

    int lag(int edge) {
        return lag[edge];
    }

    byte kind(int edge) {
        return kind[edge];
    }
}

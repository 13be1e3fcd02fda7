package nl.volgorde.analysis;

import java.util.BitSet;

/**
 * An order of all vertices in which every HARD edge that still counts leads forward, and the edges that had to be
 * relaxed for it (method §6).
 */
public final class Sequence {
    private final int[] order;
    private final BitSet relaxed;
    private final boolean exact;
    private final boolean natural;
    private final int[] places;

    /**
     * Checks nothing: made by whoever opens the loops.
     *
     * @param order every vertex once
     * @param relaxed edges that do not count
     * @param exact whether no lighter set of edges would do; false when that was only approximated
     */
    public Sequence(int[] order, BitSet relaxed, boolean exact) {
        this.order = order.clone();
        this.relaxed = (BitSet) relaxed.clone();
        this.exact = exact;
        boolean ascending = isAscending(order);
        natural = relaxed.isEmpty() && ascending;
        places = ascending ? this.order : places(order);
    }

    private static int[] places(int[] order) {
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        return places;
    }

    private static boolean isAscending(int[] order) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] != i) {
                return false;
            }
        }
        return true;
    }

    /** Whether the vertices stand in the order of their numbers and no edge had to be relaxed. */
    public boolean isNatural() {
        return natural;
    }

    /** This order with further edges that do not count. */
    public Sequence withRelaxed(BitSet more) {
        BitSet all = (BitSet) relaxed.clone();
        all.or(more);
        return new Sequence(order, all, exact);
    }

    public int size() {
        return order.length;
    }

    /** The vertex at a place in the order. */
    public int vertex(int place) {
        return order[place];
    }

    /** The place of a vertex in the order. */
    public int place(int v) {
        return places[v];
    }

    public boolean isRelaxed(int e) {
        return relaxed.get(e);
    }

    /** The relaxed edges, in the order of their numbers. */
    public int[] relaxed() {
        return relaxed.stream().toArray();
    }

    public boolean isExact() {
        return exact;
    }
}

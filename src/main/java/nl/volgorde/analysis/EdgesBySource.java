package nl.volgorde.analysis;

/** The edges of a list by the item that they leave, in the order in which they were given; by a counting sort. */
final class EdgesBySource {
    private final EdgeList edges;
    private final int[] start;
    private final int[] sorted;

    /**
     * @param size the number of items; every edge is between two of them
     */
    EdgesBySource(int size, EdgeList edges) {
        this.edges = edges;
        start = new int[size + 1];
        sorted = new int[edges.size()];
        // Counted two places on, an item's entry is where its edges begin once they have been placed.
        int[] next = new int[size + 2];
        for (int e = 0; e < sorted.length; e++) {
            next[edges.from(e) + 2]++;
        }
        for (int i = 2; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        for (int e = 0; e < sorted.length; e++) {
            sorted[next[edges.from(e) + 1]++] = e;
        }
        System.arraycopy(next, 0, start, 0, start.length);
    }

    /** The first position of an item's edges. */
    int first(int item) {
        return start[item];
    }

    /** One past the last position of an item's edges. */
    int end(int item) {
        return start[item + 1];
    }

    /** The edge at a position. */
    int edge(int position) {
        return sorted[position];
    }

    /** The strongly connected components over HARD edges. */
    ComponentOrder hardComponents() {
        int[] hardStart = new int[start.length];
        int[] successors = new int[sorted.length];
        int count = 0;
        for (int item = 0; item + 1 < start.length; item++) {
            for (int k = start[item]; k < start[item + 1]; k++) {
                if (EdgeKind.isHard(edges.kind(sorted[k]))) {
                    successors[count++] = edges.to(sorted[k]);
                }
            }
            hardStart[item + 1] = count;
        }
        return new ComponentOrder(hardStart, successors);
    }
}

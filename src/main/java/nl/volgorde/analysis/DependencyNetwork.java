package nl.volgorde.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import org.jspecify.annotations.Nullable;

/**
 * The dependencies of a programme as a directed multigraph over {@code int} arrays: compressed sparse rows in both
 * directions. It is a JGraphT graph, so that JGraphT's algorithms run on it, and gives the arithmetic of dates plain
 * loops over arrays.
 *
 * <p>Vertices are renumbered at construction so that, loops aside, every HARD edge leads from a lower to a higher
 * number: a pass over the network is a loop from 0 to {@link #size()}. {@link #given} and {@link #vertex} translate.
 * Edges are numbered by their target, then plain HARD ones (see {@link #isPlain}), other HARD ones, SOFT ones, then by
 * source.
 *
 * <p>Construction takes O(vertices + edges) time.
 */
public final class DependencyNetwork extends ReadOnlyGraph {
    private static final int PLAIN = 0;
    private static final int OTHER_HARD = 1;
    private static final int SOFT = 2;

    private final int size;
    private final int[] given;
    private final int[] vertex;
    private final int[] required;
    private final int[] inStart;
    private final int[] plainEnd;
    private final int[] hardEnd;
    private final int[] outStart;
    private final int[] outEdges;
    private final int[] source;
    private final int[] target;
    private final int[] lag;
    private final byte[] kind;
    private final int[] givenEdge;
    private final int[] component;

    /**
     * Builds the network.
     *
     * @param gates one per item as given; their number is the number of vertices
     * @param edges between items as given, by their positions in {@code gates}
     * @throws IllegalArgumentException when an edge names a position outside {@code gates} or ties an item to itself
     */
    public static DependencyNetwork of(List<Gate> gates, EdgeList edges) {
        return new DependencyNetwork(gates, edges);
    }

    private DependencyNetwork(List<Gate> gates, EdgeList edges) {
        size = gates.size();
        check(edges);
        int[] rank = hardComponents(edges);
        given = positionsBy(rank);
        vertex = new int[size];
        component = new int[size];
        for (int v = 0; v < size; v++) {
            vertex[given[v]] = v;
            component[v] = rank[given[v]];
        }
        givenEdge = edgesByTarget(edges);
        int count = edges.size();
        source = new int[count];
        target = new int[count];
        lag = new int[count];
        kind = new byte[count];
        inStart = new int[size + 1];
        plainEnd = new int[size];
        hardEnd = new int[size];
        outStart = new int[size + 1];
        for (int e = 0; e < count; e++) {
            int original = givenEdge[e];
            source[e] = vertex[edges.from(original)];
            target[e] = vertex[edges.to(original)];
            lag[e] = edges.lag(original);
            kind[e] = edges.kind(original);
            inStart[target[e] + 1]++;
            outStart[source[e] + 1]++;
            plainEnd[target[e]] += isPlain(e) ? 1 : 0;
            hardEnd[target[e]] += isHard(e) ? 1 : 0;
        }
        for (int v = 0; v < size; v++) {
            inStart[v + 1] += inStart[v];
            outStart[v + 1] += outStart[v];
            plainEnd[v] += inStart[v];
            hardEnd[v] += inStart[v];
        }
        outEdges = new int[count];
        int[] free = outStart.clone();
        for (int e = 0; e < count; e++) {
            outEdges[free[source[e]]++] = e;
        }
        required = new int[size];
        for (int v = 0; v < size; v++) {
            required[v] = gates.get(given[v]).required(hardEnd[v] - inStart[v]);
        }
    }

    private void check(EdgeList edges) {
        for (int e = 0; e < edges.size(); e++) {
            int from = edges.from(e);
            int to = edges.to(e);
            if (from < 0 || from >= size || to < 0 || to >= size || from == to) {
                throw new IllegalArgumentException("edge " + e + " from " + from + " to " + to + " does not fit " + size
                        + " items, or ties an item to itself");
            }
        }
    }

    private int[] hardComponents(EdgeList edges) {
        int[] start = new int[size + 1];
        for (int e = 0; e < edges.size(); e++) {
            if (EdgeKind.isHard(edges.kind(e))) {
                start[edges.from(e) + 1]++;
            }
        }
        for (int v = 0; v < size; v++) {
            start[v + 1] += start[v];
        }
        int[] successors = new int[start[size]];
        int[] free = start.clone();
        for (int e = 0; e < edges.size(); e++) {
            if (EdgeKind.isHard(edges.kind(e))) {
                successors[free[edges.from(e)]++] = edges.to(e);
            }
        }
        return new ComponentOrder(start, successors).ranks();
    }

    /** Positions in the order of their ranks; equal ranks keep their order. */
    private static int[] positionsBy(int[] ranks) {
        int[] start = new int[ranks.length + 1];
        for (int rank : ranks) {
            start[rank + 1]++;
        }
        for (int i = 0; i < ranks.length; i++) {
            start[i + 1] += start[i];
        }
        int[] positions = new int[ranks.length];
        for (int position = 0; position < ranks.length; position++) {
            positions[start[ranks[position]]++] = position;
        }
        return positions;
    }

    /** Stable counting sorts: by source, then by target and within it plain HARD before other HARD before SOFT. */
    private int[] edgesByTarget(EdgeList edges) {
        int count = edges.size();
        int[] start = new int[size + 1];
        int[] bySource = new int[count];
        for (int e = 0; e < count; e++) {
            start[vertex[edges.from(e)] + 1]++;
        }
        prefixSums(start);
        for (int e = 0; e < count; e++) {
            bySource[start[vertex[edges.from(e)]]++] = e;
        }
        int[] targets = new int[size + 1];
        for (int e = 0; e < count; e++) {
            targets[vertex[edges.to(e)] + 1]++;
        }
        prefixSums(targets);
        int[] sorted = new int[count];
        for (int order = PLAIN; order <= SOFT; order++) {
            for (int e : bySource) {
                if (order(edges, e) == order) {
                    sorted[targets[vertex[edges.to(e)]]++] = e;
                }
            }
        }
        return sorted;
    }

    private static int order(EdgeList edges, int e) {
        byte kind = edges.kind(e);
        if (!EdgeKind.isHard(kind)) {
            return SOFT;
        }
        return EdgeKind.isHardFinishToStart(kind) && edges.lag(e) == 0 ? PLAIN : OTHER_HARD;
    }

    private static void prefixSums(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    /** The number of vertices; they are numbered from 0. */
    public int size() {
        return size;
    }

    /** The number of edges; they are numbered from 0. */
    public int edgeCount() {
        return source.length;
    }

    /** The position of a vertex's item in the list that the network was built from. */
    public int given(int v) {
        return given[v];
    }

    /** The vertex of the item that was given at this position. */
    public int vertex(int position) {
        return vertex[position];
    }

    /** The position of an edge in the list that the network was built from. */
    public int givenEdge(int e) {
        return givenEdge[e];
    }

    /** How many of a vertex's HARD preconditions its gate asks for. */
    public int required(int v) {
        return required[v];
    }

    /** The first incoming edge of a vertex; the HARD ones come first. */
    public int firstIn(int v) {
        return inStart[v];
    }

    /** One past the last incoming edge of a vertex that {@link #isPlain}; these come first of all. */
    public int plainEnd(int v) {
        return plainEnd[v];
    }

    /** One past the last incoming HARD edge of a vertex. */
    public int hardEnd(int v) {
        return hardEnd[v];
    }

    /** One past the last incoming edge of a vertex. */
    public int lastIn(int v) {
        return inStart[v + 1];
    }

    /** The first position of a vertex in the list of outgoing edges, see {@link #outEdge}. */
    public int firstOut(int v) {
        return outStart[v];
    }

    /** One past the last position of a vertex in the list of outgoing edges. */
    public int lastOut(int v) {
        return outStart[v + 1];
    }

    /** The edge at a position of the list of outgoing edges. */
    public int outEdge(int position) {
        return outEdges[position];
    }

    public int source(int e) {
        return source[e];
    }

    public int target(int e) {
        return target[e];
    }

    public int lag(int e) {
        return lag[e];
    }

    public Link link(int e) {
        return EdgeKind.link(kind[e]);
    }

    /** Whether an edge leaves its source's start (SS, SF) rather than its finish. */
    public boolean fromStart(int e) {
        return EdgeKind.fromStart(kind[e]);
    }

    /** Whether an edge arrives at its target's start (FS, SS) rather than its finish. */
    public boolean toStart(int e) {
        return EdgeKind.toStart(kind[e]);
    }

    /** Whether an edge is HARD, finish to start and without a lag. */
    public boolean isPlain(int e) {
        return EdgeKind.isHardFinishToStart(kind[e]) && lag[e] == 0;
    }

    public boolean isHard(int e) {
        return EdgeKind.isHard(kind[e]);
    }

    /** The strongly connected component of a vertex over HARD edges; HARD edges never lead to a lower number. */
    public int component(int v) {
        return component[v];
    }

    /** Whether an edge is HARD and both its ends lie in one loop of HARD edges. */
    public boolean isInDeadlock(int e) {
        return isHard(e) && component[source[e]] == component[target[e]];
    }

    @Override
    public Set<Integer> vertexSet() {
        return IntSlice.range(0, size);
    }

    @Override
    public Set<Integer> edgeSet() {
        return IntSlice.range(0, source.length);
    }

    @Override
    public boolean containsVertex(Integer v) {
        return v >= 0 && v < size;
    }

    @Override
    public boolean containsEdge(Integer e) {
        return e >= 0 && e < source.length;
    }

    @Override
    public Integer getEdgeSource(Integer e) {
        return source[e];
    }

    @Override
    public Integer getEdgeTarget(Integer e) {
        return target[e];
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer v) {
        return IntSlice.range(inStart[v], inStart[v + 1]);
    }

    @Override
    public int inDegreeOf(Integer v) {
        return inStart[v + 1] - inStart[v];
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer v) {
        return IntSlice.of(outEdges, outStart[v], outStart[v + 1]);
    }

    @Override
    public int outDegreeOf(Integer v) {
        return outStart[v + 1] - outStart[v];
    }

    @Override
    public Set<Integer> getAllEdges(Integer from, Integer to) {
        Set<Integer> edges = new LinkedHashSet<>();
        for (int e = inStart[to]; e < inStart[to + 1]; e++) {
            if (source[e] == from) {
                edges.add(e);
            }
        }
        return edges;
    }

    @Override
    public @Nullable Integer getEdge(Integer from, Integer to) {
        for (int e = inStart[to]; e < inStart[to + 1]; e++) {
            if (source[e] == from) {
                return e;
            }
        }
        return null;
    }
}

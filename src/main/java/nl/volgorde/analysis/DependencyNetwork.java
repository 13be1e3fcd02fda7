package nl.volgorde.analysis;

import java.util.BitSet;
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
 * Edges are numbered by their target, then HARD ones before SOFT ones, then by source.
 *
 * <p>The start and the finish of a vertex are events, numbered {@code 2 v} and {@code 2 v + 1}: an edge leaves one event
 * of its source, whatever its link type, so that dates kept by event are found without asking for the type.
 *
 * <p>Construction takes O(vertices + edges) time.
 */
public final class DependencyNetwork extends ReadOnlyGraph {
    private static final int FINISH = 1;

    private final int size;
    private final int[] given;
    private final int[] vertex;
    private final int[] required;
    private final BitSet choices;
    private final BitSet componentStart;
    private final int[] incoming;
    private final int[] sourceEvent;
    private final int[] target;
    private final int[] tie;
    private final int[] givenEdge;
    private final int[] outStart;
    private final int[] outEdges;

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
        EdgesBySource leaving = new EdgesBySource(size, edges);
        int[] rank = leaving.hardComponents().ranks();
        given = positionsBy(rank);
        vertex = new int[size];
        componentStart = new BitSet(size);
        for (int v = 0; v < size; v++) {
            vertex[given[v]] = v;
            componentStart.set(v, v == 0 || rank[given[v]] != rank[given[v - 1]]);
        }
        int count = edges.size();
        incoming = incomingStarts(edges);
        sourceEvent = new int[count];
        target = new int[count];
        tie = new int[count];
        givenEdge = new int[count];
        outStart = new int[size + 1];
        placeEdges(edges, leaving);
        outEdges = outgoingEdges();
        required = new int[size];
        choices = new BitSet(size);
        for (int v = 0; v < size; v++) {
            required[v] = gates.get(given[v]).required(hardEnd(v) - firstIn(v));
            choices.set(v, required[v] < hardEnd(v) - firstIn(v));
        }
    }

    /** Where the HARD and where the SOFT edges of each vertex begin, by turns. */
    private int[] incomingStarts(EdgeList edges) {
        int[] start = new int[2 * size + 1];
        for (int e = 0; e < edges.size(); e++) {
            start[group(edges, e) + 1]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        return start;
    }

    private int group(EdgeList edges, int e) {
        return 2 * vertex[edges.to(e)] + (EdgeKind.isHard(edges.kind(e)) ? 0 : 1);
    }

    private void placeEdges(EdgeList edges, EdgesBySource leaving) {
        int[] free = incoming.clone();
        for (int v = 0; v < size; v++) {
            int end = leaving.end(given[v]);
            for (int k = leaving.first(given[v]); k < end; k++) {
                int original = leaving.edge(k);
                byte kind = edges.kind(original);
                int group = group(edges, original);
                int e = free[group]++;
                sourceEvent[e] = 2 * v + (EdgeKind.fromStart(kind) ? 0 : FINISH);
                target[e] = group / 2;
                tie[e] = 2 * edges.lag(original) + (EdgeKind.toStart(kind) ? 0 : FINISH);
                givenEdge[e] = original;
            }
            outStart[v + 1] = outStart[v] + end - leaving.first(given[v]);
        }
    }

    private int[] outgoingEdges() {
        int[] sorted = new int[target.length];
        int[] free = outStart.clone();
        for (int e = 0; e < sorted.length; e++) {
            sorted[free[source(e)]++] = e;
        }
        return sorted;
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

    /** The number of vertices; they are numbered from 0. */
    public int size() {
        return size;
    }

    /** The number of edges; they are numbered from 0. */
    public int edgeCount() {
        return target.length;
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

    /** Whether a vertex's gate asks for fewer HARD preconditions than it has. */
    public boolean isChoice(int v) {
        return choices.get(v);
    }

    /** The first incoming edge of a vertex; the HARD ones come first. */
    public int firstIn(int v) {
        return incoming[2 * v];
    }

    /** One past the last incoming HARD edge of a vertex. */
    public int hardEnd(int v) {
        return incoming[2 * v + 1];
    }

    /** One past the last incoming edge of a vertex. */
    public int lastIn(int v) {
        return incoming[2 * v + 2];
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
        return sourceEvent[e] / 2;
    }

    /** The event of its source that an edge leaves: {@code 2 source} for its start (SS, SF), one more for its finish. */
    public int sourceEvent(int e) {
        return sourceEvent[e];
    }

    public int target(int e) {
        return target[e];
    }

    /** Steps of the time axis, negative for a lead. */
    public int lag(int e) {
        return tie[e] >> 1;
    }

    public Link link(int e) {
        return toStart(e) ? (fromStart(e) ? Link.SS : Link.FS) : (fromStart(e) ? Link.SF : Link.FF);
    }

    /** Whether an edge leaves its source's start (SS, SF) rather than its finish. */
    public boolean fromStart(int e) {
        return (sourceEvent[e] & FINISH) == 0;
    }

    /** Whether an edge arrives at its target's start (FS, SS) rather than its finish. */
    public boolean toStart(int e) {
        return (tie[e] & FINISH) == 0;
    }

    public boolean isHard(int e) {
        return e < hardEnd(target[e]);
    }

    /**
     * The first vertex of a vertex's strongly connected component over HARD edges; HARD edges never lead to a component
     * with a lower number.
     */
    public int component(int v) {
        return componentStart.previousSetBit(v);
    }

    /** Whether an edge is HARD and both its ends lie in one loop of HARD edges. */
    public boolean isInDeadlock(int e) {
        return isHard(e) && component(source(e)) == component(target[e]);
    }

    @Override
    public Set<Integer> vertexSet() {
        return IntSlice.range(0, size);
    }

    @Override
    public Set<Integer> edgeSet() {
        return IntSlice.range(0, target.length);
    }

    @Override
    public boolean containsVertex(Integer v) {
        return v >= 0 && v < size;
    }

    @Override
    public boolean containsEdge(Integer e) {
        return e >= 0 && e < target.length;
    }

    @Override
    public Integer getEdgeSource(Integer e) {
        return source(e);
    }

    @Override
    public Integer getEdgeTarget(Integer e) {
        return target[e];
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer v) {
        return IntSlice.range(firstIn(v), lastIn(v));
    }

    @Override
    public int inDegreeOf(Integer v) {
        return lastIn(v) - firstIn(v);
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
        for (int e = firstIn(to); e < lastIn(to); e++) {
            if (source(e) == from) {
                edges.add(e);
            }
        }
        return edges;
    }

    @Override
    public @Nullable Integer getEdge(Integer from, Integer to) {
        for (int e = firstIn(to); e < lastIn(to); e++) {
            if (source(e) == from) {
                return e;
            }
        }
        return null;
    }
}

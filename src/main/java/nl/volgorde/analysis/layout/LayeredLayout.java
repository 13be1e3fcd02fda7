package nl.volgorde.analysis.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.EdgeList;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import org.jgrapht.alg.connectivity.ConnectivityInspector;

/**
 * Lays a graph out in layers from left to right (K. Sugiyama and others, 1981): arcs that close a loop are turned round
 * for the time being, vertices get a layer, an order within it and a height, and every connected part is packed beside
 * and below the others. The same boxes and arcs give the same layout, in whatever order the arcs come.
 *
 * <p>For graphs that people can read: some hundreds of boxes take some tens of milliseconds.
 */
public final class LayeredLayout {
    private final List<Box> boxes;
    private final List<Arc> arcs;
    private final Spacing spacing;
    private final DependencyNetwork network;
    private final int[] rank;
    private final boolean[] reversed;

    private LayeredLayout(List<Box> boxes, List<Arc> arcs, Spacing spacing) {
        this.boxes = boxes;
        this.arcs = arcs;
        this.spacing = spacing;
        EdgeList edges = new EdgeList();
        arcs.forEach(arc -> edges.add(arc.from(), arc.to(), Link.FS, 0, true));
        network = DependencyNetwork.of(Collections.nCopies(boxes.size(), Gate.all()), edges);
        Sequence sequence =
                LoopOpening.open(network, e -> arcs.get(network.givenEdge(e)).dear());
        rank = new int[boxes.size()];
        for (int place = 0; place < rank.length; place++) {
            rank[network.given(sequence.vertex(place))] = place;
        }
        reversed = new boolean[arcs.size()];
        for (int e : sequence.relaxed()) {
            reversed[network.givenEdge(e)] = true;
        }
    }

    /**
     * The layout of a graph.
     *
     * @throws IllegalArgumentException when an arc leads to no box
     */
    public static Layout of(List<Box> boxes, List<Arc> arcs, Spacing spacing) {
        return new LayeredLayout(boxes, arcs, spacing).layout();
    }

    private Layout layout() {
        Packing packing = new Packing(boxes.size(), arcs.size(), spacing.parts());
        for (List<Integer> members : parts()) {
            packing.add(new LayoutPart(this, members, arcsOf(members)).placed());
        }
        return packing.layout();
    }

    /** The connected parts, each ascending, by their first box. */
    private List<List<Integer>> parts() {
        List<List<Integer>> parts = new ArrayList<>();
        for (Set<Integer> part : new ConnectivityInspector<>(network).connectedSets()) {
            parts.add(part.stream().map(network::given).sorted().toList());
        }
        parts.sort(Comparator.comparing(List::getFirst));
        return parts;
    }

    /** The arcs of a connected part, by their ends. */
    private List<Integer> arcsOf(List<Integer> members) {
        boolean[] inside = new boolean[boxes.size()];
        members.forEach(v -> inside[v] = true);
        List<Integer> own = new ArrayList<>();
        for (int a = 0; a < arcs.size(); a++) {
            if (inside[arcs.get(a).from()]) {
                own.add(a);
            }
        }
        own.sort(Comparator.comparingInt((Integer a) -> arcs.get(a).from())
                .thenComparingInt(a -> arcs.get(a).to())
                .thenComparingLong(a -> arcs.get(a).dear()));
        return own;
    }

    Box box(int v) {
        return boxes.get(v);
    }

    Spacing spacing() {
        return spacing;
    }

    int rank(int v) {
        return rank[v];
    }

    boolean isReversed(int a) {
        return reversed[a];
    }

    /** Where an arc begins in the order of the layers. */
    int tail(int a) {
        return reversed[a] ? arcs.get(a).to() : arcs.get(a).from();
    }

    /** Where an arc ends in the order of the layers. */
    int head(int a) {
        return reversed[a] ? arcs.get(a).from() : arcs.get(a).to();
    }
}

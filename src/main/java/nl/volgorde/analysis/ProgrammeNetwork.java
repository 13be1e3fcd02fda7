package nl.volgorde.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Status;

/**
 * A programme as of a day and its dependency network: vertex {@code v} is {@link #item}{@code (v)}, edge {@code e} is
 * {@link #precondition}{@code (e)}.
 *
 * <p>The outgoing edges of a DROPPED item with a successor start at the successor (method §1).
 */
public final class ProgrammeNetwork {
    private final Programme programme;
    private final Standings standings;
    private final DependencyNetwork network;
    private final List<Precondition> preconditions;
    private final Map<ItemCode, Integer> positions;

    /**
     * Lags count steps of the axis: this network leaves days as days, as the default axis does.
     */
    public static ProgrammeNetwork of(Programme programme, Standings standings) {
        return new ProgrammeNetwork(programme, standings);
    }

    private ProgrammeNetwork(Programme programme, Standings standings) {
        this.programme = programme;
        this.standings = standings;
        positions = new HashMap<>();
        for (Item item : programme.items()) {
            positions.put(item.code(), positions.size());
        }
        preconditions = new ArrayList<>();
        EdgeList edges = new EdgeList();
        Set<List<Object>> seen = new HashSet<>();
        for (Precondition precondition : programme.preconditions()) {
            ItemCode from = successor(precondition.from());
            ItemCode to = precondition.to();
            boolean twice = !seen.add(List.of(from, to, precondition.link(), precondition.strength()));
            if (from.equals(to) || twice) {
                continue;
            }
            edges.add(position(from), position(to), precondition.link(), precondition.lagDays(), precondition.isHard());
            preconditions.add(precondition);
        }
        network =
                DependencyNetwork.of(programme.items().stream().map(Item::gate).toList(), edges);
    }

    private ItemCode successor(ItemCode code) {
        Set<ItemCode> passed = new HashSet<>();
        ItemCode current = code;
        while (standings.of(current).status() == Status.DROPPED && passed.add(current)) {
            ItemCode next = programme.item(current).supersededBy();
            if (next == null) {
                break;
            }
            current = next;
        }
        return current;
    }

    private int position(ItemCode code) {
        Integer position = positions.get(code);
        if (position == null) {
            throw new IllegalArgumentException("no item " + code);
        }
        return position;
    }

    public Programme programme() {
        return programme;
    }

    public Standings standings() {
        return standings;
    }

    public DependencyNetwork network() {
        return network;
    }

    public Item item(int v) {
        return programme.items().get(network.given(v));
    }

    public ItemCode code(int v) {
        return item(v).code();
    }

    public Standing standing(int v) {
        return standings.of(code(v));
    }

    /**
     * The vertex of an item.
     *
     * @throws IllegalArgumentException when the programme has no such item
     */
    public int vertex(ItemCode code) {
        return network.vertex(position(code));
    }

    /** The precondition behind an edge; after a succession its {@code from} still names the dropped item. */
    public Precondition precondition(int e) {
        return preconditions.get(network.givenEdge(e));
    }
}

package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.answers.MapSelection.Grouping;
import nl.volgorde.model.Basis;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Link;
import nl.volgorde.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * How items hang together (method §1, §6). What is too much to read is put together in groups.
 *
 * @param focus the item that it is seen from, or null
 * @param items how many were selected, in groups or one by one
 * @param grouping by what items are put together, or null when all are given one by one
 * @param nodes the items given one by one, in reading order of their codes
 * @param edges between those, by target and source
 * @param groups the items put together
 * @param bundles the edges of which at least one end lies in a group, the other elsewhere
 */
public record MapAnswer(
        String agenda,
        long revision,
        LocalDate asOf,
        @Nullable ItemRef focus,
        int items,
        @Nullable Grouping grouping,
        List<MapNode> nodes,
        List<MapEdge> edges,
        List<MapGroup> groups,
        List<MapBundle> bundles) {
    public MapAnswer {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        groups = List.copyOf(groups);
        bundles = List.copyOf(bundles);
    }

    /** How many boxes it takes to draw it: items one by one, and groups. */
    public int boxes() {
        return nodes.size() + groups.size();
    }

    /**
     * One item.
     *
     * @param theme id of its theme, or null
     * @param leads who must act on it
     */
    public record MapNode(
            String code,
            String title,
            ItemType type,
            State state,
            @Nullable String theme,
            List<ActorRef> leads) {
        public MapNode {
            leads = List.copyOf(leads);
        }
    }

    /**
     * One precondition.
     *
     * @param from where it starts in the network: the successor where its own start was dropped
     * @param reason in the language of the answer
     * @param relaxed whether the schedule leaves it out because it closes a loop
     * @param inLoop whether both its ends lie in one loop that it is part of
     */
    public record MapEdge(
            String from,
            String to,
            Link link,
            int lagDays,
            Strength strength,
            Basis basis,
            String reason,
            String source,
            String ref,
            boolean relaxed,
            boolean inLoop) {}

    /**
     * Items put together.
     *
     * @param id the kind and what they have in common, such as {@code theme:housing}
     * @param key id of the theme or actor, or the state; null for those that have none and for the small ones together
     * @param states how many of them are in each state that occurs
     * @param inside how many edges lie between its own items
     */
    public record MapGroup(
            String id, @Nullable String key, String title, int items, Map<State, Integer> states, int inside) {
        public MapGroup {
            Map<State, Integer> ordered = new EnumMap<>(State.class);
            ordered.putAll(states);
            states = Collections.unmodifiableMap(ordered);
        }
    }

    /**
     * Edges put together.
     *
     * @param from id of a group or code of an item
     * @param to id of a group or code of an item
     */
    public record MapBundle(String from, String to, int edges, int hard) {}
}

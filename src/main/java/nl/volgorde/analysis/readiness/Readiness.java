package nl.volgorde.analysis.readiness;

import java.util.Arrays;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.model.Status;

/**
 * The truth value, gate and state of every item of a network (method §4).
 *
 * <p>Three fixed points over the HARD edges, each found by a work list in O(items + edges):
 *
 * <ul>
 *   <li><i>possible</i>, the least: DONE items, and UNKNOWN items whose gate the possible items meet. An UNKNOWN item
 *       that is not possible cannot be done before what it needs, so it is not met. Because the least fixed point
 *       grows from what is known, items that only wait for one another (a deadlock) are not possible.
 *   <li><i>attainable</i>, the greatest: items that are not DROPPED and whose gate the attainable items can meet, and
 *       DONE items. What is not attainable is STUCK. Items that only wait for one another stay attainable: a deadlock
 *       blocks, but somebody can still open it.
 * </ul>
 */
public final class Readiness {
    private final DependencyNetwork network;
    private final Status[] statuses;
    private final boolean[] possible;
    private final boolean[] attainable;
    private final int[] metPreconditions;
    private final int[] possiblePreconditions;

    /**
     * Judges every item.
     *
     * @param statuses per vertex
     */
    public static Readiness of(DependencyNetwork network, Status[] statuses) {
        return new Readiness(network, statuses.clone());
    }

    private Readiness(DependencyNetwork network, Status[] statuses) {
        if (statuses.length != network.size()) {
            throw new IllegalArgumentException(statuses.length + " statuses do not fit " + network.size() + " items");
        }
        this.network = network;
        this.statuses = statuses;
        possible = new boolean[network.size()];
        attainable = new boolean[network.size()];
        metPreconditions = new int[network.size()];
        possiblePreconditions = new int[network.size()];
        for (int e = 0; e < network.edgeCount(); e++) {
            if (network.isHard(e) && statuses[network.source(e)] == Status.DONE) {
                metPreconditions[network.target(e)]++;
            }
        }
        findPossible();
        findAttainable();
    }

    private void findPossible() {
        int[] queue = new int[network.size()];
        int end = 0;
        for (int v = 0; v < network.size(); v++) {
            if (statuses[v] == Status.DONE || (statuses[v] == Status.UNKNOWN && network.required(v) == 0)) {
                possible[v] = true;
                queue[end++] = v;
            }
        }
        for (int head = 0; head < end; head++) {
            int v = queue[head];
            for (int k = network.firstOut(v); k < network.lastOut(v); k++) {
                int e = network.outEdge(k);
                int w = network.target(e);
                if (!network.isHard(e)) {
                    continue;
                }
                possiblePreconditions[w]++;
                if (!possible[w] && statuses[w] == Status.UNKNOWN && possiblePreconditions[w] >= network.required(w)) {
                    possible[w] = true;
                    queue[end++] = w;
                }
            }
        }
    }

    private void findAttainable() {
        Arrays.fill(attainable, true);
        int[] left = new int[network.size()];
        int[] queue = new int[network.size()];
        int end = 0;
        for (int v = 0; v < network.size(); v++) {
            left[v] = network.hardEnd(v) - network.firstIn(v);
            boolean never = statuses[v] != Status.DONE && left[v] < network.required(v);
            if (statuses[v] == Status.DROPPED || never) {
                attainable[v] = false;
                queue[end++] = v;
            }
        }
        for (int head = 0; head < end; head++) {
            int v = queue[head];
            for (int k = network.firstOut(v); k < network.lastOut(v); k++) {
                int e = network.outEdge(k);
                int w = network.target(e);
                if (!network.isHard(e)) {
                    continue;
                }
                left[w]--;
                if (attainable[w] && statuses[w] != Status.DONE && left[w] < network.required(w)) {
                    attainable[w] = false;
                    queue[end++] = w;
                }
            }
        }
    }

    public DependencyNetwork network() {
        return network;
    }

    /** Whether an item is met. */
    public Truth value(int v) {
        if (statuses[v] == Status.DONE) {
            return Truth.MET;
        }
        return possible[v] ? Truth.UNKNOWN : Truth.NOT_MET;
    }

    public Status status(int v) {
        return statuses[v];
    }

    /** Whether an item is done or can still be: it is not DROPPED, and its gate can be met. */
    public boolean isAttainable(int v) {
        return attainable[v];
    }

    /** Whether enough of an item's HARD preconditions are met. */
    public Truth gate(int v) {
        int met = metPreconditions[v];
        return Truth.ofGate(network.required(v), met, possiblePreconditions[v] - met);
    }

    /** How many of an item's HARD preconditions are met. */
    public int metPreconditions(int v) {
        return metPreconditions[v];
    }

    public State state(int v) {
        switch (statuses[v]) {
            case DONE -> {
                return State.DONE;
            }
            case DROPPED -> {
                return State.DROPPED;
            }
            case NOT_STARTED, IN_PROGRESS, UNKNOWN -> {}
        }
        if (!attainable[v]) {
            return State.STUCK;
        }
        return switch (gate(v)) {
            case NOT_MET -> State.BLOCKED;
            case UNKNOWN -> State.UNDETERMINED;
            case MET -> statuses[v] == Status.IN_PROGRESS ? State.UNDERWAY : State.READY;
        };
    }

    /** Whether the item needs something SOFT that is not known to be met: a risk, not a block. */
    public boolean lacksSupport(int v) {
        for (int e = network.hardEnd(v); e < network.lastIn(v); e++) {
            if (value(network.source(e)) != Truth.MET) {
                return true;
            }
        }
        return false;
    }
}

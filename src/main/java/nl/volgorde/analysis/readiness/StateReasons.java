package nl.volgorde.analysis.readiness;

import java.util.ArrayList;
import java.util.List;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.model.Status;

/**
 * Why an item is in its state, one step deep (method §8): its status, and what its gate asks for and gets.
 *
 * @param required how many of the branches the gate asks for
 * @param branches the HARD preconditions
 */
public record StateReasons(int vertex, Status status, int required, List<Branch> branches) {
    public StateReasons {
        branches = List.copyOf(branches);
    }

    /**
     * A HARD precondition.
     *
     * @param vertex the item that is needed
     * @param attainable whether it is done or can still be
     */
    public record Branch(int vertex, int edge, Truth value, boolean attainable) {}

    public static StateReasons of(Readiness readiness, int v) {
        DependencyNetwork network = readiness.network();
        List<Branch> branches = new ArrayList<>();
        for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
            int p = network.source(e);
            branches.add(new Branch(p, e, readiness.value(p), readiness.isAttainable(p)));
        }
        return new StateReasons(v, readiness.status(v), network.required(v), branches);
    }

    /** The state computed anew from the reasons alone. */
    public State recomputed() {
        if (status == Status.DONE) {
            return State.DONE;
        }
        if (status == Status.DROPPED) {
            return State.DROPPED;
        }
        if (branches.stream().filter(Branch::attainable).count() < required) {
            return State.STUCK;
        }
        int met = with(Truth.MET);
        return switch (Truth.ofGate(required, met, with(Truth.UNKNOWN))) {
            case NOT_MET -> State.BLOCKED;
            case UNKNOWN -> State.UNDETERMINED;
            case MET -> status == Status.IN_PROGRESS ? State.UNDERWAY : State.READY;
        };
    }

    private int with(Truth value) {
        return (int) branches.stream().filter(branch -> branch.value() == value).count();
    }
}

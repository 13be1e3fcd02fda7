package nl.volgorde.analysis.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.EdgeList;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import nl.volgorde.model.Status;
import org.junit.jupiter.api.Test;

/**
 * The full truth tables of Kleene's strong logic (S. C. Kleene, <i>Introduction to Metamathematics</i>, 1952, §64) for
 * gates, and for gates that nest through a Condition nobody assessed.
 */
class TruthTableTests {
    private static final List<Truth> VALUES = List.of(Truth.NOT_MET, Truth.UNKNOWN, Truth.MET);
    private static final List<Gate> GATES = List.of(Gate.all(), Gate.any(), Gate.atLeast(2));

    /** Met 1, unknown 1/2, not met 0 (in halves): AND is the least, OR the greatest, k of n the k-th greatest. */
    private static Truth kleene(Gate gate, List<Truth> values) {
        List<Integer> halves = values.stream()
                .map(VALUES::indexOf)
                .sorted((one, other) -> other - one)
                .toList();
        int place =
                switch (gate) {
                    case Gate.All _ -> halves.size();
                    case Gate.Any _ -> 1;
                    case Gate.AtLeast atLeast -> atLeast.count();
                };
        return VALUES.get(halves.get(place - 1));
    }

    private static Status status(Truth value) {
        return switch (value) {
            case MET -> Status.DONE;
            case NOT_MET -> Status.NOT_STARTED;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }

    private static List<List<Truth>> triples() {
        List<List<Truth>> triples = new ArrayList<>();
        for (Truth a : VALUES) {
            for (Truth b : VALUES) {
                for (Truth c : VALUES) {
                    triples.add(List.of(a, b, c));
                }
            }
        }
        return triples;
    }

    @Test
    void aGateIsKleenesOverThreeBranches() {
        for (Gate gate : GATES) {
            for (List<Truth> values : triples()) {
                EdgeList edges = new EdgeList();
                for (int i = 0; i < 3; i++) {
                    edges.add(i, 3, Link.FS, 0, true);
                }
                DependencyNetwork network =
                        DependencyNetwork.of(List.of(Gate.all(), Gate.all(), Gate.all(), gate), edges);
                Readiness readiness = judge(network, values, Status.NOT_STARTED);
                assertThat(readiness.gate(network.vertex(3)))
                        .as("%s of %s", gate, values)
                        .isEqualTo(kleene(gate, values));
            }
        }
    }

    @Test
    void gatesNestThroughAConditionOfUnknownStatus() {
        for (Gate inner : GATES) {
            for (Gate outer : GATES) {
                for (List<Truth> values : triples()) {
                    for (Truth beside : VALUES) {
                        checkNested(inner, outer, values, beside);
                    }
                }
            }
        }
    }

    /** 0, 1, 2 into the condition 4 by the inner gate; 3 and 4 into 5 by the outer one. */
    private static void checkNested(Gate inner, Gate outer, List<Truth> values, Truth beside) {
        EdgeList edges = new EdgeList()
                .add(0, 4, Link.FS, 0, true)
                .add(1, 4, Link.FS, 0, true)
                .add(2, 4, Link.FS, 0, true)
                .add(3, 5, Link.FS, 0, true)
                .add(4, 5, Link.FS, 0, true);
        DependencyNetwork network =
                DependencyNetwork.of(List.of(Gate.all(), Gate.all(), Gate.all(), Gate.all(), inner, outer), edges);
        List<Truth> leaves = new ArrayList<>(values);
        leaves.add(beside);
        Readiness readiness = judge(network, leaves, Status.UNKNOWN);
        // A condition is not met by itself: at most unknown, and not met when its gate is not.
        Truth condition = kleene(inner, values) == Truth.NOT_MET ? Truth.NOT_MET : Truth.UNKNOWN;
        assertThat(readiness.value(network.vertex(4))).isEqualTo(condition);
        assertThat(readiness.gate(network.vertex(5)))
                .as("%s of %s and (%s of %s)", outer, beside, inner, values)
                .isEqualTo(kleene(outer, List.of(beside, condition)));
    }

    private static Readiness judge(DependencyNetwork network, List<Truth> leaves, Status others) {
        Status[] statuses = new Status[network.size()];
        for (int item = 0; item < statuses.length; item++) {
            statuses[network.vertex(item)] = item < leaves.size() ? status(leaves.get(item)) : others;
        }
        return Readiness.of(network, statuses);
    }
}

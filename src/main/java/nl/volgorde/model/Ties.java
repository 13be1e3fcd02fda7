package nl.volgorde.model;

import java.util.List;

/** Everything that connects the nodes of a programme. */
public record Ties(
        List<Precondition> preconditions,
        List<Relation> relations,
        List<Involvement> involvements,
        List<Funding> fundings,
        List<Tabling> tablings) {
    public static final Ties NONE = new Ties(List.of(), List.of(), List.of(), List.of(), List.of());

    public Ties {
        preconditions = List.copyOf(preconditions);
        relations = List.copyOf(relations);
        involvements = List.copyOf(involvements);
        fundings = List.copyOf(fundings);
        tablings = List.copyOf(tablings);
    }

    public static Ties of(List<Precondition> preconditions) {
        return new Ties(preconditions, List.of(), List.of(), List.of(), List.of());
    }
}

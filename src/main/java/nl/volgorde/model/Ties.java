package nl.volgorde.model;

import java.util.Comparator;
import java.util.List;

/**
 * Everything that connects the nodes of a programme, in an order of its own whatever the order given: by item, and
 * involvements of one item as the agenda lists them, because whoever is named first leads first.
 */
public record Ties(
        List<Precondition> preconditions,
        List<Relation> relations,
        List<Involvement> involvements,
        List<Funding> fundings,
        List<Tabling> tablings) {
    public static final Ties NONE = new Ties(List.of(), List.of(), List.of(), List.of(), List.of());

    public Ties {
        preconditions = sorted(
                preconditions,
                Comparator.comparing(Precondition::to)
                        .thenComparing(Precondition::from)
                        .thenComparing(Precondition::link));
        relations = sorted(
                relations,
                Comparator.comparing(Relation::from)
                        .thenComparing(Relation::kind)
                        .thenComparing(Relation::to));
        involvements = sorted(involvements, Comparator.comparing(Involvement::item));
        fundings = sorted(
                fundings,
                Comparator.comparing(Funding::item)
                        .thenComparing(Funding::fund)
                        .thenComparing(Funding::year, Comparator.nullsFirst(Comparator.naturalOrder())));
        tablings = sorted(tablings, Comparator.comparing(Tabling::decision).thenComparing(Tabling::meeting));
    }

    private static <T> List<T> sorted(List<T> values, Comparator<? super T> order) {
        return values.stream().sorted(order).toList();
    }

    public static Ties of(List<Precondition> preconditions) {
        return new Ties(preconditions, List.of(), List.of(), List.of(), List.of());
    }
}

package nl.volgorde.model;

import java.util.Comparator;
import java.util.List;

/**
 * What is known to be doubtful about an agenda, and what has been accepted as such.
 *
 * @param statements by item, those of one item as the agenda lists them
 * @param waivers by the finding they are about, at most one each
 */
public record Doubts(List<Statement> statements, List<Waiver> waivers) {
    public static final Doubts NONE = new Doubts(List.of(), List.of());

    public Doubts {
        statements = statements.stream()
                .sorted(Comparator.comparing(Statement::item))
                .toList();
        waivers = waivers.stream().sorted(Comparator.comparing(Waiver::finding)).toList();
    }
}

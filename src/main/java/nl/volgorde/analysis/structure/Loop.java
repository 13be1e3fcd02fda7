package nl.volgorde.analysis.structure;

import java.util.List;

/**
 * A set of items each of which waits for all the others, by one path or another (method §6).
 *
 * @param kind what closes it
 * @param vertices the strongly connected component, ascending
 * @param witness the edges of a shortest loop in it, each starting where the one before it ends
 * @param waysOut the HARD edges without which no deadlock is left in the component (for a tension, the edges without
 *     which no loop is left)
 */
public record Loop(Kind kind, List<Integer> vertices, List<Integer> witness, List<Integer> waysOut) {
    public Loop {
        vertices = List.copyOf(vertices);
        witness = List.copyOf(witness);
        waysOut = List.copyOf(waysOut);
    }

    /** What closes a loop. */
    public enum Kind {
        /** HARD edges alone: nothing in it can be done before everything else in it. */
        DEADLOCK,
        /** Only together with a SOFT edge: no block, but a choice that refers to itself. */
        TENSION
    }
}

package nl.volgorde.answers;

import java.util.List;

/**
 * A loop of preconditions (method §6).
 *
 * @param items codes of everything in the loop's component
 * @param loop the edges of a shortest loop, in order
 * @param waysOut the single edges that would open it
 */
public record LoopAnswer(List<String> items, List<EdgeRef> loop, List<EdgeRef> waysOut) {
    public LoopAnswer {
        items = List.copyOf(items);
        loop = List.copyOf(loop);
        waysOut = List.copyOf(waysOut);
    }
}

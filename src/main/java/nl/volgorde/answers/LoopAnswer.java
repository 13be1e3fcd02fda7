package nl.volgorde.answers;

import java.util.List;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Link;
import nl.volgorde.model.Strength;

/**
 * A loop of preconditions (method §6).
 *
 * @param items codes of everything in the loop's component
 * @param loop the edges of a shortest loop, in order
 * @param waysOut the single edges that would open it
 */
public record LoopAnswer(List<String> items, List<EdgeRef> loop, List<WayOut> waysOut) {
    public LoopAnswer {
        items = List.copyOf(items);
        loop = List.copyOf(loop);
        waysOut = List.copyOf(waysOut);
    }

    /**
     * A single edge that opens the loop, and how.
     *
     * @param by each of these would do; the other fields are those of {@link EdgeRef}
     */
    public record WayOut(
            String from,
            String to,
            Link link,
            int lagDays,
            Strength strength,
            Basis basis,
            String reason,
            String source,
            String ref,
            List<Means> by) {
        WayOut(EdgeRef edge, List<Means> by) {
            this(
                    edge.from(),
                    edge.to(),
                    edge.link(),
                    edge.lagDays(),
                    edge.strength(),
                    edge.basis(),
                    edge.reason(),
                    edge.source(),
                    edge.ref(),
                    by);
        }

        public WayOut {
            by = List.copyOf(by);
        }
    }

    /** What can be done about an edge. */
    public enum Means {
        /** It is made SOFT: a risk instead of a block. */
        SOFT,
        /** The decision that it leads to is taken in stages: in principle now, completed once the edge is met. */
        STAGED,
        /** It is left out. */
        DROPPED
    }
}

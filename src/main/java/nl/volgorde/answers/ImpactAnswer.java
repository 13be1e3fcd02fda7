package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.model.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * What waits for an item, which decisions move when it slips, and who should be told (method §8).
 *
 * @param verdict one sentence in the language of the answer
 * @param slipDays by how many days it is taken to slip
 * @param waiting everything not met that it holds back, nearest first
 * @param decisions the decisions that wait for it or move by it, those that move most first
 * @param tell who leads or decides on something that waits or moves, those with most of it first
 */
public record ImpactAnswer(
        String agenda,
        long revision,
        LocalDate asOf,
        ItemRef item,
        String verdict,
        int slipDays,
        List<Waiting> waiting,
        List<Decision> decisions,
        List<BlockersAnswer.ActorTask> tell,
        List<Assumption> assumptions) {
    public ImpactAnswer {
        waiting = List.copyOf(waiting);
        decisions = List.copyOf(decisions);
        tell = List.copyOf(tell);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * An item that waits.
     *
     * @param chain codes from the item asked about to this one, a shortest chain
     * @param movedDays by how many days its likely early finish moves
     */
    public record Waiting(
            String code,
            String title,
            ItemType type,
            State state,
            List<ActorRef> leads,
            List<String> chain,
            long movedDays) {
        public Waiting {
            leads = List.copyOf(leads);
            chain = List.copyOf(chain);
        }
    }

    /**
     * A decision that waits or moves.
     *
     * @param before its likely early finish as things are
     * @param after the same with the slip
     * @param boardBefore the first day of the meeting that can take it, or null when it is tabled nowhere
     * @param boardAfter the same with the slip
     * @param boardMovedDays days between the two; a slip of a day can cost half a year
     */
    public record Decision(
            String code,
            String title,
            boolean waits,
            LocalDate before,
            LocalDate after,
            long movedDays,
            @Nullable LocalDate boardBefore,
            @Nullable LocalDate boardAfter,
            long boardMovedDays) {}
}

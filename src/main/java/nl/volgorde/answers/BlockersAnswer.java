package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.model.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * What blocks an item, and who must act (method §4).
 *
 * @param verdict one sentence in the language of the answer
 * @param conditions the target's direct HARD preconditions
 * @param blockers root blockers first, then by nearness to the target
 * @param actors who must act on the root blockers (see {@link Blocker}), those with most of them first
 * @param deadlocks loops of HARD edges that hold the target up
 * @param tensions loops that close through a SOFT edge and touch the target's network
 */
public record BlockersAnswer(
        String agenda,
        long revision,
        LocalDate asOf,
        ItemRef target,
        String verdict,
        List<Condition> conditions,
        List<Blocker> blockers,
        List<ActorTask> actors,
        List<LoopAnswer> deadlocks,
        List<LoopAnswer> tensions,
        List<Assumption> assumptions) {
    public BlockersAnswer {
        conditions = List.copyOf(conditions);
        blockers = List.copyOf(blockers);
        actors = List.copyOf(actors);
        deadlocks = List.copyOf(deadlocks);
        tensions = List.copyOf(tensions);
        assumptions = List.copyOf(assumptions);
    }

    /** How many of the blockers work is possible at now. */
    public long rootCount() {
        return blockers.stream().filter(Blocker::root).count();
    }

    /**
     * A direct HARD precondition of the target.
     *
     * @param satisfied how many of its own HARD preconditions are met
     * @param required how many of them its gate asks for
     * @param reason its state in a sentence
     */
    public record Condition(
            String code, String title, ItemType type, State state, int satisfied, int required, String reason) {}

    /**
     * An item that holds the target up.
     *
     * @param root whether work is possible at it now
     * @param leads who must act: who leads it, else decides or commissions it, else the same of what it is part of
     * @param unverified whether nobody knows if it is met
     * @param chain codes from the blocker to the target, a shortest chain
     * @param holdsBack items not met that wait for it
     * @param holdsBackDecisions the decisions among those
     * @param since the first day after its plan on which it was not confirmed to be done; null while it is in time
     * @param slipEffectDays days the target moves when this item slips by 30
     * @param reason its state in a sentence
     */
    public record Blocker(
            String code,
            String title,
            ItemType type,
            State state,
            boolean root,
            boolean unverified,
            List<ActorRef> leads,
            List<String> chain,
            int holdsBack,
            int holdsBackDecisions,
            @Nullable LocalDate since,
            int slipEffectDays,
            String reason) {
        public Blocker {
            leads = List.copyOf(leads);
            chain = List.copyOf(chain);
        }
    }

    /**
     * An actor and the root blockers it leads.
     *
     * @param items codes
     */
    public record ActorTask(ActorRef actor, List<String> items) {
        public ActorTask {
            items = List.copyOf(items);
        }

        /** The actors with most to do first. */
        static List<ActorTask> sorted(Map<ActorRef, List<String>> tasks) {
            return tasks.entrySet().stream()
                    .map(task -> new ActorTask(task.getKey(), task.getValue()))
                    .sorted(Comparator.comparingInt(
                                    (ActorTask task) -> -task.items().size())
                            .thenComparing(task -> task.actor().name()))
                    .toList();
        }
    }
}

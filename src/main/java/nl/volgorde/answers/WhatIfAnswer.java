package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.analysis.readiness.State;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario would do to an item, beside the baseline (method §8).
 *
 * @param saved which saved scenario this is, or null for none
 * @param changes the texts of all changes by kind
 * @param verdict one sentence in the language of the answer
 * @param movedDays by how many days the likely early finish moves; negative for earlier
 * @param entering codes that the scenario brings onto a critical path
 * @param leaving codes that it takes off
 * @param states items whose state changes
 */
public record WhatIfAnswer(
        String agenda,
        long revision,
        LocalDate asOf,
        ItemRef target,
        @Nullable SavedVersion saved,
        Map<String, List<String>> changes,
        String verdict,
        Situation baseline,
        Situation scenario,
        long movedDays,
        List<String> entering,
        List<String> leaving,
        List<StateChange> states) {
    public WhatIfAnswer {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        entering = List.copyOf(entering);
        leaving = List.copyOf(leaving);
        states = List.copyOf(states);
    }

    /**
     * How the target stands.
     *
     * @param blockers how many items hold it up
     * @param deadlocks how many loops of HARD edges the whole programme has
     */
    public record Situation(
            State state, CriticalPathAnswer.EarlyFinish earlyFinish, int blockers, int rootBlockers, int deadlocks) {}

    /** An item whose state changes. */
    public record StateChange(String code, String title, State before, State after) {}
}

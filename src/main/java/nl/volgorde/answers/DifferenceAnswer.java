package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;
import nl.volgorde.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two days, and to what the move of an item's date is due (method §8).
 *
 * @param verdict one sentence in the language of the answer
 * @param planBefore the revision at the end of {@code from}, or the earliest that is known: its gates, windows and
 *     preconditions count there
 * @param planAfter the same at the end of {@code to}
 * @param before the likely early finish as of {@code from}, by what was reported up to then
 * @param after the same as of {@code to}
 * @param contributions in the order in which they were applied; their days add up to {@code movedDays}
 * @param entering codes that came onto a critical path
 * @param leaving codes that left it
 */
public record DifferenceAnswer(
        String agenda,
        long revision,
        LocalDate from,
        LocalDate to,
        long planBefore,
        long planAfter,
        ItemRef target,
        String verdict,
        LocalDate before,
        LocalDate after,
        long movedDays,
        List<Contribution> contributions,
        List<WhatIfAnswer.StateChange> states,
        List<String> entering,
        List<String> leaving) {
    public DifferenceAnswer {
        contributions = List.copyOf(contributions);
        states = List.copyOf(states);
        entering = List.copyOf(entering);
        leaving = List.copyOf(leaving);
    }

    /**
     * One step of the move.
     *
     * @param cause what the step consists of
     * @param code of the item whose plan changed or that was reported on, or null for the passing of time
     * @param asOf the day that a report speaks of; null for other causes
     * @param status that was reported; null for other causes
     * @param days by which the step moved the date
     * @param text in words
     */
    public record Contribution(
            Cause cause,
            @Nullable String code,
            @Nullable LocalDate asOf,
            @Nullable Status status,
            long days,
            String text) {}

    /** What a step consists of. */
    public enum Cause {
        /** The data date moved on. */
        TIME,
        /** A gate, a window or a precondition changed, or an item came or went. */
        PLAN,
        /** Somebody reported. */
        REPORT
    }
}

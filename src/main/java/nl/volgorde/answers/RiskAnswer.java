package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * How sure the date of an item is (method §5).
 *
 * @param verdict one sentence in the language of the answer
 * @param overrunFactors by what durations were multiplied, per type of item; 1 everywhere by default
 * @param by the chance of the date that was asked for, or else of the target's deadline; null when there is neither
 * @param meetings the chance of being ready for each meeting that can take the decision
 * @param items by criticality index, those that never are critical left out
 */
public record RiskAnswer(
        String agenda,
        long revision,
        LocalDate asOf,
        ItemRef target,
        String verdict,
        int samples,
        long seed,
        Map<ItemType, Double> overrunFactors,
        Finish finish,
        @Nullable Chance by,
        List<MeetingChance> meetings,
        List<Bin> histogram,
        List<ItemRisk> items,
        List<Assumption> assumptions) {
    public RiskAnswer {
        overrunFactors = Map.copyOf(overrunFactors);
        meetings = List.copyOf(meetings);
        histogram = List.copyOf(histogram);
        items = List.copyOf(items);
        assumptions = List.copyOf(assumptions);
    }

    /** The days by which the target is reached in 10, 50, 80 and 90 per cent of the samples. */
    public record Finish(LocalDate p10, LocalDate p50, LocalDate p80, LocalDate p90) {}

    /**
     * The share of the samples, 0 to 1, in which the target is reached on or before a day.
     *
     * @param inWords the same in per cent; none or all of it only where no sample could tell otherwise
     */
    public record Chance(LocalDate date, double probability, String inWords) {}

    /**
     * The chance that the decision can be taken at a meeting.
     *
     * @param date the last day that the meeting can be
     * @param inWords as of {@link Chance}
     */
    public record MeetingChance(String meeting, String title, LocalDate date, double probability, String inWords) {}

    /** How many samples finish from one day up to and including another. */
    public record Bin(LocalDate from, LocalDate to, int count) {}

    /**
     * An item's part in the risk.
     *
     * @param criticalityIndex share of the samples in which it lies on a critical path, 0 to 1
     * @param sensitivity rank correlation of its own finish with the target's, -1 to 1
     */
    public record ItemRisk(String code, String title, double criticalityIndex, double sensitivity) {}
}

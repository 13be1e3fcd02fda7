package nl.volgorde.answers;

import java.util.List;

/**
 * Something that an answer rests on without anybody having said it.
 *
 * @param kind {@code expected-status}, {@code overdue}, {@code assumed-duration}, {@code inferred-edge}, {@code relaxed-edge},
 *     {@code relaxed-edge-approximated}; {@code working-days} where durations, lags, float and slips count the days of the
 *     agenda's calendar, while what a date moves by is in civil days all the same
 * @param items codes that it concerns; none when it concerns all
 * @param text one sentence in the language of the answer
 */
public record Assumption(String kind, List<String> items, String text) {
    public Assumption {
        items = List.copyOf(items);
    }
}

package nl.volgorde.answers;

import java.util.List;

/**
 * Something that an answer rests on without anybody having said it.
 *
 * @param kind {@code expected-status}, {@code overdue}, {@code assumed-duration}, {@code relaxed-edge}
 * @param items codes that it concerns
 * @param text one sentence in the language of the answer
 */
public record Assumption(String kind, List<String> items, String text) {
    public Assumption {
        items = List.copyOf(items);
    }
}

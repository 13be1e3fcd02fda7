package nl.volgorde.answers;

import java.util.List;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.FactKey;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fact, in words.
 *
 * @param key of the fact, unique among its kind
 * @param items codes that it is about; empty for what belongs to no item
 * @param subject what the fact is, in the language of the answer
 * @param details what differs, one line per part; empty when the subject says it all
 * @param before as it was, or null when it was added
 * @param after as it is, or null when it was removed
 */
public record DifferenceLine(
        FactChange.Kind change,
        FactKey.Kind kind,
        String key,
        List<String> items,
        String subject,
        List<String> details,
        @Nullable Object before,
        @Nullable Object after) {
    public DifferenceLine {
        items = List.copyOf(items);
        details = List.copyOf(details);
    }
}

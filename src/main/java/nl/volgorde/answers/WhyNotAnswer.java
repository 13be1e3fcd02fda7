package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;
import nl.volgorde.analysis.readiness.WhyNot;
import org.jspecify.annotations.Nullable;

/**
 * Why an item does not block another, or that it does (method §4).
 *
 * @param verdict one sentence in the language of the answer
 * @param at the item that the reason is about: the one whose gate is met, the one that is met, or the one that a SOFT
 *     edge leads to; null where the reason is about no other item
 * @param chain codes from the item to the target that the reason speaks of; none where there is no path
 */
public record WhyNotAnswer(
        String agenda,
        long revision,
        LocalDate asOf,
        ItemRef target,
        ItemRef item,
        WhyNot.Reason reason,
        String verdict,
        @Nullable ItemRef at,
        List<String> chain) {
    public WhyNotAnswer {
        chain = List.copyOf(chain);
    }
}

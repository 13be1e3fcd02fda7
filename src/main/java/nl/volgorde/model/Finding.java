package nl.volgorde.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something about a programme that makes its answers less trustworthy (method §7).
 *
 * @param id the same for the same finding at every revision and on every day, so that it can be waived: the rule, the
 *     normalised codes of the items and, where one item can have several, a key of its own
 * @param rule kebab-case name of the rule that found it
 * @param items concerned, the one to begin with first
 * @param sources where to look in the documents; empty when the finding rests on what is missing
 * @param message what is the matter, in a sentence
 * @param advice what to do about it, in a sentence
 */
public record Finding(
        String id,
        String rule,
        Severity severity,
        List<ItemCode> items,
        List<Provenance> sources,
        Text message,
        Text advice) {
    public Finding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        items = List.copyOf(items);
        sources = List.copyOf(sources);
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(advice, "advice");
    }

    /**
     * The id of a finding.
     *
     * @param key tells findings of one rule on the same items apart; null when there can be only one
     */
    public static String id(String rule, List<ItemCode> items, @Nullable String key) {
        String codes = items.stream().map(ItemCode::normalised).collect(Collectors.joining("+"));
        String suffix = key == null ? "" : "+" + key.strip().replaceAll("\\s+", "-");
        return rule + ":" + codes + suffix;
    }
}

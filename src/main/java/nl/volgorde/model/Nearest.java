package nl.volgorde.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The names that somebody may have meant by a name that does not exist. */
public final class Nearest {
    private Nearest() {}

    /** The names nearest to what was typed, nearest first, equals in alphabetical order, at most {@code limit}. */
    public static List<String> to(String typed, Collection<String> names, int limit) {
        return names.stream()
                .sorted(Comparator.<String>comparingInt(name -> EditDistance.between(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }
}

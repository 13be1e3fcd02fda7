package nl.volgorde.analysis.schedule;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import nl.volgorde.analysis.Estimate;

/**
 * The schedule of one target's network in one estimate (method §5).
 *
 * @param deadline the target's latest finish by its window, or the latest finish asked for; the day of its early
 *     finish when there is none
 * @param items everything that constrains the target, the target included, by early start
 * @param chains the first few chains by float, critical paths first, each from an item without a driver to the target
 * @param pathCount how many critical paths there are, exactly
 */
public record CriticalPath(
        Estimate estimate,
        int target,
        LocalDate earlyFinish,
        LocalDate deadline,
        List<ScheduledItem> items,
        List<Chain> chains,
        BigInteger pathCount) {
    public CriticalPath {
        items = List.copyOf(items);
        chains = List.copyOf(chains);
    }

    /** The chains of driving edges among those listed. */
    public List<List<Integer>> paths() {
        return chains.stream()
                .filter(chain -> chain.pathFloat() == 0)
                .map(Chain::vertices)
                .toList();
    }

    /**
     * A chain of constraining edges.
     *
     * @param vertices from its first item to the target
     * @param pathFloat steps that it can slip as a whole before it sets the target's date; 0 for a critical path
     */
    public record Chain(List<Integer> vertices, int pathFloat) {
        public Chain {
            vertices = List.copyOf(vertices);
        }
    }
}

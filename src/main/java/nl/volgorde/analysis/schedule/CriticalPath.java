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
 * @param paths the first few chains of driving edges, each from an item without a driver to the target
 * @param pathCount how many such chains there are, exactly
 */
public record CriticalPath(
        Estimate estimate,
        int target,
        LocalDate earlyFinish,
        LocalDate deadline,
        List<ScheduledItem> items,
        List<List<Integer>> paths,
        BigInteger pathCount) {
    public CriticalPath {
        items = List.copyOf(items);
        paths = paths.stream().map(List::copyOf).toList();
    }
}

package nl.volgorde.analysis.risk;

import java.util.Map;
import java.util.Objects;
import nl.volgorde.analysis.schedule.DateEstimates.Three;
import nl.volgorde.model.ItemType;

/**
 * By what the durations of a type of item are multiplied, from experience with programmes like this one (method §5).
 *
 * @param byType factors of at least 0; 1 for a type that is not named
 */
public record OverrunFactors(Map<ItemType, Double> byType) {
    /** Durations as the sources give them. */
    public static final OverrunFactors NONE = new OverrunFactors(Map.of());

    public OverrunFactors {
        byType = Map.copyOf(byType);
        byType.forEach((type, factor) -> {
            if (!(factor >= 0) || factor > 100) {
                throw new IllegalArgumentException(
                        "the overrun factor of " + type + " must lie from 0 to 100, got " + factor);
            }
        });
    }

    /** The factor of a type. */
    public double of(ItemType type) {
        return Objects.requireNonNullElse(byType.get(type), 1.0);
    }

    Three applied(ItemType type, Three duration) {
        double factor = of(type);
        return new Three(
                (int) Math.round(duration.optimistic() * factor), (int) Math.round(duration.likely() * factor), (int)
                        Math.round(duration.pessimistic() * factor));
    }
}

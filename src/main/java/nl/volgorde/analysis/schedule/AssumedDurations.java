package nl.volgorde.analysis.schedule;

import java.util.Objects;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.model.ItemType;

/**
 * How long an item is taken to last when its window does not say (method §2), in civil days per type,
 * whatever the axis.
 *
 * @param project of a project
 * @param agreement of an agreement
 */
public record AssumedDurations(Days project, Days agreement) {
    /** One, two and four years for a project; one, two and three for an agreement. */
    public static final AssumedDurations DEFAULT =
            new AssumedDurations(new Days(365, 730, 1461), new Days(365, 730, 1096));

    public AssumedDurations {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(agreement, "agreement");
    }

    /** Days that an item of this type is taken to last; 0 for points. */
    public int of(ItemType type, Estimate estimate) {
        return switch (type) {
            case PROJECT -> project.of(estimate);
            case AGREEMENT -> agreement.of(estimate);
            case CONDITION, DECISION, MILESTONE -> 0;
        };
    }

    /** Days per estimate, never fewer for a more pessimistic one. */
    public record Days(int optimistic, int likely, int pessimistic) {
        public Days {
            if (optimistic < 0 || likely < optimistic || pessimistic < likely) {
                throw new IllegalArgumentException(
                        "assumed durations must grow from 0: " + optimistic + ", " + likely + ", " + pessimistic);
            }
        }

        int of(Estimate estimate) {
            return switch (estimate) {
                case OPTIMISTIC -> optimistic;
                case LIKELY -> likely;
                case PESSIMISTIC -> pessimistic;
            };
        }
    }
}

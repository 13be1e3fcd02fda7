package nl.volgorde.analysis;

import java.time.LocalDate;
import java.util.Objects;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Status;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/**
 * How an item stands as of a day (method §3).
 *
 * @param assessment the one that says so, or null when the status is only expected from the plan
 * @param window the forecast of that assessment or else the plan
 * @param overdueSince the day after the plan's latest finish, when that has passed and nobody confirmed it; else null
 */
public record Standing(
        ItemCode item,
        Status status,
        @Nullable Assessment assessment,
        Window window,
        @Nullable LocalDate overdueSince) {
    public Standing {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(window, "window");
    }

    /** Whether nobody assessed the item, so that the status is read off the plan. */
    public boolean isExpected() {
        return assessment == null;
    }

    /** Whether an item of this type takes no time: it is a point, and no source plans a duration for it. */
    public boolean isPoint(ItemType type) {
        return type.isPoint() && window.duration() == null;
    }

    /** Whether work has begun, or should have by the plan while nobody says otherwise. */
    public boolean hasStarted(LocalDate asOf) {
        return switch (status) {
            case IN_PROGRESS, DONE -> true;
            case NOT_STARTED, DROPPED -> false;
            case UNKNOWN -> {
                LocalDate begin = window.start().earliest();
                yield begin != null && !begin.isAfter(asOf);
            }
        };
    }
}

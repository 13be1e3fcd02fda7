package nl.volgorde.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Status;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/** How every item of a programme stands as of one day (method §3). */
public final class Standings {
    private final LocalDate asOf;
    private final Map<ItemCode, Standing> standings;

    private Standings(LocalDate asOf, Map<ItemCode, Standing> standings) {
        this.asOf = asOf;
        this.standings = Map.copyOf(standings);
    }

    /** As of this day, with everything that is known today. */
    public static Standings asOf(Programme programme, LocalDate asOf) {
        return asOf(programme, asOf, null);
    }

    /**
     * As of this day, as it was known at {@code knownOn}.
     *
     * @param knownOn assessments recorded later do not count; null for no such limit
     */
    public static Standings asOf(Programme programme, LocalDate asOf, @Nullable Instant knownOn) {
        Map<ItemCode, Standing> standings = new HashMap<>();
        for (Item item : programme.items()) {
            standings.put(item.code(), standing(programme, item, asOf, knownOn));
        }
        return new Standings(asOf, standings);
    }

    public LocalDate asOf() {
        return asOf;
    }

    /**
     * How this item stands.
     *
     * @throws IllegalArgumentException when the programme has no such item
     */
    public Standing of(ItemCode item) {
        Standing standing = standings.get(item);
        if (standing == null) {
            throw new IllegalArgumentException("no item " + item);
        }
        return standing;
    }

    private static Standing standing(Programme programme, Item item, LocalDate asOf, @Nullable Instant knownOn) {
        Window plan = PlannedWindow.of(programme.claims(item.code()));
        Optional<Assessment> last = last(programme.assessments(item.code()), asOf, knownOn);
        if (last.isPresent()) {
            Assessment assessment = last.get();
            Window window = assessment.forecast() == null ? plan : assessment.forecast();
            return new Standing(
                    item.code(), assessment.status(), assessment, window, overdue(assessment, window, asOf));
        }
        Status expected = expected(plan, asOf);
        return new Standing(item.code(), expected, null, plan, expected == Status.UNKNOWN ? dayAfter(plan) : null);
    }

    private static Optional<Assessment> last(List<Assessment> assessments, LocalDate asOf, @Nullable Instant knownOn) {
        return assessments.stream()
                .filter(assessment -> !assessment.asOf().isAfter(asOf))
                .filter(assessment ->
                        knownOn == null || !assessment.recordedAt().isAfter(knownOn))
                .max(Comparator.comparing(Assessment::asOf).thenComparing(Assessment::recordedAt));
    }

    private static Status expected(Window plan, LocalDate asOf) {
        LocalDate finish = latest(plan);
        if (finish != null && asOf.isAfter(finish)) {
            return Status.UNKNOWN;
        }
        LocalDate begin = plan.start().earliest();
        if (begin == null) {
            // A deadline alone does not say that work has begun; no date at all says nothing.
            return finish == null ? Status.UNKNOWN : Status.NOT_STARTED;
        }
        return asOf.isBefore(begin) ? Status.NOT_STARTED : Status.IN_PROGRESS;
    }

    private static @Nullable LocalDate overdue(Assessment assessment, Window window, LocalDate asOf) {
        LocalDate finish = latest(window);
        boolean open =
                switch (assessment.status()) {
                    case NOT_STARTED, IN_PROGRESS, UNKNOWN -> true;
                    case DONE, DROPPED -> false;
                };
        return open && finish != null && asOf.isAfter(finish) ? finish.plusDays(1) : null;
    }

    private static @Nullable LocalDate dayAfter(Window plan) {
        LocalDate finish = latest(plan);
        return finish == null ? null : finish.plusDays(1);
    }

    /** The last day on which the item finishes by its window; null when the window does not say. */
    private static @Nullable LocalDate latest(Window window) {
        return window.finish().latest();
    }
}

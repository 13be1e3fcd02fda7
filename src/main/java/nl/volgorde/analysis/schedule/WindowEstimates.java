package nl.volgorde.analysis.schedule;

import java.time.LocalDate;
import java.util.Arrays;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.Standing;
import nl.volgorde.analysis.TimeAxis;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Status;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/** Turns an item's window and standing into the three estimates of its dates (method §2 and §5). */
final class WindowEstimates {
    private final TimeAxis axis;
    private final LocalDate asOf;
    private final AssumedDurations assumed;

    WindowEstimates(TimeAxis axis, LocalDate asOf, AssumedDurations assumed) {
        this.axis = axis;
        this.asOf = asOf;
        this.assumed = assumed;
    }

    ItemDates of(ItemType type, Standing standing, Estimate estimate) {
        if (standing.status() == Status.DONE) {
            return done(type, standing, estimate);
        }
        return standing.isPoint(type) ? point(standing, estimate) : lasting(type, standing, estimate);
    }

    /** A point lies at the closing of its day; one that has not happened by the data date cannot happen before it. */
    private ItemDates point(Standing standing, Estimate estimate) {
        int today = axis.closing(asOf);
        LocalDate day = pick(standing.window().finish(), estimate);
        if (day == null) {
            day = pick(standing.window().start(), estimate);
        }
        return day != null && axis.closing(day) > today
                ? new ItemDates(axis.closing(day), 0, Integer.MIN_VALUE, ItemDates.Bound.WINDOW, false, false)
                : new ItemDates(today, 0, Integer.MIN_VALUE, ItemDates.Bound.DATA_DATE, false, false);
    }

    private ItemDates lasting(ItemType type, Standing standing, Estimate estimate) {
        Planned planned = planned(type, standing.window(), estimate);
        int today = axis.opening(asOf);
        if (standing.hasStarted(asOf)) {
            LocalDate actual = actualStart(standing);
            Integer plannedStart = planned.start();
            int start = actual != null ? axis.opening(actual) : plannedStart == null ? today : plannedStart;
            return new ItemDates(
                    start,
                    remaining(standing.window(), planned, start, actual != null, estimate),
                    axis.closing(asOf),
                    ItemDates.Bound.ACTUAL,
                    false,
                    planned.assumedDuration());
        }
        Integer start = planned.start();
        return start != null && start > today
                ? new ItemDates(
                        start,
                        planned.duration(),
                        Integer.MIN_VALUE,
                        ItemDates.Bound.WINDOW,
                        false,
                        planned.assumedDuration())
                : new ItemDates(
                        today,
                        planned.duration(),
                        Integer.MIN_VALUE,
                        ItemDates.Bound.DATA_DATE,
                        false,
                        planned.assumedDuration());
    }

    /** From an actual start the item lasts until its window's finish, where the window has one. */
    private int remaining(Window window, Planned planned, int start, boolean actual, Estimate estimate) {
        LocalDate last = pick(window.finish(), estimate);
        return actual && last != null && window.duration() == null
                ? Math.max(0, axis.closing(last) - start)
                : planned.duration();
    }

    /** DONE keeps its actual dates; one that nobody noted is the planned date, or the data date if that is earlier. */
    private ItemDates done(ItemType type, Standing standing, Estimate estimate) {
        Planned planned = standing.isPoint(type)
                ? new Planned(closing(pick(standing.window().finish(), estimate)), 0, false)
                : planned(type, standing.window(), estimate);
        int today = axis.closing(asOf);
        Assessment assessment = standing.assessment();
        LocalDate actualFinish = assessment == null ? null : assessment.actualFinish();
        Integer plannedStart = planned.start();
        int finish = actualFinish != null
                ? axis.closing(actualFinish)
                : Math.min(today, plannedStart == null ? today : plannedStart + planned.duration());
        LocalDate actualStart = actualStart(standing);
        int start = actualStart != null && !type.isPoint() ? axis.opening(actualStart) : finish - planned.duration();
        return new ItemDates(start, Math.max(0, finish - start), finish, ItemDates.Bound.ACTUAL, true, false);
    }

    private static @Nullable LocalDate actualStart(Standing standing) {
        Assessment assessment = standing.assessment();
        return assessment == null ? null : assessment.actualStart();
    }

    private @Nullable Integer closing(@Nullable LocalDate day) {
        return day == null ? null : axis.closing(day);
    }

    /**
     * An item's place in time by its window alone.
     *
     * @param start null when both sides of the window are missing
     */
    private record Planned(@Nullable Integer start, int duration, boolean assumedDuration) {}

    private Planned planned(ItemType type, Window window, Estimate estimate) {
        LocalDate first = pick(window.start(), estimate);
        LocalDate last = pick(window.finish(), estimate);
        if (window.duration() != null) {
            return new Planned(floor(window, window.duration(), first, last), window.duration(), false);
        }
        if (first != null && last != null) {
            return new Planned(axis.opening(first), duration(window, estimate), false);
        }
        int days = assumed.of(type, estimate);
        if (last != null && first == null) {
            int finish = axis.closing(last);
            int start = axis.closing(last.minusDays(days));
            return new Planned(start, finish - start, true);
        }
        LocalDate from = first == null ? asOf : first;
        int duration = axis.opening(from.plusDays(days)) - axis.opening(from);
        return new Planned(first == null ? null : axis.opening(first), duration, true);
    }

    /** Where an item of a planned duration starts at the earliest; a deadline does not hold it back. */
    private @Nullable Integer floor(Window window, int duration, @Nullable LocalDate first, @Nullable LocalDate last) {
        Integer start = first == null ? null : axis.opening(first);
        if (last == null || window.has(Window.Flag.DEADLINE)) {
            return start;
        }
        int byFinish = axis.closing(last) - duration;
        return start == null ? byFinish : Math.max(start, byFinish);
    }

    /** Finish less start in each estimate, not below 0, in ascending order over the estimates (method §2). */
    private int duration(Window window, Estimate estimate) {
        Estimate[] all = Estimate.values();
        int[] durations = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            LocalDate first = pick(window.start(), all[i]);
            LocalDate last = pick(window.finish(), all[i]);
            if (first == null || last == null) {
                throw new IllegalArgumentException("a duration needs both sides of the window, got " + window);
            }
            durations[i] = Math.max(0, axis.closing(last) - axis.opening(first));
        }
        Arrays.sort(durations);
        return switch (estimate) {
            case OPTIMISTIC -> durations[0];
            case LIKELY -> durations[1];
            case PESSIMISTIC -> durations[2];
        };
    }

    /** The day that an estimate takes from a range; a range with one bound takes it for all, one without gives null. */
    static @Nullable LocalDate pick(DateRange range, Estimate estimate) {
        LocalDate earliest = range.earliest();
        LocalDate latest = range.latest();
        if (earliest == null || latest == null) {
            return earliest == null ? latest : earliest;
        }
        return switch (estimate) {
            case OPTIMISTIC -> earliest;
            case LIKELY -> LocalDate.ofEpochDay(Math.floorDiv(earliest.toEpochDay() + latest.toEpochDay(), 2L));
            case PESSIMISTIC -> latest;
        };
    }
}

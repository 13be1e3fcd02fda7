package nl.volgorde.analysis.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Dating;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;

/**
 * To what a date's move between two days is due (method §8): first the data date moves on while nobody reports and the
 * plan stays; then the plan becomes the later one, item by item and precondition by precondition; then what was reported
 * is added, one assessment after another in the order of the days that they speak of. Each step's contribution is the
 * move of the date by that step, so that the contributions add up to the whole.
 *
 * @param start the earlier programme as of the first day, under the codes of the later one, reports of later date left out
 */
public record Movement(Programme start, LocalDate before, LocalDate after, List<Step> steps) {
    public Movement {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param date the target's date after the step
     * @param days by which the step moved it; negative for earlier
     */
    public record Step(Cause cause, LocalDate date, long days) {}

    /** What a step consists of. */
    public sealed interface Cause {
        /** The data date went from the first day to the second. */
        record Time() implements Cause {}

        /**
         * The plan changed.
         *
         * @param item whose gate, window or precondition it is
         * @param changes what became of the item, its windows or one of its preconditions
         */
        record Plan(ItemCode item, List<FactChange> changes) implements Cause {
            public Plan {
                changes = List.copyOf(changes);
            }
        }

        /** Somebody reported. */
        record Report(Assessment assessment) implements Cause {}
    }

    /**
     * Takes a move apart.
     *
     * @param then the programme by its plan at the end of {@code from}; its reports are not looked at
     * @param now the programme by its plan at the end of {@code to}, with all reports
     * @param date the target's date in a programme as of a day; the target must be in both
     */
    public static Movement between(
            Programme then,
            LocalDate from,
            Programme now,
            LocalDate to,
            BiFunction<Programme, LocalDate, LocalDate> date) {
        List<Assessment> known = new ArrayList<>(now.dating().assessments().stream()
                .filter(assessment -> !assessment.asOf().isAfter(from))
                .toList());
        Programme plan = PlanSteps.plan(then, now);
        Programme start = reported(plan, known);
        LocalDate before = date.apply(start, from);
        Course course = new Course(before);
        course.step(new Cause.Time(), date.apply(start, to));
        for (List<FactChange> changes : PlanSteps.between(plan, now)) {
            plan = PlanSteps.after(plan, changes);
            course.step(
                    new Cause.Plan(changes.getFirst().key().items().getFirst(), changes),
                    date.apply(reported(plan, known), to));
        }
        for (Assessment assessment : reportedBetween(now, from, to)) {
            known.add(assessment);
            course.step(new Cause.Report(assessment), date.apply(reported(plan, known), to));
        }
        return new Movement(start, before, course.last, course.steps);
    }

    /** A plan with these reports, as far as they are about its items. */
    private static Programme reported(Programme plan, List<Assessment> reports) {
        Set<ItemCode> codes = plan.items().stream().map(Item::code).collect(Collectors.toSet());
        Dating dating = new Dating(
                plan.dating().claims(),
                reports.stream().filter(report -> codes.contains(report.item())).toList());
        return new Programme(plan.agenda(), plan.revision(), plan.register(), plan.items(), plan.ties(), dating)
                .with(plan.doubts());
    }

    private static List<Assessment> reportedBetween(Programme now, LocalDate from, LocalDate to) {
        return now.dating().assessments().stream()
                .filter(assessment ->
                        assessment.asOf().isAfter(from) && !assessment.asOf().isAfter(to))
                .sorted(Comparator.comparing(Assessment::asOf)
                        .thenComparing(Assessment::recordedAt)
                        .thenComparing(Assessment::item))
                .toList();
    }

    /** The steps so far. */
    private static final class Course {
        private final List<Step> steps = new ArrayList<>();
        private LocalDate last;

        private Course(LocalDate before) {
            last = before;
        }

        private void step(Cause cause, LocalDate next) {
            steps.add(new Step(cause, next, next.toEpochDay() - last.toEpochDay()));
            last = next;
        }
    }
}

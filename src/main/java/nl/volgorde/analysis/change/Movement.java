package nl.volgorde.analysis.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Dating;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import org.jspecify.annotations.Nullable;

/**
 * To what a date's move between two days is due (method §8): first the data date moves on while nobody reports, then
 * what was reported is added, one assessment after another in the order in which it speaks of. Each step's contribution
 * is the move of the date by that step, so that the contributions add up to the whole.
 */
public record Movement(LocalDate before, LocalDate after, List<Step> steps) {
    public Movement {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param assessment what was reported, or null for the passing of time
     * @param date the target's date after the step
     * @param days by which the step moved it; negative for earlier
     */
    public record Step(@Nullable Assessment assessment, LocalDate date, long days) {
        /** The item that was reported on; empty for the passing of time. */
        public Optional<ItemCode> item() {
            return assessment == null ? Optional.empty() : Optional.of(assessment.item());
        }
    }

    /**
     * Takes a move apart.
     *
     * @param date the target's date in a programme as of a day
     */
    public static Movement between(
            Programme programme, LocalDate from, LocalDate to, BiFunction<Programme, LocalDate, LocalDate> date) {
        List<Assessment> known = programme.dating().assessments().stream()
                .filter(assessment -> !assessment.asOf().isAfter(from))
                .toList();
        List<Assessment> reported = programme.dating().assessments().stream()
                .filter(assessment ->
                        assessment.asOf().isAfter(from) && !assessment.asOf().isAfter(to))
                .sorted(Comparator.comparing(Assessment::asOf)
                        .thenComparing(Assessment::recordedAt)
                        .thenComparing(Assessment::item))
                .toList();
        LocalDate before = date.apply(with(programme, known), from);
        LocalDate last = date.apply(with(programme, known), to);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(null, last, last.toEpochDay() - before.toEpochDay()));
        List<Assessment> added = new ArrayList<>(known);
        for (Assessment assessment : reported) {
            added.add(assessment);
            LocalDate next = date.apply(with(programme, added), to);
            steps.add(new Step(assessment, next, next.toEpochDay() - last.toEpochDay()));
            last = next;
        }
        return new Movement(before, last, steps);
    }

    private static Programme with(Programme programme, List<Assessment> assessments) {
        return new Programme(
                        programme.agenda(),
                        programme.revision(),
                        programme.register(),
                        programme.items(),
                        programme.ties(),
                        new Dating(programme.dating().claims(), assessments))
                .with(programme.doubts());
    }
}

package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.change.Movement;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import org.springframework.stereotype.Component;

/** What changed between two days (method §8)? */
@Component
public class DifferenceQuestion {
    private final Analyses analyses;
    private final Programmes programmes;

    DifferenceQuestion(Analyses analyses, Programmes programmes) {
        this.analyses = analyses;
        this.programmes = programmes;
    }

    /**
     * Answers for one item. The plan is that of the end of each day, as far back as the store knows it.
     *
     * @param asked whose data date is not looked at
     * @param code in any usual writing
     * @param from the first data date
     * @param to the second, not before the first
     * @throws NoAnswer when the agenda or the item is not there, the item was not there on the first day, or the days are
     *     the wrong way round
     */
    public DifferenceAnswer answer(Asked asked, String code, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new NoAnswer.DayOutOfRange(to, from, LocalDate.of(2200, 12, 31));
        }
        AnalysedProgramme current = analyses.of(new Asked(asked.agenda(), to, asked.knownOn(), asked.language()));
        Programme now = programmes.writtenBy(current.programme(), AnalysedProgramme.endOf(to));
        Programme then = programmes.writtenBy(now, AnalysedProgramme.endOf(from));
        AnalysedProgramme after = now.revision() == current.programme().revision()
                ? current
                : new AnalysedProgramme(now, to, asked.knownOn());
        int target = after.vertex(code);
        ItemCode targetCode = after.network().code(target);
        requireKnown(then, now, targetCode, from);
        Movement movement =
                Movement.between(then, from, now, to, (programme, day) -> finish(programme, day, targetCode));
        AnalysedProgramme before = new AnalysedProgramme(movement.start(), from, asked.knownOn());
        return answer(new Ends(then.revision(), before, now.revision(), after), targetCode, movement, asked);
    }

    /** The two programmes and the revisions of their plans. */
    private record Ends(long planBefore, AnalysedProgramme before, long planAfter, AnalysedProgramme after) {}

    private static void requireKnown(Programme then, Programme now, ItemCode target, LocalDate from) {
        boolean known = then.items().stream()
                .map(Item::code)
                .anyMatch(code ->
                        code.equals(target) || now.item(target).aliases().contains(code));
        if (!known) {
            throw new NoAnswer.Unreadable(new Text(
                    target + " stond op " + from + " nog niet in de agenda; kies een latere eerste dag.",
                    target + " was not yet in the agenda on " + from + "; choose a later first day."));
        }
    }

    private static DifferenceAnswer answer(Ends ends, ItemCode targetCode, Movement movement, Asked asked) {
        AnalysedProgramme before = ends.before();
        AnalysedProgramme after = ends.after();
        Wording wording = Wording.in(asked.language());
        Parts parts = new Parts(after, wording);
        int target = after.network().vertex(targetCode);
        long moved = movement.after().toEpochDay() - movement.before().toEpochDay();
        Set<ItemCode> criticalBefore = WhatIfQuestion.critical(before, targetCode);
        Set<ItemCode> criticalAfter = WhatIfQuestion.critical(after, targetCode);
        return new DifferenceAnswer(
                after.programme().agenda().id(),
                after.programme().revision(),
                before.asOf(),
                after.asOf(),
                ends.planBefore(),
                ends.planAfter(),
                parts.ref(target),
                wording.say(
                        "verdict.difference",
                        parts.title(target),
                        moved,
                        Math.abs(moved),
                        wording.month(movement.before()),
                        wording.month(movement.after())),
                movement.before(),
                movement.after(),
                moved,
                movement.steps().stream()
                        .map(step -> contribution(after, step, wording))
                        .toList(),
                WhatIfQuestion.states(before, after, wording),
                WhatIfQuestion.without(criticalAfter, criticalBefore),
                WhatIfQuestion.without(criticalBefore, criticalAfter));
    }

    private static LocalDate finish(Programme programme, LocalDate day, ItemCode target) {
        AnalysedProgramme analysed = new AnalysedProgramme(programme, day);
        return analysed.scheduler().earlyFinish(analysed.network().vertex(target), Estimate.LIKELY);
    }

    private static DifferenceAnswer.Contribution contribution(
            AnalysedProgramme after, Movement.Step step, Wording wording) {
        return switch (step.cause()) {
            case Movement.Cause.Time _ ->
                new DifferenceAnswer.Contribution(
                        DifferenceAnswer.Cause.TIME, null, null, null, step.days(), wording.say("difference.time"));
            case Movement.Cause.Plan plan ->
                new DifferenceAnswer.Contribution(
                        DifferenceAnswer.Cause.PLAN,
                        plan.item().value(),
                        null,
                        null,
                        step.days(),
                        DifferenceLines.of(plan.changes(), wording.language()).stream()
                                .map(line -> inWords(line, wording))
                                .collect(Collectors.joining(" ")));
            case Movement.Cause.Report report -> contribution(after, report.assessment(), step.days(), wording);
        };
    }

    private static String inWords(DifferenceLine line, Wording wording) {
        String change = wording.word(line.change());
        return line.details().isEmpty()
                ? wording.say("difference.plan", change, line.subject())
                : wording.say("difference.plan-details", change, line.subject(), String.join("; ", line.details()));
    }

    private static DifferenceAnswer.Contribution contribution(
            AnalysedProgramme after, Assessment assessment, long days, Wording wording) {
        return new DifferenceAnswer.Contribution(
                DifferenceAnswer.Cause.REPORT,
                assessment.item().value(),
                assessment.asOf(),
                assessment.status(),
                days,
                wording.say(
                        "difference.assessment",
                        assessment.item().value(),
                        after.programme()
                                .find(assessment.item().value())
                                .map(item -> item.title().in(wording.language()))
                                .orElse("-"),
                        wording.word(assessment.status()),
                        wording.day(assessment.asOf()),
                        assessment.by()));
    }
}

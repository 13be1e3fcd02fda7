package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.Set;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.change.Movement;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import org.springframework.stereotype.Component;

/** What changed between two days (method §8)? */
@Component
public class DifferenceQuestion {
    private final Analyses analyses;

    DifferenceQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for one item.
     *
     * @param asked whose data date is not looked at
     * @param code in any usual writing
     * @param from the first data date
     * @param to the second, not before the first
     * @throws NoAnswer when the agenda or the item is not there, or the days are the wrong way round
     */
    public DifferenceAnswer answer(Asked asked, String code, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new NoAnswer.DayOutOfRange(to, from, LocalDate.of(2200, 12, 31));
        }
        AnalysedProgramme before = analyses.of(new Asked(asked.agenda(), from, asked.knownOn(), asked.language()));
        AnalysedProgramme after = analyses.of(new Asked(asked.agenda(), to, asked.knownOn(), asked.language()));
        Wording wording = Wording.in(asked.language());
        int target = after.vertex(code);
        ItemCode targetCode = after.network().code(target);
        Movement movement =
                Movement.between(after.programme(), from, to, (programme, day) -> finish(programme, day, targetCode));
        long moved = movement.after().toEpochDay() - movement.before().toEpochDay();
        Parts parts = new Parts(after, wording);
        Set<ItemCode> criticalBefore = WhatIfQuestion.critical(before, targetCode);
        Set<ItemCode> criticalAfter = WhatIfQuestion.critical(after, targetCode);
        return new DifferenceAnswer(
                after.programme().agenda().id(),
                after.programme().revision(),
                from,
                to,
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
        Assessment assessment = step.assessment();
        if (assessment == null) {
            return new DifferenceAnswer.Contribution(null, null, null, step.days(), wording.say("difference.time"));
        }
        return new DifferenceAnswer.Contribution(
                assessment.item().value(),
                assessment.asOf(),
                assessment.status(),
                step.days(),
                wording.say(
                        "difference.assessment",
                        assessment.item().value(),
                        after.programme().item(assessment.item()).title().in(wording.language()),
                        wording.word(assessment.status()),
                        wording.day(assessment.asOf()),
                        assessment.by()));
    }
}

package nl.volgorde.answers;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.change.Scenario;
import nl.volgorde.analysis.readiness.Blockers;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.analysis.structure.Loop;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.SavedScenario;
import nl.volgorde.model.ScenarioText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What would be if (method §8)? Nothing is written. */
@Component
public class WhatIfQuestion {
    private final Analyses analyses;

    WhatIfQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /** The changes that cannot be laid over the agenda, each with the reason in words; empty when all of them fit. */
    public List<ScenarioAnswer.Misfit> misfits(Asked asked, ScenarioText changes) {
        return ScenarioAnswer.Misfit.of(analyses.of(asked).programme(), changes, asked.language());
    }

    /** A change that fits the agenda, in words. */
    public String inWords(Asked asked, String kind, String text) {
        ScenarioReading reading = new ScenarioReading(analyses.of(asked).programme());
        return new ScenarioWords(Wording.in(asked.language())).of(kind, reading.change(kind, text), text);
    }

    /** As below, with nothing that was saved. */
    public WhatIfAnswer answer(Asked asked, @Nullable String code, ScenarioText changes) {
        return answer(asked, code, null, changes);
    }

    /**
     * Answers for one item.
     *
     * @param code in any usual writing; null for what the saved scenario, else the agenda, is about
     * @param name of a saved scenario, or null for none
     * @param more changes on top of what was saved
     * @throws NoAnswer when the agenda, the item, the saved scenario or something that the changes name is not there
     */
    public WhatIfAnswer answer(Asked asked, @Nullable String code, @Nullable String name, ScenarioText more) {
        AnalysedProgramme baseline = analyses.of(asked);
        SavedScenario saved = name == null ? null : SavedScenarios.named(baseline.programme(), name);
        ScenarioReading reading = new ScenarioReading(baseline.programme());
        if (saved != null) {
            List<ScenarioReading.Misfit> misfits = reading.misfits(saved.changes());
            if (!misfits.isEmpty()) {
                throw new NoAnswer.ScenarioOutdated(saved, misfits);
            }
        }
        ScenarioText changes = saved == null ? more : saved.changes().and(more);
        int target =
                baseline.target(code == null && saved != null ? saved.target().value() : code);
        ItemCode targetCode = baseline.network().code(target);
        Scenario scenario = reading.read(changes);
        AnalysedProgramme changed = changed(baseline, scenario);
        Wording wording = Wording.in(asked.language());
        WhatIfAnswer.Situation before = situation(baseline, targetCode, wording);
        WhatIfAnswer.Situation after = situation(changed, targetCode, wording);
        long moved = ChronoUnit.DAYS.between(
                before.earlyFinish().likely(), after.earlyFinish().likely());
        Set<ItemCode> criticalBefore = critical(baseline, targetCode);
        Set<ItemCode> criticalAfter = critical(changed, targetCode);
        Parts parts = new Parts(baseline, wording);
        return new WhatIfAnswer(
                baseline.programme().agenda().id(),
                baseline.programme().revision(),
                baseline.asOf(),
                parts.ref(target),
                saved == null ? null : SavedVersion.of(saved),
                changes.byKind(),
                wording.say(
                        "verdict.what-if",
                        parts.title(target),
                        moved,
                        Math.abs(moved),
                        before.earlyFinish().period(),
                        after.earlyFinish().period()),
                before,
                after,
                moved,
                without(criticalAfter, criticalBefore),
                without(criticalBefore, criticalAfter),
                states(baseline, changed, wording));
    }

    /** A slip alone leaves the network as it is. */
    private static AnalysedProgramme changed(AnalysedProgramme baseline, Scenario scenario) {
        AnalysedProgramme other = scenario.onlySlips()
                ? baseline
                : new AnalysedProgramme(
                        scenario.appliedTo(baseline.programme(), baseline.asOf()), baseline.asOf(), null);
        return other.withSlips(scenario.slips());
    }

    private static WhatIfAnswer.Situation situation(AnalysedProgramme analysed, ItemCode code, Wording wording) {
        int target = analysed.network().vertex(code);
        Blockers blockers = Blockers.of(analysed.readiness(), target);
        return new WhatIfAnswer.Situation(
                analysed.readiness().state(target),
                CriticalPathQuestion.earlyFinish(analysed.scheduler(), target, wording),
                blockers.all().size(),
                (int) blockers.all().stream().filter(blockers::isRoot).count(),
                (int) analysed.loops().stream()
                        .filter(loop -> loop.kind() == Loop.Kind.DEADLOCK)
                        .count());
    }

    static Set<ItemCode> critical(AnalysedProgramme analysed, ItemCode target) {
        Set<ItemCode> critical = new TreeSet<>();
        analysed.scheduler().critical(analysed.network().vertex(target), Estimate.LIKELY).stream()
                .forEach(v -> critical.add(analysed.network().code(v)));
        return critical;
    }

    static List<String> without(Set<ItemCode> codes, Set<ItemCode> others) {
        return codes.stream()
                .filter(code -> !others.contains(code))
                .map(ItemCode::value)
                .toList();
    }

    static List<WhatIfAnswer.StateChange> states(AnalysedProgramme before, AnalysedProgramme after, Wording wording) {
        List<WhatIfAnswer.StateChange> changes = new ArrayList<>();
        if (before.readiness() == after.readiness()) {
            return changes;
        }
        for (Item item : before.programme().items()) {
            if (after.programme().find(item.code().value()).isEmpty()) {
                continue;
            }
            State was = before.readiness().state(before.network().vertex(item.code()));
            State is = after.readiness().state(after.network().vertex(item.code()));
            if (was != is) {
                changes.add(new WhatIfAnswer.StateChange(
                        item.code().value(), item.title().in(wording.language()), was, is));
            }
        }
        changes.sort(Comparator.comparing(change -> ItemCode.of(change.code())));
        return changes;
    }
}

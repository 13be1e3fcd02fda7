package nl.volgorde.web;

import java.util.List;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.CriticalPathQuestion;
import nl.volgorde.answers.LeverageAnswer;
import nl.volgorde.answers.LeverageQuestion;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.SavedScenarios;
import nl.volgorde.answers.ScenarioAnswer;
import nl.volgorde.answers.WhatIfAnswer;
import nl.volgorde.answers.WhatIfQuestion;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What the what-if page shows of a scenario. */
@Component
class WhatIfView {
    private static final int LEVERS = 12;

    private final WhatIfQuestion whatIf;
    private final LeverageQuestion leverage;
    private final CriticalPathQuestion criticalPath;
    private final SavedScenarios saved;
    private final Programmes programmes;

    WhatIfView(
            WhatIfQuestion whatIf,
            LeverageQuestion leverage,
            CriticalPathQuestion criticalPath,
            SavedScenarios saved,
            Programmes programmes) {
        this.whatIf = whatIf;
        this.leverage = leverage;
        this.criticalPath = criticalPath;
        this.saved = saved;
        this.programmes = programmes;
    }

    /** A change in the scenario, in words, and the page without it. */
    record ChangeLine(String kind, String words, String withoutIt) {}

    /** A change that does not fit the agenda, why, and the page without it. */
    record MisfitLine(String kind, String text, String reason, String withoutIt) {}

    /** An item that gains, and the page with it finished. */
    record LeverLine(String code, String title, int gainDays, String address) {}

    /** The scenario that an address has: the saved one of that name with what else it says, or all that it says. */
    ScenarioAddress scenario(Asked asked, MultiValueMap<String, String> parameters) {
        String name = parameters.getFirst("scenario");
        String target = parameters.getFirst("target");
        if (name == null || name.isBlank()) {
            return ScenarioAddress.of(target(asked, target), parameters, ScenarioAddress.Origin.of(parameters));
        }
        ScenarioAnswer scenario = saved.one(asked, name);
        ScenarioAddress.Origin from = new ScenarioAddress.Origin(scenario.name(), scenario.revision());
        return new ScenarioAddress(target == null || target.isBlank() ? scenario.target() : target, List.of(), from)
                .and(scenario.changes())
                .and(parameters);
    }

    /** A scenario with the dials as a form says. */
    ScenarioAddress turned(Asked asked, ScenarioAddress scenario, MultiValueMap<String, String> parameters) {
        return new ScenarioDials(programmes.current(asked.agenda())).turned(scenario, parameters);
    }

    private String target(Asked asked, @Nullable String given) {
        if (given != null && !given.isBlank()) {
            return given;
        }
        ItemCode focus = programmes.current(asked.agenda()).agenda().focus();
        return focus == null
                ? criticalPath.answer(asked, null, Estimate.LIKELY).target().code()
                : focus.value();
    }

    /** Fills the page; changes that do not fit are told, and the answer is without them. */
    void show(Model model, Asked asked, Page page, ScenarioAddress scenario, Filled form) {
        Programme programme = programmes.current(asked.agenda());
        List<ScenarioAnswer.Misfit> misfits = whatIf.misfits(asked, scenario.text());
        ScenarioAddress fitting = scenario.only(change -> misfits.stream()
                .noneMatch(misfit ->
                        misfit.kind().equals(change.kind()) && misfit.text().equals(change.text())));
        WhatIfAnswer answer = whatIf.answer(asked, scenario.target(), fitting.text());
        model.addAttribute("answer", answer);
        model.addAttribute("kinds", ScenarioAddress.KINDS);
        model.addAttribute("scenario", scenario);
        model.addAttribute("kept", scenario.parameters());
        model.addAttribute("withoutChanges", new ScenarioAddress(scenario.target(), List.of(), null).on(page));
        model.addAttribute("changes", changes(asked, fitting, scenario, page));
        model.addAttribute(
                "misfits",
                misfits.stream()
                        .map(misfit -> new MisfitLine(
                                misfit.kind(),
                                misfit.text(),
                                misfit.reason(),
                                scenario.without(new ScenarioAddress.Change(misfit.kind(), misfit.text()))
                                        .on(page)))
                        .toList());
        LeverageAnswer gains = leverage.answer(asked, scenario.target());
        model.addAttribute("levers", levers(gains, scenario, page));
        model.addAttribute("dials", new ScenarioDials(programme).of(scenario, gains, asked.language()));
        model.addAttribute("statuses", Status.values());
        model.addAttribute("choices", FilterChoices.items(programme, asked.language()));
        model.addAttribute("form", form);
        model.addAttribute("faults", form.faults());
        saved(model, asked, page.about(answer.agenda()), scenario);
    }

    /** The saved scenarios to choose from, and the one that this is: its address is short, and leads to what is saved. */
    private void saved(Model model, Asked asked, Page page, ScenarioAddress scenario) {
        List<ScenarioAnswer> all = saved.all(asked).scenarios();
        ScenarioAddress.Origin from = scenario.from();
        ScenarioAnswer one = from == null
                ? null
                : all.stream()
                        .filter(each -> each.name().equals(from.name()) && each.revision() == from.version())
                        .filter(each -> each.target().equals(scenario.target())
                                && each.changes().equals(scenario.text().byKind()))
                        .findFirst()
                        .orElse(null);
        model.addAttribute("all", all);
        model.addAttribute("one", one);
        model.addAttribute("address", one == null ? null : address(page, one.name()));
    }

    /** The page of a saved scenario, to share. */
    static String address(Page page, String name) {
        return page.with(page.to("/what-if"), "scenario", name);
    }

    private List<ChangeLine> changes(Asked asked, ScenarioAddress fitting, ScenarioAddress scenario, Page page) {
        return fitting.changes().stream()
                .map(change -> new ChangeLine(
                        change.kind(),
                        whatIf.inWords(asked, change.kind(), change.text()),
                        scenario.without(change).on(page)))
                .toList();
    }

    private static List<LeverLine> levers(LeverageAnswer gains, ScenarioAddress scenario, Page page) {
        return gains.items().stream()
                .limit(LEVERS)
                .map(lever -> new LeverLine(
                        lever.code(),
                        lever.title(),
                        lever.gainDays(),
                        scenario.with(new ScenarioAddress.Change("status", lever.code() + "=DONE"))
                                .on(page)))
                .toList();
    }
}

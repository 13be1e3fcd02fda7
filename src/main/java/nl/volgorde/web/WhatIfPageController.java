package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.CriticalPathQuestion;
import nl.volgorde.answers.LeverageQuestion;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.WhatIfQuestion;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that lays a scenario beside the baseline; the scenario stands in its address. */
@WebPage
class WhatIfPageController {
    private static final int LEVERS = 12;

    private final WhatIfQuestion whatIf;
    private final LeverageQuestion leverage;
    private final CriticalPathQuestion criticalPath;
    private final Programmes programmes;

    WhatIfPageController(
            WhatIfQuestion whatIf,
            LeverageQuestion leverage,
            CriticalPathQuestion criticalPath,
            Programmes programmes) {
        this.whatIf = whatIf;
        this.leverage = leverage;
        this.criticalPath = criticalPath;
        this.programmes = programmes;
    }

    /** A change in the scenario, and the page without it. */
    record ChangeLine(String kind, String text, String withoutIt) {}

    /** An item that gains, and the page with it finished. */
    record LeverLine(String code, String title, int gainDays, String address) {}

    /** A change as somebody typed it into the form. */
    record Typed(String kind, String item, String value) {
        static @Nullable Typed of(MultiValueMap<String, String> parameters) {
            String kind = parameters.getFirst("kind");
            String item = parameters.getFirst("item");
            String value = parameters.getFirst("value");
            return kind == null || item == null || !ScenarioAddress.KINDS.contains(kind)
                    ? null
                    : new Typed(kind, item.strip(), value == null ? "" : value.strip());
        }

        ScenarioAddress.Change change() {
            String text =
                    switch (kind) {
                        case "drop" -> item;
                        case "add-edge", "remove-edge" -> item + ">" + value;
                        default -> item + "=" + value;
                    };
            return new ScenarioAddress.Change(kind, text);
        }
    }

    @GetMapping("/what-if")
    String page(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        Asked asked = new Asked(agenda, asOf, RequestLanguage.of(request));
        Page page = Page.of(request);
        ScenarioAddress scenario = ScenarioAddress.of(target(asked, parameters.getFirst("target")), parameters);
        Typed typed = Typed.of(parameters);
        String fault = null;
        if (typed != null) {
            ScenarioAddress more = scenario.with(typed.change());
            try {
                whatIf.answer(asked, more.target(), more.text());
                return "redirect:" + more.on(page);
            } catch (NoAnswer failure) {
                fault = failure.reason().in(asked.language());
            }
        }
        fill(model, asked, page, scenario);
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault);
        return "what-if";
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

    private void fill(Model model, Asked asked, Page page, ScenarioAddress scenario) {
        Programme programme = programmes.current(asked.agenda());
        model.addAttribute("answer", whatIf.answer(asked, scenario.target(), scenario.text()));
        model.addAttribute("kinds", ScenarioAddress.KINDS);
        model.addAttribute("target", scenario.target());
        model.addAttribute("withoutChanges", new ScenarioAddress(scenario.target(), List.of()).on(page));
        model.addAttribute(
                "changes",
                scenario.changes().stream()
                        .map(change -> new ChangeLine(
                                change.kind(),
                                change.text(),
                                scenario.without(change).on(page)))
                        .toList());
        model.addAttribute(
                "levers",
                leverage.answer(asked, scenario.target()).items().stream()
                        .limit(LEVERS)
                        .map(lever -> new LeverLine(
                                lever.code(),
                                lever.title(),
                                lever.gainDays(),
                                scenario.with(new ScenarioAddress.Change("status", lever.code() + "=DONE"))
                                        .on(page)))
                        .toList());
        model.addAttribute("choices", FilterChoices.items(programme, asked.language()));
    }
}

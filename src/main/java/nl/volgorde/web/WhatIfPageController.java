package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.ScenarioAnswer;
import nl.volgorde.answers.WhatIfQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that lays a scenario beside the baseline; the scenario stands in its address, or the name under which it is
 * saved.
 */
@WebPage
class WhatIfPageController {
    private final WhatIfView view;
    private final WhatIfQuestion whatIf;
    private final MessageSource messages;

    WhatIfPageController(WhatIfView view, WhatIfQuestion whatIf, MessageSource messages) {
        this.view = view;
        this.whatIf = whatIf;
        this.messages = messages;
    }

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
            Asked asked,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        Page page = Page.of(request);
        ScenarioAddress scenario = view.scenario(asked, parameters);
        if (ScenarioDials.areIn(parameters)) {
            return "redirect:" + view.turned(asked, scenario, parameters).on(page);
        }
        Typed typed = Typed.of(parameters);
        if (typed != null) {
            ScenarioAddress.Change change = typed.change();
            List<ScenarioAnswer.Misfit> faults =
                    whatIf.misfits(asked, new ScenarioAddress("", List.of(change), null).text());
            if (faults.isEmpty()) {
                return "redirect:" + scenario.with(change).on(page);
            }
            model.addAttribute("fault", faults.getFirst().reason());
        }
        model.addAttribute("typed", typed);
        model.addAttribute("saved", parameters.getFirst("saved"));
        model.addAttribute("gone", parameters.getFirst("gone"));
        view.show(model, asked, page, scenario, form(parameters, request, scenario, asked));
        return "what-if";
    }

    /** What was typed before the language was switched, else what goes without saying. */
    private Filled form(
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            ScenarioAddress scenario,
            Asked asked) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>(parameters);
        if (!parameters.containsKey("name")) {
            fields.set("name", scenario.from() == null ? "" : scenario.from().name());
            fields.set("by", Signature.of(request));
        }
        return new Filled(fields, new FormFaults(messages, asked.language()));
    }
}

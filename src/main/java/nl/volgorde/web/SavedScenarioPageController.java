package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.EditAnswer;
import nl.volgorde.answers.Edits;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.SavedScenarios;
import nl.volgorde.answers.SavedScenarios.Expected;
import nl.volgorde.model.SavedScenario;
import nl.volgorde.model.StoreException;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves, renames and deletes scenarios from the what-if page. */
@WebPage
class SavedScenarioPageController {
    private final WhatIfView view;
    private final SavedScenarios saved;
    private final Programmes programmes;
    private final MessageSource messages;

    SavedScenarioPageController(WhatIfView view, SavedScenarios saved, Programmes programmes, MessageSource messages) {
        this.view = view;
        this.saved = saved;
        this.programmes = programmes;
        this.messages = messages;
    }

    @Needs(Role.EDITOR)
    @PostMapping("/what-if")
    String write(
            Asked asked,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Page page = Page.of(request);
        ScenarioAddress scenario = view.scenario(asked, fields);
        Filled form = new Filled(fields, new FormFaults(messages, asked.language()));
        String by = Signature.needed(form);
        if (form.faults().isEmpty()) {
            try {
                String done = written(asked, scenario, form, by, page);
                Signature.remember(response, by);
                return "redirect:" + done;
            } catch (NoAnswer failure) {
                form.faults().add(failure);
            } catch (StoreException.ScenarioConflict conflict) {
                form.faults().add("name", conflict.reason());
                theirs(model, page, conflict);
                response.setStatus(HttpStatus.CONFLICT.value());
                view.show(model, asked, page, scenario, form);
                return "what-if";
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        view.show(model, asked, page, scenario, form);
        return "what-if";
    }

    private static void theirs(Model model, Page page, StoreException.ScenarioConflict conflict) {
        SavedScenario there = conflict.there();
        if (there != null) {
            model.addAttribute("there", there);
            model.addAttribute("theirs", WhatIfView.address(page, there.name()));
        }
    }

    /** Writes what the pressed button says; the page to go on with. */
    private String written(Asked asked, ScenarioAddress scenario, Filled form, String by, Page page) {
        String id = programmes.current(asked.agenda()).agenda().id();
        ScenarioAddress.Origin from = scenario.from();
        String name = form.text("name");
        String action = form.text("action");
        EditAnswer answer;
        if (from != null && "delete".equals(action)) {
            saved.delete(order(id, "delete scenario", by, asked), from.name(), Expected.at(from.version()));
            return page.with(page.to("/what-if"), "target", scenario.target(), "gone", from.name());
        } else if (from != null && "rename".equals(action)) {
            Expected expected = Expected.at(from.version());
            answer = saved.rename(order(id, "rename scenario", by, asked), from.name(), name, expected);
        } else {
            SavedScenarios.Draft draft = new SavedScenarios.Draft(name, scenario.target(), scenario.text());
            answer = saved.save(order(id, "save scenario", by, asked), draft, expected(form, name, from));
        }
        return page.with(
                WhatIfView.address(page.about(id), SavedScenario.tidy(String.valueOf(name))),
                "saved",
                Long.toString(answer.revision()));
    }

    private static Edits.Order order(String agenda, String action, String by, Asked asked) {
        return new Edits.Order(agenda, null, Signature.form(by, action, null, false), asked.language());
    }

    /** Under the name that it was opened by, in the place of that version; under another, only when it is said which. */
    private static Expected expected(Filled form, @Nullable String name, ScenarioAddress.@Nullable Origin from) {
        String replaced = form.text("replace");
        if (replaced != null && replaced.matches("\\d{1,18}")) {
            return Expected.at(Long.parseLong(replaced));
        }
        return from != null && name != null && SavedScenario.tidy(name).equals(from.name())
                ? Expected.at(from.version())
                : Expected.NOTHING;
    }
}

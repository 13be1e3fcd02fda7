package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.EditAnswer;
import nl.volgorde.answers.Edits;
import nl.volgorde.answers.HistoryAnswer;
import nl.volgorde.answers.HistoryQuestion;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.model.StoreException;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was changed when by whom, and the way back. */
@WebPage
class HistoryPageController {
    private final HistoryQuestion history;
    private final Edits edits;
    private final MessageSource messages;

    HistoryPageController(HistoryQuestion history, Edits edits, MessageSource messages) {
        this.history = history;
        this.edits = edits;
        this.messages = messages;
    }

    @GetMapping("/history")
    String page(
            Asked asked,
            @RequestParam @Nullable String code,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String saved,
            Model model) {
        String item = code == null || code.isBlank() ? null : code;
        HistoryAnswer answer = history.answer(asked, item, limit);
        model.addAttribute("answer", answer);
        model.addAttribute("code", item);
        model.addAttribute("limit", limit);
        model.addAttribute("more", answer.writes().size() == limit);
        model.addAttribute("saved", saved);
        return "history";
    }

    @Needs(Role.EDITOR)
    @GetMapping("/history/{revision}/undo")
    String ask(
            @PathVariable long revision,
            Asked asked,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>(parameters);
        if (!parameters.containsKey("by")) {
            fields.set("by", Signature.of(request));
        }
        return show(revision, asked, new Filled(fields, new FormFaults(messages, asked.language())), model, response);
    }

    /** What undoing would change, or why it cannot be. */
    private String show(long revision, Asked asked, Filled form, Model model, HttpServletResponse response) {
        EditAnswer preview = null;
        try {
            preview = edits.previewUndo(order(asked, form, revision, ""), revision);
        } catch (NoAnswer.Unreadable failure) {
            if (form.faults().isEmpty()) {
                form.faults().add(failure);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("revision", revision);
        model.addAttribute("preview", preview);
        model.addAttribute("form", form);
        model.addAttribute("faults", form.faults());
        return "undo";
    }

    private static Edits.Order order(Asked asked, Filled form, long revision, String by) {
        return new Edits.Order(
                asked.agenda(),
                form.revision(),
                Signature.form(by, "undo " + revision, form.text("reason"), form.text("allowLoops") != null),
                asked.language());
    }

    @Needs(Role.EDITOR)
    @PostMapping("/history/{revision}/undo")
    String undo(
            @PathVariable long revision,
            Asked asked,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Filled form = new Filled(fields, new FormFaults(messages, asked.language()));
        String by = Signature.needed(form);
        form.needed("reason");
        if (form.faults().isEmpty()) {
            try {
                EditAnswer written = edits.undo(order(asked, form, revision, by), revision);
                Signature.remember(response, by);
                Page page = Page.of(request);
                return "redirect:" + page.with(page.to("/history"), "saved", Long.toString(written.revision()));
            } catch (NoAnswer.Unreadable failure) {
                form.faults().add(failure);
            } catch (StoreException.Conflict | StoreException.LoopNotConfirmed | StoreException.WriteRefused failure) {
                form.faults().add(failure);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(revision, asked, form, model, response);
    }
}

package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.EditAnswer;
import nl.volgorde.answers.Edits;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.answers.UnconfirmedAnswer;
import nl.volgorde.answers.UnconfirmedQuestion;
import nl.volgorde.model.Status;
import nl.volgorde.model.StoreException;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The quick round: everything that nobody confirmed on one page, recorded together. */
@WebPage
@Needs(Role.EDITOR)
class AssessmentsPageController {
    private final UnconfirmedQuestion unconfirmed;
    private final Edits edits;
    private final MessageSource messages;

    AssessmentsPageController(UnconfirmedQuestion unconfirmed, Edits edits, MessageSource messages) {
        this.unconfirmed = unconfirmed;
        this.edits = edits;
        this.messages = messages;
    }

    @GetMapping("/assessments")
    String page(
            Asked asked,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        UnconfirmedAnswer answer = unconfirmed.answer(asked);
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>(parameters);
        if (!parameters.containsKey("revision")) {
            fields.set(ReportForm.DAY, answer.asOf().toString());
            fields.set("by", Signature.of(request));
            fields.set("revision", Long.toString(answer.revision()));
        }
        show(model, answer, new Filled(fields, new FormFaults(messages, asked.language())));
        model.addAttribute("saved", parameters.getFirst("saved"));
        return "assessments";
    }

    private static void show(Model model, UnconfirmedAnswer answer, Filled form) {
        model.addAttribute("answer", answer);
        model.addAttribute("form", form);
        model.addAttribute("faults", form.faults());
        model.addAttribute("statuses", Status.values());
    }

    @PostMapping("/assessments")
    String record(
            Asked asked,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Filled form = new Filled(fields, new FormFaults(messages, asked.language()));
        String by = Signature.needed(form);
        Map<String, Edits.Report> reports = reports(form);
        UnconfirmedAnswer answer = unconfirmed.answer(asked);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (form.faults().isEmpty()) {
            Edits.Order order = new Edits.Order(
                    answer.agenda(), form.revision(), Signature.form(by, "assess", null, false), asked.language());
            try {
                EditAnswer written =
                        FormWrites.write(order, reports.keySet(), current -> edits.assessAll(current, reports));
                Signature.remember(response, by);
                Page page = Page.of(request);
                return "redirect:" + page.with(page.to("/assessments"), "saved", Long.toString(written.revision()));
            } catch (NoAnswer failure) {
                form.faults().addPerItem(failure);
            } catch (StoreException.Conflict conflict) {
                form.faults().add(conflict);
                form = form.on(conflict.actual());
                answer = unconfirmed.answer(asked);
                status = HttpStatus.CONFLICT;
            }
        }
        show(model, answer, form);
        response.setStatus(status.value());
        return "assessments";
    }

    /** What is reported of the items for which a status was chosen. */
    private static Map<String, Edits.Report> reports(Filled form) {
        Map<String, Edits.Report> reports = new LinkedHashMap<>();
        List<String> rows = form.fields().getOrDefault("row", List.of());
        for (String code : rows) {
            if (form.text(ReportForm.STATUS + "." + code) != null) {
                Edits.Report report = ReportForm.read(form, "." + code);
                if (report != null) {
                    reports.put(code, report);
                }
            } else if (form.text("evidence." + code) != null
                    || form.text("note." + code) != null
                    || form.text("forecast." + code) != null
                    || form.text("actualFinish." + code) != null) {
                form.faults().add(ReportForm.STATUS + "." + code, "round.status");
            }
        }
        if (reports.isEmpty() && form.faults().isEmpty()) {
            form.faults().add("", "round.nothing");
        }
        return reports;
    }
}

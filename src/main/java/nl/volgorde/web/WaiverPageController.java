package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.Edits;
import nl.volgorde.answers.FindingsAnswer;
import nl.volgorde.answers.FindingsQuestion;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accepting a finding for a while, or no longer. */
@WebPage
@Needs(Role.EDITOR)
class WaiverPageController {
    private final FindingsQuestion findings;
    private final Edits edits;
    private final MessageSource messages;

    WaiverPageController(FindingsQuestion findings, Edits edits, MessageSource messages) {
        this.findings = findings;
        this.edits = edits;
        this.messages = messages;
    }

    @GetMapping("/findings/waiver")
    String page(
            @RequestParam String finding,
            Asked asked,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        FindingsAnswer answer = findings.answer(asked, List.of(), true);
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>(parameters);
        FindingsAnswer.Line line = line(answer, finding);
        if (!parameters.containsKey("revision")) {
            fields.set("revision", Long.toString(answer.revision()));
            fields.set("by", Signature.of(request));
            FindingsAnswer.WaiverLine waiver = line == null ? null : line.waiver();
            if (waiver != null) {
                fields.set("owner", waiver.owner());
                fields.set("reason", waiver.reason());
                fields.set("expires", waiver.expires().toString());
            }
        }
        return show(answer, finding, new Filled(fields, new FormFaults(messages, asked.language())), model);
    }

    private static FindingsAnswer.@Nullable Line line(FindingsAnswer answer, String finding) {
        return answer.findings().stream()
                .filter(line -> line.id().equals(finding))
                .findFirst()
                .orElse(null);
    }

    private static String show(FindingsAnswer answer, String finding, Filled form, Model model) {
        model.addAttribute("answer", answer);
        model.addAttribute("finding", finding);
        model.addAttribute("line", line(answer, finding));
        model.addAttribute("form", form);
        model.addAttribute("faults", form.faults());
        return "waiver";
    }

    @PostMapping("/findings/waiver")
    String waive(
            @RequestParam String finding,
            Asked asked,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Filled form = new Filled(fields, new FormFaults(messages, asked.language()));
        String by = Signature.needed(form);
        boolean withdraw = form.text("withdraw") != null;
        Consumer<Edits.Order> write =
                withdraw ? order -> edits.withdrawWaiver(order, finding) : waiver(form, finding, asked.asOf());
        FindingsAnswer answer = findings.answer(asked, List.of(), true);
        if (form.faults().isEmpty()) {
            Edits.Order order = new Edits.Order(
                    answer.agenda(),
                    form.revision(),
                    Signature.form(by, withdraw ? "withdraw waiver" : "waive", form.text("reason"), false),
                    asked.language());
            try {
                write.accept(order);
                Signature.remember(response, by);
                Page page = Page.of(request);
                return "redirect:" + page.with(page.to("/findings"), "waived", "true") + "#" + Page.encoded(finding);
            } catch (NoAnswer failure) {
                form.faults().add(failure);
            } catch (StoreException.Conflict conflict) {
                form.faults().add(conflict);
                answer = findings.answer(asked, List.of(), true);
                form = form.on(answer.revision());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(answer, finding, form, model);
    }

    private Consumer<Edits.Order> waiver(Filled form, String finding, @Nullable LocalDate asOf) {
        String owner = form.needed("owner");
        String reason = form.needed("reason");
        form.needed("expires");
        LocalDate expires = form.day("expires");
        return order -> edits.waive(order, finding, owner, reason, expires, asOf);
    }
}

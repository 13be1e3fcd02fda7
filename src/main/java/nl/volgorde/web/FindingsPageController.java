package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.FindingsQuestion;
import nl.volgorde.model.Language;
import nl.volgorde.model.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that tells how far the agenda can be trusted. */
@WebPage
class FindingsPageController {
    private final FindingsQuestion findings;

    FindingsPageController(FindingsQuestion findings) {
        this.findings = findings;
    }

    @GetMapping("/findings")
    String page(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "false") boolean waived,
            HttpServletRequest request,
            Model model) {
        Language language = RequestLanguage.of(request);
        model.addAttribute("dutch", language == Language.NL);
        model.addAttribute("waivedToo", waived);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("answer", findings.answer(new Asked(agenda, asOf, language), List.of(), waived));
        return "findings";
    }
}

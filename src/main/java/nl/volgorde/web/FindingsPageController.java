package nl.volgorde.web;

import java.util.List;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.FindingsQuestion;
import nl.volgorde.model.Language;
import nl.volgorde.model.Severity;
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
    String page(Asked asked, @RequestParam(defaultValue = "false") boolean waived, Model model) {
        model.addAttribute("dutch", asked.language() == Language.NL);
        model.addAttribute("waivedToo", waived);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("answer", findings.answer(asked, List.of(), waived));
        return "findings";
    }
}

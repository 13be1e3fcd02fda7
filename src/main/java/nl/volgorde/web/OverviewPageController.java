package nl.volgorde.web;

import java.util.List;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.FindingsQuestion;
import nl.volgorde.answers.OverviewQuestion;
import nl.volgorde.answers.Programmes;
import nl.volgorde.model.ProgrammeStore.Stored;
import nl.volgorde.model.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: how the programme stands. */
@WebPage
class OverviewPageController {
    private final OverviewQuestion overview;
    private final FindingsQuestion findings;
    private final Programmes programmes;

    OverviewPageController(OverviewQuestion overview, FindingsQuestion findings, Programmes programmes) {
        this.overview = overview;
        this.findings = findings;
        this.programmes = programmes;
    }

    @GetMapping("/")
    String page(Asked asked, Model model) {
        String agenda = asked.agenda() == null ? first() : asked.agenda();
        if (agenda == null) {
            return "empty";
        }
        Asked one = new Asked(agenda, asked.asOf(), asked.language());
        model.addAttribute("answer", overview.answer(one));
        model.addAttribute("findings", findings.answer(one, List.of(), false));
        model.addAttribute("severities", Severity.values());
        return "overview";
    }

    /** The agenda that a question without one is about: the first with a decision of its own, else the first. */
    private @Nullable String first() {
        List<Stored> stored = programmes.agendas();
        return stored.stream()
                .filter(each -> each.agenda().focus() != null)
                .findFirst()
                .or(() -> stored.stream().findFirst())
                .map(each -> each.agenda().id())
                .orElse(null);
    }
}

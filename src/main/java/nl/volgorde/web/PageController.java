package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.BlockersAnswer;
import nl.volgorde.answers.BlockersQuestion;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.CriticalPathQuestion;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeStore.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages that people read. */
@Controller
class PageController {
    private final BlockersQuestion blockers;
    private final CriticalPathQuestion criticalPath;
    private final Programmes programmes;

    PageController(BlockersQuestion blockers, CriticalPathQuestion criticalPath, Programmes programmes) {
        this.blockers = blockers;
        this.criticalPath = criticalPath;
        this.programmes = programmes;
    }

    /** The start page is the question that the agenda is about. */
    @GetMapping("/")
    String start(HttpServletRequest request, Model model) {
        Optional<Stored> focused = programmes.agendas().stream()
                .filter(stored -> stored.agenda().focus() != null)
                .findFirst();
        if (focused.isEmpty()) {
            Page.of(request).into(model);
            return "empty";
        }
        boolean several = programmes.agendas().size() > 1;
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/decisions/{code}");
        if (several) {
            address.queryParam("agenda", focused.get().agenda().id());
        }
        if (RequestLanguage.of(request) == Language.EN) {
            address.queryParam("lang", "en");
        }
        return "redirect:"
                + address.buildAndExpand(String.valueOf(focused.get().agenda().focus()))
                        .encode()
                        .toUriString();
    }

    @GetMapping("/decisions/{code}")
    String decision(
            @PathVariable String code,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            HttpServletRequest request,
            Model model) {
        Language language = RequestLanguage.of(request);
        Asked asked = new Asked(agenda, asOf, language);
        BlockersAnswer blocked = blockers.answer(asked, code);
        CriticalPathAnswer path = criticalPath.answer(asked, code, Estimate.LIKELY);
        Wording words = Wording.in(language);
        Page.of(request).into(model);
        model.addAttribute("words", words);
        model.addAttribute("blocked", blocked);
        model.addAttribute("path", path);
        model.addAttribute("gantt", new GanttChart(words, path).svg());
        return "decision";
    }

    @GetMapping("/help")
    String help(HttpServletRequest request, Model model) {
        Page.of(request).into(model);
        return "help";
    }

    /**
     * What every page has: its language, and its own address in the other one.
     *
     * @param languageLinks address of this page per language
     */
    record Page(Language language, List<LanguageLink> languageLinks) {
        static Page of(HttpServletRequest request) {
            return new Page(
                    RequestLanguage.of(request), List.of(link(request, Language.NL), link(request, Language.EN)));
        }

        private static LanguageLink link(HttpServletRequest request, Language language) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
            request.getParameterMap().forEach((name, values) -> address.queryParam(name, (Object[]) values));
            return new LanguageLink(
                    language.tag(),
                    address.replaceQueryParam("lang", language.tag()).build().toUriString());
        }

        void into(Model model) {
            model.addAttribute("page", this);
        }
    }

    /** A page in one language. */
    record LanguageLink(String tag, String address) {}
}

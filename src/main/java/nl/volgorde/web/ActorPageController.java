package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import nl.volgorde.answers.ActorQuestion;
import nl.volgorde.answers.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The actors, and what is asked of each. */
@WebPage
class ActorPageController {
    private final ActorQuestion actors;

    ActorPageController(ActorQuestion actors) {
        this.actors = actors;
    }

    @GetMapping("/actors")
    String all(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("lines", actors.all(new Asked(agenda, asOf, RequestLanguage.of(request))));
        return "actors";
    }

    @GetMapping("/actors/{id}")
    String one(
            @PathVariable String id,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("answer", actors.answer(new Asked(agenda, asOf, RequestLanguage.of(request)), id));
        return "actor";
    }
}

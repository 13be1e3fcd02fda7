package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.MeetingsQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of the boards, and what is tabled there. */
@WebPage
class MeetingsPageController {
    private final MeetingsQuestion meetings;

    MeetingsPageController(MeetingsQuestion meetings) {
        this.meetings = meetings;
    }

    @GetMapping("/meetings")
    String page(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("answer", meetings.answer(new Asked(agenda, asOf, RequestLanguage.of(request))));
        return "meetings";
    }
}

package nl.volgorde.web;

import nl.volgorde.answers.Asked;
import nl.volgorde.answers.MeetingsQuestion;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The meetings of the boards, and what is tabled there. */
@WebPage
class MeetingsPageController {
    private final MeetingsQuestion meetings;

    MeetingsPageController(MeetingsQuestion meetings) {
        this.meetings = meetings;
    }

    @GetMapping("/meetings")
    String page(Asked asked, Model model) {
        model.addAttribute("answer", meetings.answer(asked));
        return "meetings";
    }
}

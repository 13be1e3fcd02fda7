package nl.volgorde.web;

import nl.volgorde.security.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody is who has signed out, could not sign in, or whose session ended, and the way in. */
@WebPage
@Open
@ConditionalOnProperty(name = "volgorde.security.mode", havingValue = "team")
class SignedOutPageController {
    @GetMapping("/signed-out")
    String page(@RequestParam @Nullable String why, Model model) {
        model.addAttribute("why", "failed".equals(why) || "ended".equals(why) ? why : "out");
        return "signed-out";
    }
}

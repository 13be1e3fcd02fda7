package nl.volgorde.web;

import nl.volgorde.model.Language;
import nl.volgorde.security.Open;
import nl.volgorde.security.SignedOutAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody is who has signed out, could not sign in, or whose session ended, and the way in. */
@WebPage
@Open
@ConditionalOnProperty(name = "volgorde.security.mode", havingValue = "team")
class SignedOutPageController {
    /** Who comes back from the provider is led on to the page in the language that they read before. */
    @GetMapping("/signed-out")
    String page(
            @RequestParam @Nullable String why,
            @RequestParam @Nullable String lang,
            @CookieValue(name = SignedOutAddress.COOKIE, required = false) @Nullable String before,
            Model model) {
        if (lang == null && why == null && Language.EN.tag().equals(before)) {
            return "redirect:/signed-out?lang=" + Language.EN.tag();
        }
        model.addAttribute("why", "failed".equals(why) || "ended".equals(why) ? why : "out");
        return "signed-out";
    }
}

package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.ItemQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one item. */
@WebPage
class ItemPageController {
    private final ItemQuestion items;

    ItemPageController(ItemQuestion items) {
        this.items = items;
    }

    @GetMapping("/items/{code}")
    String item(
            @PathVariable String code,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("answer", items.answer(new Asked(agenda, asOf, RequestLanguage.of(request)), code));
        return "item";
    }
}

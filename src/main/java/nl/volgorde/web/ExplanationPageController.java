package nl.volgorde.web;

import java.util.List;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.ExplainAnswer;
import nl.volgorde.answers.ExplainQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that tells why a figure is what it is; every figure on the other pages leads here. */
@WebPage
class ExplanationPageController {
    private static final List<String> FIGURES = List.of(
            "early-start",
            "early-finish",
            "late-start",
            "late-finish",
            "total-float",
            "free-float",
            "slip-effect",
            "state");

    private final ExplainQuestion explain;

    ExplanationPageController(ExplainQuestion explain) {
        this.explain = explain;
    }

    @GetMapping("/items/{code}/explanation")
    String page(
            @PathVariable String code,
            Asked asked,
            @RequestParam(defaultValue = "early-finish") String figure,
            @RequestParam @Nullable String towards,
            Model model) {
        ExplainAnswer answer = explain.answer(asked, code, towards, figure);
        model.addAttribute("answer", answer);
        model.addAttribute("figures", FIGURES);
        return "explanation";
    }
}

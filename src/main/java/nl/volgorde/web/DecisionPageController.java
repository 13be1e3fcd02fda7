package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.BlockersAnswer;
import nl.volgorde.answers.BlockersQuestion;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.CriticalPathQuestion;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a decision: what blocks it, who must act, and when it can be reached. */
@WebPage
class DecisionPageController {
    private final BlockersQuestion blockers;
    private final CriticalPathQuestion criticalPath;
    private final DecisionPictures pictures;

    DecisionPageController(BlockersQuestion blockers, CriticalPathQuestion criticalPath, DecisionPictures pictures) {
        this.blockers = blockers;
        this.criticalPath = criticalPath;
        this.pictures = pictures;
    }

    @GetMapping("/decisions/{code}")
    String page(@PathVariable String code, Asked asked, HttpServletRequest request, Model model) {
        BlockersAnswer blocked = blockers.answer(asked, code);
        CriticalPathAnswer path = criticalPath.answer(asked, code, Estimate.LIKELY);
        model.addAttribute("blocked", blocked);
        model.addAttribute("path", path);
        pictures.of(Page.of(request), asked, path).into(model);
        return "decision";
    }
}

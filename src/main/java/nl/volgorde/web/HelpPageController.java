package nl.volgorde.web;

import nl.volgorde.answers.Build;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages about the program itself: its terms, the graph, and the accessibility statement. */
@WebPage
class HelpPageController {
    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute("version", Build.version());
        model.addAttribute("commit", Build.commit().orElse("?"));
        return "help";
    }

    @GetMapping("/help/model")
    String graphModel(Model model) {
        model.addAttribute("model", GraphModel.lists());
        return "help-model";
    }

    @GetMapping("/help/accessibility")
    String accessibility() {
        return "accessibility";
    }
}

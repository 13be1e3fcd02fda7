package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.volgorde.answers.ActorQuestion;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.MapAnswer;
import nl.volgorde.answers.MapQuestion;
import nl.volgorde.answers.MapSelection;
import nl.volgorde.answers.Wording;
import nl.volgorde.picture.ActorMatrix;
import nl.volgorde.picture.Frame;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The actors, and what is asked of each. */
@WebPage
class ActorPageController {
    /** Who waits for whom is counted item by item, so as many of them as there can be. */
    private static final MapSelection EVERYTHING =
            MapSelection.ALL.by(MapSelection.Grouping.AUTO, List.of(), MapSelection.MOST);

    private final ActorQuestion actors;
    private final MapQuestion map;

    ActorPageController(ActorQuestion actors, MapQuestion map) {
        this.actors = actors;
        this.map = map;
    }

    @GetMapping("/actors")
    String all(Asked asked, HttpServletRequest request, Model model) {
        Page page = Page.of(request);
        MapAnswer everything = map.answer(asked, EVERYTHING);
        model.addAttribute("lines", actors.all(asked));
        model.addAttribute("answer", everything);
        if (everything.grouping() == null) {
            Frame frame = new Frame(Wording.in(page.language()), PageAddresses.of(page), "matrix");
            model.addAttribute("matrix", ActorMatrix.of(frame, everything));
        }
        return "actors";
    }

    @GetMapping("/actors/{id}")
    String one(@PathVariable String id, Asked asked, Model model) {
        model.addAttribute("answer", actors.answer(asked, id));
        return "actor";
    }
}

package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.ItemFilter;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.SelectionText;
import nl.volgorde.answers.TimelineAnswer;
import nl.volgorde.answers.TimelineQuestion;
import nl.volgorde.answers.Wording;
import nl.volgorde.picture.Frame;
import nl.volgorde.picture.TimelineChart;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page that shows when everything happens. */
@WebPage
class TimelinePageController {
    private final TimelineQuestion timeline;
    private final Programmes programmes;

    TimelinePageController(TimelineQuestion timeline, Programmes programmes) {
        this.timeline = timeline;
        this.programmes = programmes;
    }

    @GetMapping("/timeline")
    String page(
            Asked asked,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        Page page = Page.of(request);
        Wording words = Wording.in(page.language());
        ItemFilter filter = new SelectionText(parameters).filter();
        TimelineAnswer answer = timeline.answer(asked, filter);
        model.addAttribute("answer", answer);
        model.addAttribute("filter", filter);
        model.addAttribute("choices", FilterChoices.of(programmes.current(asked.agenda()), words));
        model.addAttribute("tooMuch", answer.items().size() > TimelineChart.READABLE);
        model.addAttribute("picture", TimelineChart.of(new Frame(words, PageAddresses.of(page), "timeline"), answer));
        UriComponentsBuilder csv = UriComponentsBuilder.fromUriString(page.csv("/timeline", "items"));
        MapAddress.filter(csv, filter);
        model.addAttribute("csv", csv.build(true).toUriString());
        return "timeline";
    }
}

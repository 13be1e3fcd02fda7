package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.ItemFilter;
import nl.volgorde.answers.MapAnswer;
import nl.volgorde.answers.MapQuestion;
import nl.volgorde.answers.MapSelection;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.SelectionText;
import nl.volgorde.answers.Wording;
import nl.volgorde.picture.DependencyMap;
import nl.volgorde.picture.Frame;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that shows how everything hangs together, as much of it as can be read. */
@WebPage
class MapPageController {
    private final MapQuestion map;
    private final Programmes programmes;

    MapPageController(MapQuestion map, Programmes programmes) {
        this.map = map;
        this.programmes = programmes;
    }

    /** Something on the map that can be changed by following an address. */
    record Step(String words, String address, boolean current) {}

    @GetMapping("/map")
    String page(
            Asked asked,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        Page page = Page.of(request);
        Wording words = Wording.in(page.language());
        MapSelection selection = new SelectionText(parameters).selection();
        MapAnswer answer = map.answer(asked, selection);
        if (answer.focus() != null && selection.reach() != null) {
            // However the code was typed, the page goes on with the agenda's own writing of it.
            selection = new MapAddress(selection).from(answer.focus().code()).selection();
        }
        MapAddress address = new MapAddress(selection);
        FilterChoices choices = FilterChoices.of(programmes.current(asked.agenda()), words);
        PageAddresses addresses = new PageAddresses(page, address, answer.boxes(), true);
        model.addAttribute("answer", answer);
        model.addAttribute("picture", DependencyMap.of(new Frame(words, addresses, "map"), answer));
        model.addAttribute("selection", selection);
        model.addAttribute("choices", choices);
        model.addAttribute("directions", MapSelection.Direction.values());
        model.addAttribute("groupings", MapSelection.Grouping.values());
        model.addAttribute("opened", opened(page, address, choices));
        model.addAttribute("turned", turned(page, selection));
        model.addAttribute("unfiltered", new MapAddress(selection.of(ItemFilter.ALL)).on(page));
        model.addAttribute("whole", new MapAddress(MapSelection.ALL).on(page));
        model.addAttribute("nodesAsCsv", address.csv(page, "nodes"));
        model.addAttribute("edgesAsCsv", address.csv(page, "edges"));
        return "map";
    }

    /** The groups that stand open, each with the map on which it is closed. */
    private static List<Step> opened(Page page, MapAddress address, FilterChoices choices) {
        return address.selection().open().stream()
                .map(id -> new Step(choices.group(id), address.without(id).on(page), false))
                .toList();
    }

    /** The other ways to look from the item that the map is seen from. */
    private static List<Step> turned(Page page, MapSelection selection) {
        MapSelection.Reach reach = selection.reach();
        if (reach == null) {
            return List.of();
        }
        return Arrays.stream(MapSelection.Direction.values())
                .map(direction -> new Step(
                        direction.name().toLowerCase(Locale.ROOT),
                        new MapAddress(selection.from(new MapSelection.Reach(
                                        reach.focus(), direction, reach.steps(), reach.hardOnly())))
                                .on(page),
                        direction == reach.direction()))
                .toList();
    }
}

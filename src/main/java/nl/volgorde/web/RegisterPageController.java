package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Source;
import nl.volgorde.model.Text;
import nl.volgorde.model.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists that items choose from: themes, areas, funds and sources, each with a way to change it. */
@WebPage
class RegisterPageController {
    private final Programmes programmes;

    RegisterPageController(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * A list.
     *
     * @param kind of the form for one of its things
     */
    record Section(String kind, List<Line> lines) {}

    /**
     * A thing in a list.
     *
     * @param number of items that refer to it; of sources nobody counts that
     * @param address of its form
     */
    record Line(String id, String title, @Nullable Long number, String address) {}

    @GetMapping("/register")
    String page(@RequestParam @Nullable String agenda, HttpServletRequest request, Model model) {
        Programme programme = programmes.current(agenda);
        Page page = Page.of(request).about(programme.agenda().id());
        model.addAttribute("page", page);
        model.addAttribute(
                "sections",
                List.of(
                        themes(programme, page),
                        areas(programme, page),
                        funds(programme, page),
                        sources(programme, page)));
        return "register";
    }

    private static Section themes(Programme programme, Page page) {
        Map<String, Long> items = counted(programme.items().stream()
                .map(item -> item.facts().classification().theme())
                .filter(Objects::nonNull));
        return new Section(
                "theme",
                programme.register().themes().stream()
                        .sorted(Comparator.comparingInt(Theme::number).thenComparing(Theme::id))
                        .map(theme -> line(
                                page,
                                "theme",
                                theme.id(),
                                theme.number() + ". " + said(theme.title(), page),
                                items.getOrDefault(theme.id(), 0L)))
                        .toList());
    }

    private static Section areas(Programme programme, Page page) {
        Map<String, Long> items = counted(programme.items().stream()
                .flatMap(item -> item.facts().classification().areas().stream().distinct()));
        return new Section(
                "area",
                programme.register().areas().stream()
                        .map(area -> line(
                                page, "area", area.id(), said(area.title(), page), items.getOrDefault(area.id(), 0L)))
                        .toList());
    }

    private static Section funds(Programme programme, Page page) {
        Map<String, Long> items = counted(programme.ties().fundings().stream()
                .map(funding -> new Paid(funding.fund(), funding.item()))
                .distinct()
                .map(Paid::fund));
        return new Section(
                "fund",
                programme.register().funds().stream()
                        .map(fund -> line(
                                page, "fund", fund.id(), said(fund.title(), page), items.getOrDefault(fund.id(), 0L)))
                        .toList());
    }

    /** A fund that pays for an item, by however many amounts. */
    private record Paid(String fund, ItemCode item) {}

    private static Section sources(Programme programme, Page page) {
        return new Section(
                "source",
                programme.register().sources().stream()
                        .map(source -> line(page, "source", source.id(), dated(source, page), null))
                        .toList());
    }

    private static Map<String, Long> counted(Stream<String> ids) {
        return ids.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Line line(Page page, String kind, String id, String title, @Nullable Long number) {
        return new Line(id, title, number, page.with(page.to("/edit/" + kind), kind + "-id", id));
    }

    private static String dated(Source source, Page page) {
        String title = said(source.title(), page);
        return source.date() == null
                ? title
                : title + " (" + Wording.in(page.language()).day(source.date()) + ")";
    }

    private static String said(Text text, Page page) {
        return text.in(page.language());
    }
}

package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.Item;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Register;
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
        Register register = programme.register();
        model.addAttribute(
                "sections",
                List.of(
                        new Section(
                                "theme",
                                register.themes().stream()
                                        .sorted(Comparator.comparingInt(Theme::number)
                                                .thenComparing(Theme::id))
                                        .map(theme -> line(
                                                page,
                                                "theme",
                                                theme.id(),
                                                numbered(theme, page.language()),
                                                items(
                                                        programme,
                                                        item -> theme.id()
                                                                .equals(item.facts()
                                                                        .classification()
                                                                        .theme()))))
                                        .toList()),
                        new Section(
                                "area",
                                register.areas().stream()
                                        .map(area -> line(
                                                page,
                                                "area",
                                                area.id(),
                                                said(area.title(), page),
                                                items(
                                                        programme,
                                                        item -> item.facts()
                                                                .classification()
                                                                .areas()
                                                                .contains(area.id()))))
                                        .toList()),
                        new Section(
                                "fund",
                                register.funds().stream()
                                        .map(fund -> line(
                                                page,
                                                "fund",
                                                fund.id(),
                                                said(fund.title(), page),
                                                programme.ties().fundings().stream()
                                                        .filter(funding ->
                                                                funding.fund().equals(fund.id()))
                                                        .map(funding -> funding.item())
                                                        .distinct()
                                                        .count()))
                                        .toList()),
                        new Section(
                                "source",
                                register.sources().stream()
                                        .map(source -> line(page, "source", source.id(), dated(source, page), null))
                                        .toList())));
        return "register";
    }

    private static Line line(Page page, String kind, String id, String title, @Nullable Long number) {
        return new Line(id, title, number, page.with(page.to("/edit/" + kind), kind + "-id", id));
    }

    private static Long items(Programme programme, Predicate<Item> concerned) {
        return programme.items().stream().filter(concerned).count();
    }

    private static String numbered(Theme theme, Language language) {
        return theme.number() + ". " + theme.title().in(language);
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

package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.volgorde.console.Console;
import nl.volgorde.console.GraphWords;
import nl.volgorde.console.QueryParameter;
import nl.volgorde.console.QueryProblem;
import nl.volgorde.console.SavedQuery;
import nl.volgorde.model.Programme;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages to ask the graph itself: saved questions, whose addresses hold their parameters, and Cypher of one's own. */
@WebPage
class CypherPageController {
    private final Console console;
    private final QueryFields fields;
    private final ResultViews views;

    CypherPageController(Console console, QueryFields fields, ResultViews views) {
        this.console = console;
        this.fields = fields;
        this.views = views;
    }

    /** A saved question in the list. */
    record QuestionLine(String name, String title, String answers, String address) {}

    /** The list, and the form for one's own; what the address holds stands in the form, but is not run by itself. */
    @GetMapping("/cypher")
    String list(
            @RequestParam @Nullable String cypher,
            @RequestParam @Nullable String parameters,
            HttpServletRequest request,
            Model model) {
        return own(Page.of(request), OwnQuery.of(cypher, parameters), model);
    }

    /** Runs one's own. */
    @Needs(value = Role.READER, everywhere = true)
    @PostMapping("/cypher")
    @Nullable
    String run(
            @RequestParam @Nullable String cypher,
            @RequestParam @Nullable String parameters,
            @RequestParam(defaultValue = "page") String form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        OwnQuery query = OwnQuery.of(cypher, parameters);
        Page asked = Page.of(request);
        List<String> unreadable = query.unreadable();
        if (!unreadable.isEmpty()) {
            model.addAttribute("unreadable", unreadable.getFirst());
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return own(asked, query, model);
        }
        Programme programme = fields.programme(asked, preferred());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(QueryFields.AGENDA, programme.agenda().id());
        values.putAll(query.values());
        String by = Signature.asker("page", request);
        try {
            if (form.equals("csv")) {
                CsvDownload.send("cypher", sink -> console.runOwn(query.cypher(), values, by, sink), response);
                return null;
            }
            Page page = asked.about(programme.agenda().id());
            model.addAttribute(
                    "result",
                    views.asStored(
                            console.runOwn(query.cypher(), values, by),
                            page,
                            programme,
                            "own",
                            views.said("cypher.result", page)));
        } catch (QueryProblem problem) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("fault", problem.reason().in(asked.language()));
            model.addAttribute("place", query.place(problem));
        }
        return own(asked, query, model);
    }

    private String own(Page page, OwnQuery query, Model model) {
        model.addAttribute("own", query);
        model.addAttribute("limits", console.limits());
        model.addAttribute("names", words());
        model.addAttribute(
                "questions",
                console.queries().stream()
                        .map(saved -> new QuestionLine(
                                saved.name(),
                                saved.title().in(page.language()),
                                saved.answers().in(page.language()),
                                page.to("/cypher/{name}", saved.name())))
                        .toList());
        return "cypher";
    }

    /** For completion; a store too busy to tell them is no reason to withhold the page. */
    private GraphWords words() {
        try {
            return console.words();
        } catch (QueryProblem busy) {
            return new GraphWords(List.of(), List.of(), List.of());
        }
    }

    /** The agenda that the saved questions are about unless somebody names another. */
    private @Nullable String preferred() {
        return console.queries().stream()
                .flatMap(query -> query.parameters().stream())
                .filter(parameter -> parameter.name().equals(QueryFields.AGENDA))
                .map(QueryParameter::defaultValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/cypher/{name}")
    String saved(@PathVariable String name, HttpServletRequest request, HttpServletResponse response, Model model) {
        SavedQuery query = console.query(name);
        Page asked = Page.of(request);
        Programme programme = fields.programme(asked, preferred());
        Page page = asked.about(programme.agenda().id());
        Map<String, String> values = fields.values(query, programme, request);
        model.addAttribute("page", page);
        model.addAttribute("query", query);
        model.addAttribute("title", query.title().in(page.language()));
        model.addAttribute("answers", query.answers().in(page.language()));
        model.addAttribute("fields", fields.of(query, values, programme, page));
        model.addAttribute("limits", console.limits());
        model.addAttribute("csv", address(page, "/cypher/{name}/csv", query, values));
        model.addAttribute("own", ownAddress(page, query, values));
        try {
            model.addAttribute(
                    "result",
                    views.of(
                            console.run(name, values),
                            page,
                            programme,
                            "saved",
                            query.title().in(page.language())));
        } catch (QueryProblem problem) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("fault", problem.reason().in(page.language()));
        }
        return "cypher-question";
    }

    @GetMapping("/cypher/{name}/csv")
    void csv(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        SavedQuery query = console.query(name);
        Map<String, String> values = fields.values(query, fields.programme(Page.of(request), preferred()), request);
        CsvDownload.send(name, sink -> console.run(name, values, sink), response);
    }

    private static String address(Page page, String template, SavedQuery query, Map<String, String> values) {
        return QueryFields.address(page.to(template, query.name()), values);
    }

    private static String ownAddress(Page page, SavedQuery query, Map<String, String> values) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("cypher", query.statement());
        StringBuilder lines = new StringBuilder();
        values.forEach((name, value) -> {
            if (!name.equals(QueryFields.AGENDA)) {
                lines.append(name).append(" = ").append(value).append('\n');
            }
        });
        form.put("parameters", lines.toString().strip());
        return QueryFields.address(page.to("/cypher"), form) + "#own";
    }
}

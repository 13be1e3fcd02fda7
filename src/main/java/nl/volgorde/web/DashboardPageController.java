package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.volgorde.dashboard.Dashboard;
import nl.volgorde.dashboard.Dashboard.Report;
import nl.volgorde.dashboard.Dashboards;
import nl.volgorde.model.Programme;
import nl.volgorde.web.QueryFields.Field;
import nl.volgorde.web.ReportViews.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The dashboards from files. */
@WebPage
class DashboardPageController {
    private final Dashboards dashboards;
    private final QueryFields fields;
    private final ReportViews reports;

    DashboardPageController(Dashboards dashboards, QueryFields fields, ReportViews reports) {
        this.dashboards = dashboards;
        this.fields = fields;
        this.reports = reports;
    }

    /**
     * A dashboard in the list.
     *
     * @param fault why it cannot be shown, or null
     */
    record BoardLine(
            String name,
            String title,
            String address,
            @Nullable String fault) {}

    @GetMapping("/dashboards")
    String list(HttpServletRequest request, Model model) {
        Page page = Page.of(request);
        model.addAttribute("folder", dashboards.folder().toString());
        model.addAttribute(
                "boards",
                dashboards.all().stream()
                        .map(entry -> new BoardLine(
                                entry.name(),
                                entry.title() == null
                                        ? entry.name()
                                        : entry.title().in(page.language()),
                                page.to("/dashboards/{name}", entry.name()),
                                entry.problem() == null
                                        ? null
                                        : entry.problem().reason().in(page.language())))
                        .toList());
        return "dashboards";
    }

    @GetMapping("/dashboards/{name}")
    String board(@PathVariable String name, HttpServletRequest request, Model model) {
        Asking asking = asking(name, request);
        Page page = asking.page();
        model.addAttribute("page", page);
        model.addAttribute("title", asking.dashboard().title().in(page.language()));
        model.addAttribute("fields", fields(asking));
        model.addAttribute(
                "reports",
                asking.dashboard().reports().stream()
                        .map(report ->
                                new Line(reports.of(report, asking), csv(report, asking), question(report, asking)))
                        .toList());
        return "dashboard";
    }

    /**
     * A report and where it leads.
     *
     * @param csv the whole answer as a file
     * @param question the page of the saved question that it would be, by its id
     */
    record Line(ReportViews.ReportView view, String csv, String question) {}

    @GetMapping("/dashboards/{name}/{report}/csv")
    void csv(
            @PathVariable String name,
            @PathVariable String report,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Asking asking = asking(name, request);
        Report asked = asking.dashboard().reports().stream()
                .filter(each -> each.id().equals(report) && each.kind() != Dashboard.Kind.TEXT)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CsvDownload.send(name + "-" + report, sink -> reports.rows(asked, asking, sink), response);
    }

    private Asking asking(String name, HttpServletRequest request) {
        Dashboard dashboard = dashboards.named(name);
        Page asked = Page.of(request);
        Object agenda = dashboard.parameters().get(QueryFields.AGENDA);
        Programme programme = fields.programme(asked, agenda == null ? null : agenda.toString());
        return Asking.of(dashboard, asked.about(programme.agenda().id()), programme, request);
    }

    private List<Field> fields(Asking asking) {
        return asking.values().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(QueryFields.AGENDA))
                .map(entry -> fields.field(
                        entry.getKey(),
                        type(asking.dashboard().parameters().get(entry.getKey())),
                        String.valueOf(entry.getValue()),
                        asking.programme(),
                        asking.page()))
                .toList();
    }

    private static String type(@Nullable Object otherwise) {
        return switch (otherwise) {
            case Number _ -> "number";
            case Boolean _ -> "select";
            case null, default -> "text";
        };
    }

    private static String csv(Report report, Asking asking) {
        return QueryFields.address(
                asking.page()
                        .to(
                                "/dashboards/{name}/{report}/csv",
                                asking.dashboard().name(),
                                report.id()),
                asking.values());
    }

    private static String question(Report report, Asking asking) {
        return QueryFields.address(asking.page().to("/cypher/{name}", report.id()), asking.values());
    }
}

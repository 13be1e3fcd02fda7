package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.volgorde.answers.Wording;
import nl.volgorde.console.Console;
import nl.volgorde.console.Ended;
import nl.volgorde.console.QueryProblem;
import nl.volgorde.console.QueryResult;
import nl.volgorde.console.RowSink;
import nl.volgorde.console.SavedQuery;
import nl.volgorde.dashboard.Dashboard;
import nl.volgorde.dashboard.Dashboard.Kind;
import nl.volgorde.dashboard.Dashboard.Report;
import nl.volgorde.model.Programme;
import nl.volgorde.picture.Frame;
import nl.volgorde.picture.Measure;
import nl.volgorde.picture.MeasureChart;
import nl.volgorde.picture.Picture;
import nl.volgorde.security.AccessRefused;
import nl.volgorde.security.Role;
import nl.volgorde.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs the reports of dashboards and makes what a page shows of them. A report with the id and the text of a saved
 * question is that question; any other is somebody's own Cypher, with the same limits and the same record.
 */
@Component
class ReportViews {
    private final Console console;
    private final ResultViews views;

    ReportViews(Console console, ResultViews views) {
        this.console = console;
        this.views = views;
    }

    /**
     * A report as a page shows it; exactly one of its result, words and fault is there.
     *
     * @param question name of the saved question that it is, or null
     * @param result null when it failed or is no question
     * @param chart null when it is none, or there is nothing to draw
     * @param figure the one value of a report of one value, or null
     * @param words of a report without a question, or null
     * @param fault why there is no result, or null
     */
    record ReportView(
            Report report,
            String title,
            @Nullable String question,
            @Nullable ResultView result,
            @Nullable Picture chart,
            @Nullable String figure,
            @Nullable String words,
            @Nullable String fault) {
        public boolean isWide() {
            return report.form().wide();
        }

        /** Whether its nodes and relations are what it shows. */
        public boolean isGraph() {
            return report.kind() == Kind.GRAPH && result != null && result.nodes() > 0;
        }

        /** Whether its rows are what it shows: nothing says more of it. */
        public boolean isTable() {
            return result != null && chart == null && figure == null && !isGraph();
        }

        /** Whether it is shown as a table for want of a drawing of its kind. */
        public boolean isDrawnElsewhere() {
            return report.kind() == Kind.OTHER;
        }
    }

    /** What a dashboard is asked with: where, about what, and the values of its parameters. */
    record Asking(Dashboard dashboard, Page page, Programme programme, Map<String, Object> values, String by) {
        static Asking of(Dashboard dashboard, Page page, Programme programme, HttpServletRequest request) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(QueryFields.AGENDA, programme.agenda().id());
            dashboard.parameters().forEach((name, otherwise) -> {
                String text =
                        QueryFields.value(name, otherwise.toString(), otherwise instanceof String, programme, request);
                values.put(name, typed(text == null ? "" : text, otherwise));
            });
            return new Asking(
                    dashboard, page, programme, values, Signature.asker("dashboard " + dashboard.name(), request));
        }

        /** Of the type of the default where it can be read so; else the text, which the query will complain of. */
        private static Object typed(String text, Object otherwise) {
            try {
                return switch (otherwise) {
                    case Long _ -> Long.valueOf(text);
                    case Double _ -> Double.valueOf(text);
                    case Boolean _ -> Boolean.valueOf(text);
                    default -> text;
                };
            } catch (NumberFormatException _) {
                return text;
            }
        }
    }

    /** Runs a report. */
    ReportView of(Report report, Asking asking) {
        Page page = asking.page();
        String title = report.title().in(page.language());
        if (report.kind() == Kind.TEXT) {
            return new ReportView(report, title, null, null, null, null, report.query(), null);
        }
        String question = saved(report).map(SavedQuery::name).orElse(null);
        try {
            QueryResult result = result(report, asking);
            ResultView shown = views.of(result, page, asking.programme(), "graph-" + report.id(), title);
            return new ReportView(
                    report,
                    title,
                    question,
                    shown,
                    chart(report, result, shown, page),
                    report.kind() == Kind.VALUE ? figure(shown) : null,
                    null,
                    null);
        } catch (QueryProblem problem) {
            return faulty(report, title, question, problem.reason().in(page.language()));
        } catch (AccessRefused refusal) {
            return faulty(report, title, question, refusal.reason().in(page.language()));
        }
    }

    private static ReportView faulty(Report report, String title, @Nullable String question, String fault) {
        return new ReportView(report, title, question, null, null, null, null, fault);
    }

    private Optional<SavedQuery> saved(Report report) {
        return console.queries().stream()
                .filter(query -> query.name().equals(report.id())
                        && query.statement().equals(report.query().strip()))
                .findFirst();
    }

    /** A question of a file's own may reach across agendas, like one that somebody types. */
    private void check(Report report) {
        if (saved(report).isEmpty()) {
            SignedIn.requireEverywhere(Role.READER);
        }
    }

    private QueryResult result(Report report, Asking asking) {
        check(report);
        return saved(report)
                .map(query -> console.run(query.name(), texts(query, asking)))
                .orElseGet(() -> console.runOwn(report.query(), asking.values(), asking.by()));
    }

    /** Gives the rows of a report. */
    Ended rows(Report report, Asking asking, RowSink sink) {
        check(report);
        return saved(report)
                .map(query -> console.run(query.name(), texts(query, asking), sink))
                .orElseGet(() -> console.runOwn(report.query(), asking.values(), asking.by(), sink));
    }

    private static Map<String, String> texts(SavedQuery query, Asking asking) {
        Map<String, String> texts = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> {
            Object value = asking.values().get(parameter.name());
            if (value != null) {
                texts.put(parameter.name(), value.toString());
            }
        });
        return texts;
    }

    private static String figure(ResultView shown) {
        if (shown.rows().isEmpty() || shown.rows().getFirst().isEmpty()) {
            return "–";
        }
        return words(shown.rows().getFirst().getFirst());
    }

    private static String words(ResultView.Cell cell) {
        return cell.parts().stream().map(ResultView.Part::text).collect(Collectors.joining());
    }

    /** Null when the report is no chart, a column that it names is not there, or nothing in it is a number. */
    private @Nullable Picture chart(Report report, QueryResult result, ResultView shown, Page page) {
        int names = column(result, report.index(), 0);
        int values = column(result, report.value(), firstNumber(result));
        if ((report.kind() != Kind.BARS && report.kind() != Kind.LINE) || names < 0 || values < 0) {
            return null;
        }
        List<Measure> measures = IntStream.range(0, shown.rows().size())
                .filter(row -> result.rows().get(row).get(values) instanceof Number number
                        && Double.isFinite(number.doubleValue()))
                .mapToObj(row -> new Measure(
                        words(shown.rows().get(row).get(names)),
                        ((Number) result.rows().get(row).get(values)).doubleValue()))
                .toList();
        if (measures.isEmpty()) {
            return null;
        }
        Frame frame = new Frame(Wording.in(page.language()), PageAddresses.of(page), "chart-" + report.id());
        MeasureChart.Heading heading = new MeasureChart.Heading(
                report.title().in(page.language()),
                shown.headings().get(names),
                shown.headings().get(values));
        return report.kind() == Kind.LINE
                ? MeasureChart.line(frame, heading, measures)
                : MeasureChart.bars(frame, heading, measures);
    }

    private static int column(QueryResult result, @Nullable String name, int otherwise) {
        return name == null ? otherwise : result.columns().indexOf(name);
    }

    private static int firstNumber(QueryResult result) {
        return result.rows().isEmpty()
                ? -1
                : IntStream.range(0, result.columns().size())
                        .filter(column -> result.rows().getFirst().get(column) instanceof Number)
                        .findFirst()
                        .orElse(-1);
    }
}

package nl.volgorde.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.volgorde.console.CellText;
import nl.volgorde.console.Console;
import nl.volgorde.console.CsvRows;
import nl.volgorde.console.Ended;
import nl.volgorde.console.JsonRows;
import nl.volgorde.console.QueryGraph;
import nl.volgorde.console.QueryResult;
import nl.volgorde.console.RowSink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "query",
        description = "Runs a saved query, or Cypher from standard input; both can only read.",
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "NAME|-", description = "name of a saved query, or - for standard input")
    private String name = "";

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "a parameter; for Cypher of your own read as a number or boolean where it looks like one")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--graph",
            description = "with --format json: the nodes and relationships in the rows, each once, instead of rows")
    private boolean graph;

    @Option(
            names = "--separator",
            paramLabel = ",|;",
            description = "between the cells of --format csv (default: a comma)")
    private char separator = ',';

    @Spec
    private CommandSpec spec = CommandSpec.create();

    QueryCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        @Nullable
        String own = name.equals(STANDARD_INPUT) ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : null;
        return session.with(context -> {
            Console console = context.getBean(Console.class);
            switch (options.format) {
                case TABLE, BUNDLE, YAML, XLSX, MSPDI, GRAPHML, DOT, ICS, JSONLD, MD, HTML, PDF, ODT ->
                    table(collected(console, own));
                case CSV -> csv(console, own);
                case JSON -> json(console, own);
            }
            return ExitCode.DONE.code();
        });
    }

    private QueryResult collected(Console console, @Nullable String own) {
        return own == null ? console.run(name, parameters) : console.runOwn(own, values(), user());
    }

    private Ended into(RowSink sink, Console console, @Nullable String own) {
        return own == null ? console.run(name, parameters, sink) : console.runOwn(own, values(), user(), sink);
    }

    private void csv(Console console, @Nullable String own) {
        PrintWriter out = spec.commandLine().getOut();
        Ended ended = into(new CsvRows(out, separator), console, own);
        out.flush();
        if (ended.truncated()) {
            spec.commandLine().getErr().println(cutOff(ended.rows()));
        }
    }

    private void json(Console console, @Nullable String own) {
        PrintWriter out = spec.commandLine().getOut();
        if (graph) {
            new Output(out, options.format).write(QueryGraph.of(collected(console, own)), Output.Page.none());
            return;
        }
        JsonRows rows = new JsonRows(out, name);
        rows.ended(into(rows, console, own));
        out.println();
        out.flush();
    }

    private void table(QueryResult result) {
        Table.Builder table = Table.of(null, result.columns().toArray(String[]::new));
        for (List<@Nullable Object> row : result.rows()) {
            table.row(row.stream().map(CellText::of).toArray());
        }
        Table built = table.build();
        List<String> notes = notes(result);
        new Output(spec.commandLine().getOut(), options.format)
                .write(result, new Output.Page(List.of(), List.of(built), built, notes));
    }

    private List<String> notes(QueryResult result) {
        if (result.truncated()) {
            return List.of(cutOff(result.rows().size()));
        }
        return result.rows().isEmpty() ? List.of(new Headings(options.language).of("no-rows")) : List.of();
    }

    private String cutOff(long rows) {
        return new Headings(options.language).of("truncated", rows);
    }

    private static String user() {
        return System.getProperty("user.name", "?");
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach((key, text) -> values.put(key, value(text)));
        return values;
    }

    private static Object value(String text) {
        if (text.matches("-?\\d{1,18}")) {
            return Long.valueOf(text);
        }
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }
}

package nl.volgorde.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.volgorde.console.Console;
import nl.volgorde.console.QueryResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

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
            QueryResult result = own == null ? console.run(name, parameters) : console.runOwn(own, values());
            new Output(spec.commandLine().getOut(), options.format).write(result, page(result));
            return ExitCode.DONE.code();
        });
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

    private Output.Page page(QueryResult result) {
        Table.Builder table = Table.of(null, result.columns().toArray(String[]::new));
        for (List<@Nullable Object> row : result.rows()) {
            List<String> cells = new ArrayList<>();
            row.forEach(value -> cells.add(cell(value)));
            table.row(cells.toArray());
        }
        Table built = table.build();
        List<String> notes = result.truncated()
                ? List.of(new Headings(options.language)
                        .of("truncated", result.rows().size()))
                : List.of();
        return new Output.Page(List.of(), List.of(built), built, notes);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case List<?> list -> list.stream().map(QueryCommand::cell).collect(Collectors.joining("; "));
            case Map<?, ?> map -> JsonMapper.shared().writeValueAsString(map);
            default -> value.toString();
        };
    }
}

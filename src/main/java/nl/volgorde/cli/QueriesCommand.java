package nl.volgorde.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.volgorde.console.SavedQueries;
import nl.volgorde.console.SavedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "queries", description = "The saved queries with their parameters.", mixinStandardHelpOptions = true)
final class QueriesCommand implements Callable<Integer> {
    private final CommonOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    QueriesCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        List<SavedQuery> queries = new SavedQueries().all();
        Headings headings = new Headings(options.language);
        Table.Builder table = Table.of(null, headings.all("name", "title", "parameters"));
        for (SavedQuery query : queries) {
            table.row(
                    query.name(),
                    query.title().in(options.language),
                    query.parameters().stream()
                            .map(parameter -> parameter.name()
                                    + (parameter.defaultValue() == null ? "" : "=" + parameter.defaultValue()))
                            .collect(Collectors.joining(" ")));
        }
        Table built = table.build();
        new Output(spec.commandLine().getOut(), options.format)
                .write(queries, new Output.Page(List.of(), List.of(built), built, List.of()));
        return ExitCode.DONE.code();
    }
}

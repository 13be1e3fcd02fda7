package nl.volgorde.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.volgorde.answers.Assumption;
import nl.volgorde.answers.ExplainAnswer;
import nl.volgorde.answers.ExplainQuestion;
import nl.volgorde.answers.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", description = "Why a figure is what it is, step by step.", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "CODE", description = "the item, in any usual writing of its code")
    private String code = "";

    @Option(
            names = "--figure",
            paramLabel = "FIGURE",
            description = "early-start, early-finish, late-start, late-finish, total-float, free-float, slip-effect"
                    + " or state (default: early-finish)")
    private String figure = "early-finish";

    @Option(
            names = "--towards",
            paramLabel = "CODE",
            description = "the item that float is counted towards (default: the agenda's focus)")
    private @Nullable String towards;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExplainCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        return session.with(context -> {
            ExplainAnswer answer =
                    context.getBean(ExplainQuestion.class).answer(options.asked(), code, towards, figure);
            new Output(spec.commandLine().getOut(), options.format).write(answer, page(answer));
            return ExitCode.DONE.code();
        });
    }

    private Output.Page page(ExplainAnswer answer) {
        Headings headings = new Headings(options.language);
        Wording wording = Wording.in(options.language);
        List<Table> tables = new ArrayList<>();
        Table.Builder all = Table.of(null, headings.all("code", "figure", "decisive", "value", "reason"));
        for (ExplainAnswer.Step step : answer.steps()) {
            Table.Builder table = Table.of(step.sentence(), headings.all("decisive", "value", "reason"));
            for (ExplainAnswer.Term term : step.terms()) {
                String decisive = headings.yes(term.decisive());
                table.row(decisive, term.value(), term.sentence());
                all.row(step.code(), step.figure(), decisive, term.value(), term.sentence());
            }
            tables.add(table.build());
        }
        return new Output.Page(
                List.of(
                        answer.item().code() + " — " + answer.item().title(),
                        headings.of("as-of", wording.day(answer.asOf()), Long.toString(answer.revision()))),
                tables,
                all.build(),
                answer.assumptions().stream().map(Assumption::text).toList());
    }
}

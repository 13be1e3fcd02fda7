package nl.volgorde.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.volgorde.answers.ReadinessAnswer;
import nl.volgorde.answers.ReadinessQuestion;
import nl.volgorde.answers.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "readiness", description = "The state of items with reasons.", mixinStandardHelpOptions = true)
final class ReadinessCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "CODE", arity = "0..*", description = "items; none for all of them")
    private List<String> codes = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReadinessCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        return session.with(context -> {
            ReadinessAnswer answer = context.getBean(ReadinessQuestion.class).answer(options.asked(), codes);
            new Output(spec.commandLine().getOut(), options.format).write(answer, page(answer));
            return ExitCode.DONE.code();
        });
    }

    private Output.Page page(ReadinessAnswer answer) {
        Headings headings = new Headings(options.language);
        Wording wording = Wording.in(options.language);
        Table.Builder table =
                Table.of(null, headings.all("code", "title", "state", "satisfied", "at-risk", "leads", "reason"));
        for (ReadinessAnswer.Line line : answer.items()) {
            table.row(
                    line.code(),
                    line.title(),
                    wording.word(line.state()),
                    line.satisfied() + "/" + line.required(),
                    headings.yes(line.atRisk()),
                    BlockersCommand.names(line.leads()),
                    line.reason());
        }
        return Output.Page.of(
                headings.of("as-of", wording.day(answer.asOf()), Long.toString(answer.revision())), table.build());
    }
}

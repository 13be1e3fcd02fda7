package nl.volgorde.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.volgorde.answers.Assumption;
import nl.volgorde.answers.ImpactAnswer;
import nl.volgorde.answers.ImpactQuestion;
import nl.volgorde.answers.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "impact",
        description = "What waits for an item, which decisions move with it, and who should be told.",
        mixinStandardHelpOptions = true)
final class ImpactCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "CODE", description = "the item, in any usual writing of its code")
    private String code = "";

    @Option(names = "--slip", paramLabel = "DAYS", description = "by how many days it slips (default: 30)")
    private int slip = 30;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImpactCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        return session.with(context -> {
            ImpactAnswer answer = context.getBean(ImpactQuestion.class).answer(options.asked(), code, slip);
            new Output(spec.commandLine().getOut(), options.format).write(answer, page(answer));
            return ExitCode.DONE.code();
        });
    }

    private Output.Page page(ImpactAnswer answer) {
        Headings headings = new Headings(options.language);
        Wording wording = Wording.in(options.language);
        Table waiting = waiting(answer, headings, wording);
        return new Output.Page(
                List.of(
                        answer.item().code() + " — " + answer.item().title(),
                        headings.of("as-of", wording.day(answer.asOf()), Long.toString(answer.revision())),
                        answer.verdict()),
                List.of(
                        decisions(answer, headings, wording),
                        BlockersCommand.tasks(answer.tell(), "tell", headings),
                        waiting),
                waiting,
                answer.assumptions().stream().map(Assumption::text).toList());
    }

    private static Table decisions(ImpactAnswer answer, Headings headings, Wording wording) {
        Table.Builder table = Table.of(
                headings.of("decisions"), headings.all("code", "title", "before", "after", "moved", "board-moved"));
        for (ImpactAnswer.Decision decision : answer.decisions()) {
            table.row(
                    decision.code(),
                    decision.title(),
                    wording.month(decision.before()),
                    wording.month(decision.after()),
                    decision.movedDays(),
                    decision.boardMovedDays());
        }
        return table.build();
    }

    private static Table waiting(ImpactAnswer answer, Headings headings, Wording wording) {
        Table.Builder table =
                Table.of(headings.of("waiting"), headings.all("code", "title", "state", "leads", "chain", "moved"));
        for (ImpactAnswer.Waiting waiting : answer.waiting()) {
            table.row(
                    waiting.code(),
                    waiting.title(),
                    wording.word(waiting.state()),
                    BlockersCommand.names(waiting.leads()),
                    String.join(" → ", waiting.chain()),
                    waiting.movedDays());
        }
        return table.build();
    }
}

package nl.volgorde.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.volgorde.answers.DifferenceLine;
import nl.volgorde.answers.HistoryAnswer;
import nl.volgorde.answers.HistoryQuestion;
import nl.volgorde.answers.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "history",
        description = "Who changed what, when, and at which revision; newest first.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "one item only")
    private @Nullable String code;

    @Option(names = "--limit", paramLabel = "N", description = "how many writes at most (default: 20)")
    private int limit = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    HistoryCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        return session.with(context -> {
            HistoryAnswer answer = context.getBean(HistoryQuestion.class).answer(options.asked(), code, limit);
            new Output(spec.commandLine().getOut(), options.format).write(answer, page(answer));
            return ExitCode.DONE.code();
        });
    }

    private Output.Page page(HistoryAnswer answer) {
        Headings headings = new Headings(options.language);
        Wording wording = Wording.in(options.language);
        Table.Builder table =
                Table.of(null, headings.all("revision", "date", "by", "action", "change", "kind", "what", "details"));
        for (HistoryAnswer.WriteLine write : answer.writes()) {
            String action = wording.action(write.action());
            action = write.reason() == null ? action : action + ": " + write.reason();
            List<DifferenceLine> lines = write.difference()
                    .subList(0, Math.min(SHOWN, write.difference().size()));
            if (lines.isEmpty()) {
                table.row(write.revision(), write.at(), write.by(), action, "", "", "", "");
            }
            boolean first = true;
            for (DifferenceLine line : lines) {
                table.row(
                        first ? write.revision() : "",
                        first ? write.at() : "",
                        first ? write.by() : "",
                        first ? action : "",
                        wording.word(line.change()),
                        wording.word(line.kind()),
                        line.subject(),
                        String.join("; ", line.details()));
                first = false;
            }
            int more = write.difference().size() - lines.size();
            if (more > 0) {
                table.row("", "", "", "", "", "", headings.of("more-changes", more), "");
            }
        }
        return Output.Page.of(headings.of("history-of", answer.agenda(), answer.revision()), table.build());
    }
}

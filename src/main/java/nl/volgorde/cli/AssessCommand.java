package nl.volgorde.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.volgorde.answers.Edits;
import nl.volgorde.model.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "assess",
        description = "Adds an assessment of an item as of --as-of (default: today); earlier ones stay.",
        mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "CODE", description = "the item, in any usual writing of its code")
    private String code = "";

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            required = true,
            description = "NOT_STARTED, IN_PROGRESS, DONE, DROPPED or UNKNOWN")
    private Status status = Status.UNKNOWN;

    @Option(names = "--actual-start", paramLabel = "DATE", description = "first day of work")
    private @Nullable LocalDate actualStart;

    @Option(names = "--actual-finish", paramLabel = "DATE", description = "last day of work")
    private @Nullable LocalDate actualFinish;

    @Option(names = "--forecast", paramLabel = "TEXT", description = "the period now expected, as \"eind 2027\"")
    private @Nullable String forecast;

    @Option(names = "--note", paramLabel = "TEXT", description = "in your own words")
    private @Nullable String note;

    @Option(
            names = "--evidence",
            paramLabel = "TEXT",
            description = "where the proof is; needed when a condition or decision is done")
    private @Nullable String evidence;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AssessCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        Edits.Report report =
                new Edits.Report(status, options.asOf, actualStart, actualFinish, forecast, note, evidence);
        return session.with(context -> new EditPage(options, spec.commandLine().getOut())
                .write(context.getBean(Edits.class)
                        .assess(EditPage.order(options, "assess", note, false), code, report)));
    }
}

package nl.volgorde.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.volgorde.report.ArchivedReports;
import nl.volgorde.report.ReportFile;
import nl.volgorde.report.ReportOrder;
import nl.volgorde.report.Reports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description = "The board report on a decision: two pages up front, what they rest on behind them.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            description = "the decision, in any usual writing of its code; none for what the agenda is about")
    private @Nullable String code;

    @Option(
            names = "--meeting",
            paramLabel = "ID",
            description = "the meeting that the report is for (default: the next one that can decide)")
    private @Nullable String meeting;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "tell what changed since this day (default: since the last meeting)")
    private @Nullable LocalDate since;

    @Mixin
    private PaperPlace place = new PaperPlace();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        PaperPlace.Ready ready = place.ready(spec, options);
        return session.with(context -> {
            ReportFile report = context.getBean(Reports.class)
                    .file(new ReportOrder(options.asked(), code, meeting, since), ready.format());
            ready.take(
                    report.content(),
                    () -> context.getBean(ArchivedReports.class).add(report, Session.user()),
                    spec.commandLine().getOut(),
                    new Headings(options.language));
            return ExitCode.DONE.code();
        });
    }
}

package nl.volgorde.cli;

import java.util.concurrent.Callable;
import nl.volgorde.report.ArchivedReports;
import nl.volgorde.report.PaperFile;
import nl.volgorde.report.ProgrammeReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "overview-report",
        description = "A report on the whole programme: all decisions, key projects and parties.",
        mixinStandardHelpOptions = true)
final class OverviewReportCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Mixin
    private PaperPlace place = new PaperPlace();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    OverviewReportCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        PaperPlace.Ready ready = place.ready(spec, options);
        return session.with(context -> {
            PaperFile report = context.getBean(ProgrammeReports.class).file(options.asked(), ready.format());
            ready.take(
                    report.content(),
                    () -> context.getBean(ArchivedReports.class).add(report, Session.user()),
                    spec.commandLine().getOut(),
                    new Headings(options.language));
            return ExitCode.DONE.code();
        });
    }
}

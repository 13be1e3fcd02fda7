package nl.volgorde.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.volgorde.report.PaperFile;
import nl.volgorde.report.ProgrammeReports;
import nl.volgorde.report.ReportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "overview-report",
        description = "A report on the whole programme: all decisions, key projects and parties.",
        mixinStandardHelpOptions = true)
final class OverviewReportCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "the file to write; without --format its ending says in which form: .pdf, .odt, .xlsx, .html"
                    + " or .md")
    private Path out = Path.of("");

    @Option(names = "--force", description = "take the place of a file that is there")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    OverviewReportCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        ReportFormat format = ReportCommand.format(spec, options, out);
        OutputFile file = new OutputFile(spec, out, force);
        Headings headings = new Headings(options.language);
        return session.with(context -> {
            PaperFile report = context.getBean(ProgrammeReports.class).file(options.asked(), format);
            file.write(report.content());
            spec.commandLine().getOut().println(headings.of("report-written", file.toString()));
            return ExitCode.DONE.code();
        });
    }
}

package nl.volgorde.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.volgorde.report.ReportFile;
import nl.volgorde.report.ReportFormat;
import nl.volgorde.report.Reports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "the file to write; without --format its ending says in which form: .md, .html or .pdf")
    private Path out = Path.of("");

    @Option(names = "--force", description = "take the place of a file that is there")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        ReportFormat format = format();
        OutputFile file = new OutputFile(spec, out, force);
        return session.with(context -> {
            ReportFile report = context.getBean(Reports.class).file(options.asked(), code, meeting, format);
            file.write(report.content());
            spec.commandLine().getOut().println(new Headings(options.language).of("report-written", file.toString()));
            return ExitCode.DONE.code();
        });
    }

    private ReportFormat format() {
        String name = String.valueOf(out.getFileName());
        return options.format.report().orElseGet(() -> {
            try {
                return ReportFormat.of(name.substring(name.lastIndexOf('.') + 1));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(
                        spec.commandLine(),
                        "report writes --format md, html or pdf, or a file that ends like that.",
                        e);
            }
        });
    }
}

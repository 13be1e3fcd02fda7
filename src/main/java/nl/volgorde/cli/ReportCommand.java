package nl.volgorde.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.volgorde.model.ArchivedReport;
import nl.volgorde.report.ArchivedReports;
import nl.volgorde.report.ReportFile;
import nl.volgorde.report.ReportFormat;
import nl.volgorde.report.ReportOrder;
import nl.volgorde.report.Reports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "the file to write; without --format its ending says in which form: .pdf, .odt, .xlsx, .html"
                    + " or .md")
    private @Nullable Path out;

    @Option(
            names = "--archive",
            description = "keep it in the archive, as it is, without --format as PDF; reports lists what is there")
    private boolean archive;

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
        if (out == null && !archive) {
            throw new WrongUsage(
                    spec,
                    "Noem een bestand met --out, of bewaar het met --archive.",
                    "Name a file with --out, or keep it with --archive.");
        }
        ReportFormat format =
                out == null ? options.format.report().orElse(ReportFormat.PDF) : format(spec, options, out);
        OutputFile file = out == null ? null : new OutputFile(spec, out, force);
        return session.with(context -> {
            ReportFile report =
                    context.getBean(Reports.class).file(new ReportOrder(options.asked(), code, meeting, since), format);
            PrintWriter printed = spec.commandLine().getOut();
            Headings headings = new Headings(options.language);
            if (file != null) {
                file.write(report.content());
                printed.println(headings.of("report-written", file.toString()));
            }
            if (archive) {
                ArchivedReport kept = context.getBean(ArchivedReports.class).add(report, Session.user());
                printed.println(headings.of("report-archived", kept.number(), kept.name()));
            }
            return ExitCode.DONE.code();
        });
    }

    /** The form that is asked for, or else the one by which the file is named. */
    static ReportFormat format(CommandSpec spec, CommonOptions options, Path file) {
        String name = String.valueOf(file.getFileName());
        return options.format.report().orElseGet(() -> {
            try {
                return ReportFormat.of(name.substring(name.lastIndexOf('.') + 1));
            } catch (IllegalArgumentException e) {
                throw new WrongUsage(
                        spec,
                        spec.name() + " schrijft --format pdf, odt, xlsx, html of md, of een bestand dat zo eindigt.",
                        spec.name() + " writes --format pdf, odt, xlsx, html or md, or a file that ends like that.",
                        e);
            }
        });
    }
}

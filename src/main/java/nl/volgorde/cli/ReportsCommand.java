package nl.volgorde.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.volgorde.model.ArchivedReport;
import nl.volgorde.report.ArchivedReports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reports",
        description = "The reports in the archive, or one of them as a file; report --archive puts one in.",
        mixinStandardHelpOptions = true)
final class ReportsCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "NUMBER", arity = "0..1", description = "one report only")
    private @Nullable Long number;

    @Option(names = "--out", paramLabel = "FILE", description = "write it to this file, as it was put in")
    private @Nullable Path out;

    @Option(names = "--force", description = "take the place of a file that is there")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportsCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        if (out != null && number == null) {
            throw new WrongUsage(
                    spec,
                    "--out gaat samen met het NUMMER van één rapport.",
                    "--out goes with the NUMBER of one report.");
        }
        OutputFile file = out == null ? null : new OutputFile(spec, out, force);
        Headings headings = new Headings(options.language);
        return session.with(context -> {
            ArchivedReports archive = context.getBean(ArchivedReports.class);
            Output output = new Output(spec.commandLine().getOut(), options.format);
            if (number == null) {
                ArchivedReports.Listing all = archive.all(options.agenda);
                output.write(all, page(all.agenda(), all.reports(), headings));
                return ExitCode.DONE.code();
            }
            ArchivedReport one = archive.one(options.agenda, number);
            if (file == null) {
                output.write(one, page(one.agenda(), List.of(one), headings));
            } else {
                file.write(archive.content(one));
                spec.commandLine().getOut().println(headings.of("report-written", file.toString()));
            }
            return ExitCode.DONE.code();
        });
    }

    private static Output.Page page(String agenda, List<ArchivedReport> reports, Headings headings) {
        Table.Builder table = Table.of(
                null,
                headings.all(
                        "number",
                        "decision",
                        "meeting",
                        "language",
                        "form",
                        "revision",
                        "data-date",
                        "by",
                        "date",
                        "bytes",
                        "file"));
        for (ArchivedReport report : reports) {
            table.row(
                    report.number(),
                    report.decision() == null ? "" : report.decision(),
                    report.meeting() == null ? "" : report.meeting(),
                    report.language(),
                    report.format(),
                    report.revision(),
                    report.asOf(),
                    report.by(),
                    report.at(),
                    report.bytes(),
                    report.name());
        }
        return Output.Page.of(headings.of("reports-of", agenda), table.build());
    }
}

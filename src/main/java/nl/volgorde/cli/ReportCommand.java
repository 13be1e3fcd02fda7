package nl.volgorde.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        Path file = out.toAbsolutePath().normalize();
        if (Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), file + " is a folder; name a file.");
        }
        if (Files.exists(file) && !force) {
            throw new ParameterException(
                    spec.commandLine(), file + " is there already. Name another file, or add --force to replace it.");
        }
        return session.with(context -> {
            ReportFile report = context.getBean(Reports.class).file(options.asked(), code, meeting, format);
            write(file, report.content());
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

    /** Writes beside the file and takes its place in one step, so that nobody finds half of a report. */
    private void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), ".report", null);
            try {
                Files.write(fresh, content);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "The file " + file + " cannot be written: " + e, e);
        }
    }
}

package nl.volgorde.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.volgorde.answers.AgendaExport;
import nl.volgorde.answers.AgendaFiles;
import nl.volgorde.answers.ScheduleAnswer;
import nl.volgorde.answers.TableExport;
import nl.volgorde.export.ExportedFile;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description =
                "Takes the agenda out, so that import brings it in unchanged: as a bundle (yaml), as a workbook (xlsx) or as"
                        + " CSV files to edit; or with --format mspdi as a schedule for Microsoft Project, with its likely"
                        + " dates; graphml, dot or json as a graph; ics as a calendar of meetings and deadlines; jsonld as"
                        + " linked data.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            required = true,
            description = "a new or empty folder; of anything but a bundle or CSV, a file")
    private Path out = Path.of("");

    @Option(names = "--force", description = "take the place of the bundle that is in the folder")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExportCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        AgendaFiles.Form form = AgendaFileExport.form(options.format);
        if (form != null) {
            return new AgendaFileExport(session, options, spec).write(form, new OutputFile(spec, out, force));
        }
        return switch (options.format) {
            case TABLE, BUNDLE, YAML ->
                folder(context -> context.getBean(AgendaExport.class).bundle(options.agenda));
            case CSV ->
                folder(context ->
                        context.getBean(TableExport.class).of(options.agenda).csv(options.language));
            case XLSX -> workbook();
            case MSPDI -> schedule();
            case JSON, GRAPHML, DOT, ICS, JSONLD, MD, HTML, PDF, ODT ->
                throw new WrongUsage(
                        spec,
                        "export schrijft --format yaml, xlsx, csv, mspdi, graphml, dot, json, ics of jsonld.",
                        "export writes --format yaml, xlsx, csv, mspdi, graphml, dot, json, ics or jsonld.");
        };
    }

    private int folder(Function<ApplicationContext, List<ExportedFile>> taken) {
        OutputFolder folder = new OutputFolder(spec, options, out, OutputFolder.Contents.BUNDLE, force);
        return session.with(context -> {
            List<ExportedFile> files = taken.apply(context);
            folder.write(FolderSwap.files(files));
            spec.commandLine()
                    .getOut()
                    .println(new Headings(options.language).of("exported", files.size(), folder.toString()));
            return ExitCode.DONE.code();
        });
    }

    private int workbook() {
        OutputFile file = new OutputFile(spec, out, force);
        return session.with(context -> {
            TableExport.Ready ready = context.getBean(TableExport.class).of(options.agenda);
            Headings headings = new Headings(options.language);
            try (ProgressLine progress = ProgressLine.of("writing-workbook", options, spec, context)) {
                file.write(to -> ready.writeWorkbook(options.language, to, progress));
            }
            spec.commandLine().getOut().println(headings.of("exported-file", file.toString()));
            return ExitCode.DONE.code();
        });
    }

    private int schedule() {
        OutputFile file = new OutputFile(spec, out, force);
        return session.with(context -> {
            ScheduleAnswer answer = context.getBean(AgendaExport.class).schedule(options.asked());
            file.write(answer.content().getBytes(StandardCharsets.UTF_8));
            Headings headings = new Headings(options.language);
            PrintWriter printer = spec.commandLine().getOut();
            printer.println(headings.of(
                    "exported-schedule", file.toString(), answer.notices().size()));
            answer.notices().forEach(printer::println);
            return ExitCode.DONE.code();
        });
    }
}

package nl.volgorde.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.volgorde.answers.AgendaExport;
import nl.volgorde.answers.AgendaFiles;
import nl.volgorde.answers.ScheduleAnswer;
import nl.volgorde.answers.TableExport;
import nl.volgorde.export.ExportedFile;
import org.jspecify.annotations.Nullable;
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
        Path path = out.toAbsolutePath().normalize();
        AgendaFiles.Form form = AgendaFileExport.form(options.format);
        if (form != null) {
            return new AgendaFileExport(session, options, spec).write(form, new OutputFile(spec, out, force));
        }
        return switch (options.format) {
            case TABLE, BUNDLE, YAML ->
                folder(path, context -> context.getBean(AgendaExport.class).bundle(options.agenda));
            case CSV ->
                folder(
                        path,
                        context -> context.getBean(TableExport.class)
                                .of(options.agenda)
                                .csv(options.language));
            case XLSX -> workbook(path);
            case MSPDI -> schedule(path);
            case JSON, GRAPHML, DOT, ICS, JSONLD, MD, HTML, PDF, ODT ->
                throw new WrongUsage(
                        spec,
                        "export schrijft --format yaml, xlsx, csv, mspdi, graphml, dot, json, ics of jsonld.",
                        "export writes --format yaml, xlsx, csv, mspdi, graphml, dot, json, ics or jsonld.");
        };
    }

    private int folder(Path folder, Function<ApplicationContext, List<ExportedFile>> taken) {
        BundleFolder bundle = mended(folder);
        check(folder);
        return session.with(context -> {
            List<ExportedFile> files = taken.apply(context);
            try {
                bundle.write(files);
            } catch (IOException e) {
                throw new WrongUsage(
                        spec,
                        "De map " + folder + " kan niet worden geschreven: " + e,
                        "The folder " + folder + " cannot be written: " + e,
                        e);
            }
            spec.commandLine()
                    .getOut()
                    .println(new Headings(options.language).of("exported", files.size(), folder.toString()));
            return ExitCode.DONE.code();
        });
    }

    private int workbook(Path given) {
        OutputFile file = new OutputFile(spec, given, force);
        return session.with(context -> {
            TableExport.Ready ready = context.getBean(TableExport.class).of(options.agenda);
            Headings headings = new Headings(options.language);
            try (ProgressLine progress = new ProgressLine(
                    headings.of("writing-workbook"), spec.commandLine().getErr(), context.getBean(Clock.class))) {
                file.write(to -> ready.writeWorkbook(options.language, to, progress));
            }
            spec.commandLine().getOut().println(headings.of("exported-file", file.toString()));
            return ExitCode.DONE.code();
        });
    }

    private int schedule(Path given) {
        OutputFile file = new OutputFile(spec, given, force);
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

    private BundleFolder mended(Path folder) {
        if (folder.getParent() == null) {
            throw new WrongUsage(
                    spec, folder + " is een hele schijf; noem een map.", folder + " is a whole disk; name a folder.");
        }
        BundleFolder bundle = new BundleFolder(folder);
        try {
            if (bundle.mend()) {
                spec.commandLine().getErr().println(new Headings(options.language).of("mended", folder.toString()));
            }
            return bundle;
        } catch (IOException e) {
            throw new WrongUsage(
                    spec,
                    "De map " + folder + " kan niet worden geschreven: " + e,
                    "The folder " + folder + " cannot be written: " + e,
                    e);
        }
    }

    private void check(Path folder) {
        WrongUsage problem = problem(folder);
        if (problem != null) {
            throw problem;
        }
    }

    private @Nullable WrongUsage problem(Path folder) {
        if (!Files.exists(folder)) {
            return null;
        }
        if (!Files.isDirectory(folder)) {
            return new WrongUsage(
                    spec, folder + " is een bestand; noem een map.", folder + " is a file; name a folder.");
        }
        try (Stream<Path> there = Files.walk(folder)) {
            List<Path> files = there.filter(Files::isRegularFile).toList();
            if (!files.isEmpty() && !force) {
                return new WrongUsage(
                        spec,
                        folder + " is niet leeg. Noem een andere map, of vervang de bundel erin met --force.",
                        folder + " is not empty. Name another folder, or add --force to replace the bundle in it.");
            }
            return files.stream()
                    .filter(file -> !file.toString().matches(".*\\.(yaml|csv)"))
                    .findFirst()
                    .map(file -> new WrongUsage(
                            spec,
                            folder + " bevat meer dan een bundel (" + file + "). Noem een andere map.",
                            folder + " holds more than a bundle (" + file + "). Name another folder."))
                    .orElse(null);
        } catch (IOException e) {
            return new WrongUsage(spec, folder + " kan niet worden gelezen: " + e, folder + " cannot be read: " + e, e);
        }
    }
}

package nl.volgorde.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.volgorde.report.ArchivedReports;
import nl.volgorde.report.Letters;
import nl.volgorde.report.PaperFile;
import nl.volgorde.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "letters",
        description = "A letter to each party: what is asked of it before the next meeting.",
        mixinStandardHelpOptions = true)
final class LettersCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(
            paramLabel = "PARTY",
            arity = "0..*",
            description = "ids of parties (default: all that lead, decide or commission something)")
    private List<String> parties = new ArrayList<>();

    @Option(
            names = "--meeting",
            paramLabel = "ID",
            description = "the meeting before which it is asked (default: the next one)")
    private @Nullable String meeting;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "a new or empty folder; --format says in which form (default: pdf)")
    private @Nullable Path out;

    @Option(names = "--archive", description = "keep them in the archive, as they are; reports lists what is there")
    private boolean archive;

    @Option(names = "--force", description = "take the place of the letters that are in the folder")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LettersCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        if (options.format == CommonOptions.Format.JSON || options.format == CommonOptions.Format.CSV) {
            throw new WrongUsage(
                    spec,
                    "letters schrijft --format pdf, odt, xlsx, html of md.",
                    "letters writes --format pdf, odt, xlsx, html or md.");
        }
        ReportFormat format = options.format.report().orElse(ReportFormat.PDF);
        if (out == null && !archive) {
            throw new WrongUsage(
                    spec,
                    "Noem een map met --out, of bewaar ze met --archive.",
                    "Name a folder with --out, or keep them with --archive.");
        }
        Path folder = out == null ? null : out.toAbsolutePath().normalize();
        if (folder != null) {
            check(folder);
        }
        Headings headings = new Headings(options.language);
        PrintWriter printed = spec.commandLine().getOut();
        return session.with(context -> {
            List<String> to = parties.isEmpty() ? context.getBean(Letters.class).addressees(options.asked()) : parties;
            List<PaperFile> kept = new ArrayList<>();
            try {
                if (folder == null) {
                    kept.addAll(written(context, to, format, null));
                } else {
                    new BundleFolder(folder).write(fresh -> kept.addAll(written(context, to, format, fresh)));
                    printed.println(headings.of("letters-written", to.size(), folder.toString()));
                }
            } catch (IOException e) {
                throw new WrongUsage(
                        spec,
                        "De map " + folder + " kan niet worden geschreven: " + e,
                        "The folder " + folder + " cannot be written: " + e,
                        e);
            }
            if (archive) {
                ArchivedReports archived = context.getBean(ArchivedReports.class);
                kept.forEach(letter -> archived.add(letter, Session.user()));
                printed.println(headings.of("letters-archived", kept.size()));
            }
            return ExitCode.DONE.code();
        });
    }

    /** Writes the letters into a folder, if any; gives those that are to be kept, once none of them has failed. */
    private List<PaperFile> written(
            ApplicationContext context, List<String> to, ReportFormat format, @Nullable Path folder)
            throws IOException {
        Letters letters = context.getBean(Letters.class);
        List<PaperFile> kept = new ArrayList<>();
        try (ProgressLine progress = new ProgressLine(
                new Headings(options.language).of("writing-letters"),
                spec.commandLine().getErr(),
                context.getBean(Clock.class))) {
            for (int i = 0; i < to.size(); i++) {
                PaperFile letter = letters.file(options.asked(), to.get(i), meeting, format);
                if (folder != null) {
                    Files.write(folder.resolve(letter.name()), letter.content());
                }
                if (archive) {
                    kept.add(letter);
                }
                progress.at(i + 1, to.size());
            }
        }
        return kept;
    }

    private void check(Path folder) {
        if (folder.getParent() == null) {
            throw new WrongUsage(
                    spec, folder + " is een hele schijf; noem een map.", folder + " is a whole disk; name a folder.");
        }
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new WrongUsage(
                    spec, folder + " is een bestand; noem een map.", folder + " is a file; name a folder.");
        }
        try (Stream<Path> there = Files.list(folder)) {
            List<String> names =
                    there.map(path -> path.getFileName().toString()).sorted().toList();
            if (!names.isEmpty() && !force) {
                throw new WrongUsage(
                        spec,
                        folder + " is niet leeg. Noem een andere map, of vervang de brieven erin met --force.",
                        folder + " is not empty. Name another folder, or add --force to replace the letters in it.");
            }
            for (String name : names) {
                if (!name.matches("volgorde-.*-letter-.*")) {
                    throw new WrongUsage(
                            spec,
                            folder + " bevat meer dan brieven (" + name + "). Noem een andere map.",
                            folder + " holds more than letters (" + name + "). Name another folder.");
                }
            }
        } catch (IOException e) {
            throw new WrongUsage(spec, folder + " kan niet worden gelezen: " + e, folder + " cannot be read: " + e, e);
        }
    }
}

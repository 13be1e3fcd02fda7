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
import nl.volgorde.report.Letters;
import nl.volgorde.report.PaperFile;
import nl.volgorde.report.ReportFormat;
import org.jspecify.annotations.Nullable;
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
            required = true,
            description = "a new or empty folder; --format says in which form (default: pdf)")
    private Path out = Path.of("");

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
        Path folder = out.toAbsolutePath().normalize();
        check(folder);
        Headings headings = new Headings(options.language);
        return session.with(context -> {
            Letters letters = context.getBean(Letters.class);
            List<String> to = parties.isEmpty() ? letters.addressees(options.asked()) : parties;
            PrintWriter err = spec.commandLine().getErr();
            try (ProgressLine progress =
                    new ProgressLine(headings.of("writing-letters"), err, context.getBean(Clock.class))) {
                new BundleFolder(folder).write(fresh -> {
                    for (int i = 0; i < to.size(); i++) {
                        PaperFile letter = letters.file(options.asked(), to.get(i), meeting, format);
                        Files.write(fresh.resolve(letter.name()), letter.content());
                        progress.at(i + 1, to.size());
                    }
                });
            } catch (IOException e) {
                throw new WrongUsage(
                        spec,
                        "De map " + folder + " kan niet worden geschreven: " + e,
                        "The folder " + folder + " cannot be written: " + e,
                        e);
            }
            spec.commandLine().getOut().println(headings.of("letters-written", to.size(), folder.toString()));
            return ExitCode.DONE.code();
        });
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

package nl.volgorde.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
        OutputFolder folder =
                out == null ? null : new OutputFolder(spec, options, out, OutputFolder.Contents.LETTERS, force);
        Headings headings = new Headings(options.language);
        PrintWriter printed = spec.commandLine().getOut();
        return session.with(context -> {
            List<String> to = parties.isEmpty() ? context.getBean(Letters.class).addressees(options.asked()) : parties;
            List<PaperFile> kept = new ArrayList<>();
            if (folder == null) {
                each(context, to, format, kept::add);
            } else {
                folder.write(fresh -> this.<IOException>each(context, to, format, letter -> {
                    Files.write(fresh.resolve(letter.name()), letter.content());
                    if (archive) {
                        kept.add(letter);
                    }
                }));
                printed.println(headings.of("letters-written", to.size(), folder.toString()));
            }
            // Once none of them has failed.
            if (archive) {
                ArchivedReports archived = context.getBean(ArchivedReports.class);
                kept.forEach(letter -> archived.add(letter, Session.user()));
                printed.println(headings.of("letters-archived", kept.size()));
            }
            return ExitCode.DONE.code();
        });
    }

    /** Takes a letter that has been made. */
    private interface Taking<E extends Exception> {
        void take(PaperFile letter) throws E;
    }

    private <E extends Exception> void each(
            ApplicationContext context, List<String> to, ReportFormat format, Taking<E> taking) throws E {
        Letters letters = context.getBean(Letters.class);
        try (ProgressLine progress = ProgressLine.of("writing-letters", options, spec, context)) {
            for (int i = 0; i < to.size(); i++) {
                taking.take(letters.file(options.asked(), to.get(i), meeting, format));
                progress.at(i + 1, to.size());
            }
        }
    }
}

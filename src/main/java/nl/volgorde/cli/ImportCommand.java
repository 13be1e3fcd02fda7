package nl.volgorde.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.answers.BundleCheck;
import nl.volgorde.answers.ImportAnswer;
import nl.volgorde.model.ProgrammeStore.Writer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description =
                "Brings an agenda bundle, a workbook (XLSX), CSV files, or a schedule (MPP, XML, XER, PMXML) as an agenda of its own, into the store: all of it, or nothing and every reason why."
                        + " Of an agenda that is there already the difference is shown; items that it does not have any more"
                        + " are kept as dropped.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "folders of YAML or CSV files, or such files; or one workbook (XLSX) or schedule file")
    private List<Path> paths = List.of();

    @Option(names = "--dry-run", description = "show what would change and change nothing")
    private boolean dryRun;

    @Option(names = "--yes", description = "do not ask, on a terminal, whether the difference is meant")
    private boolean yes;

    @Option(names = "--allow-loops", description = "closing a loop of hard preconditions is meant")
    private boolean allowLoops;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImportCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ImportPage page = new ImportPage(options, out);
        ImportAnswer checked = BundleCheck.check(paths, options.language);
        if (!checked.valid()) {
            return page.write(checked, "dry-run");
        }
        return session.withStoreAsItIs(context -> {
            AgendaImport agendaImport = context.getBean(AgendaImport.class);
            if (dryRun) {
                return page.write(agendaImport.preview(paths, options.language), "dry-run");
            }
            Console console = terminal();
            if (console != null && !yes) {
                ImportAnswer preview = agendaImport.preview(paths, options.language);
                if (!preview.difference().isEmpty()) {
                    page.write(preview, "preview");
                    if (!meant(console)) {
                        out.println(new Headings(options.language).of("not-imported"));
                        return ExitCode.DONE.code();
                    }
                }
            }
            Writer by = new Writer(Session.user(), "import", null, allowLoops);
            ImportAnswer imported;
            try (ProgressLine progress = ProgressLine.of("importing", options, spec, context)) {
                imported = agendaImport.importBundle(paths, by, options.language, progress);
            }
            return page.write(imported, "imported");
        });
    }

    /** Null where nobody can be asked. On some versions of Java that is a console that is no terminal, on others none. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console terminal() {
        Console console = System.console();
        return console != null && console.isTerminal() ? console : null;
    }

    private boolean meant(Console console) {
        String answer = console.readLine("%s ", new Headings(options.language).of("import-question"));
        return answer != null
                && List.of("j", "ja", "y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}

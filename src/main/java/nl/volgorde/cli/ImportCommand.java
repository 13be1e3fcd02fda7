package nl.volgorde.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.answers.BundleCheck;
import nl.volgorde.answers.ImportAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Brings an agenda bundle into the store: all of it, or nothing and every reason why.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "folders of YAML files, or such files")
    private List<Path> paths = List.of();

    @Option(names = "--dry-run", description = "check only and change nothing")
    private boolean dryRun;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImportCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        ImportPage page = new ImportPage(options, spec.commandLine().getOut());
        ImportAnswer checked = BundleCheck.check(paths, options.language);
        if (dryRun || !checked.valid()) {
            return page.write(checked, "dry-run");
        }
        return session.withStoreAsItIs(context -> page.write(
                context.getBean(AgendaImport.class)
                        .importBundle(paths, System.getProperty("user.name", "?"), options.language),
                "imported"));
    }
}

package nl.volgorde.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.model.StoreBackup;
import nl.volgorde.model.StoreBackup.Contents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = "Puts a backup into the store: all of it, or nothing and the reason why.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "FILE", description = "a file that backup made")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "put it in the place of everything that the store holds")
    private boolean replace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RestoreCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        return session.withStoreAsItIs(context -> {
            Headings headings = new Headings(options.language);
            Contents contents;
            try (ProgressLine progress = ProgressLine.of("restoring", options, spec, context)) {
                contents = context.getBean(StoreBackup.class)
                        .restore(file, replace, new Writer(Session.user(), "restore"), progress);
            }
            new BackupPage(options, spec.commandLine().getOut())
                    .write(contents, headings.of("restored", file, contents.nodes(), contents.relationships()));
            return ExitCode.DONE.code();
        });
    }
}

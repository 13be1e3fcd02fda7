package nl.volgorde.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.volgorde.model.StoreBackup;
import nl.volgorde.model.StoreBackup.Contents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = "Writes the whole store, as it is at one moment, to one file.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "the file; one that is there is replaced when the new one is whole")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BackupCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        return session.withStoreAsItIs(context -> {
            Headings headings = new Headings(options.language);
            Contents contents;
            try (ProgressLine progress = ProgressLine.of("backing-up", options, spec, context)) {
                contents = context.getBean(StoreBackup.class).backup(out, progress);
            }
            new BackupPage(options, spec.commandLine().getOut())
                    .write(contents, headings.of("backed-up", out, contents.nodes(), contents.relationships()));
            return ExitCode.DONE.code();
        });
    }
}

package nl.volgorde.cli;

import java.util.concurrent.Callable;
import nl.volgorde.answers.Edits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "undo",
        description = "Takes a write back by a new one; history lists the revisions.",
        mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "REVISION", description = "the revision that the write made")
    private long revision;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, for the record")
    private @Nullable String reason;

    @Option(names = "--allow-loops", description = "closing a loop of hard preconditions is meant")
    private boolean allowLoops;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    UndoCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        return session.with(context -> new EditPage(options, spec.commandLine().getOut())
                .write(context.getBean(Edits.class)
                        .undo(EditPage.order(options, "undo " + revision, reason, allowLoops), revision)));
    }
}

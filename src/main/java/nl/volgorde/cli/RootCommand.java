package nl.volgorde.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code volgorde} itself: what it is, its common options and its version. */
@Command(
        name = "volgorde",
        description = "Dependency and readiness analyser for public programmes. Without a command it serves.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done; 1 unexpected failure; 2 wrong usage; 3 invalid input or refused query;",
            "4 the store cannot be reached or is in use; 5 not found."
        })
final class RootCommand implements Callable<Integer> {
    @Mixin
    final CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    RootCommand() {
        // Filled in by picocli before anything runs.
        spec = CommandSpec.create();
    }

    /** Serves: that is what it does when no command says otherwise. */
    @Override
    public Integer call() throws InterruptedException {
        ServeCommand serve =
                Objects.requireNonNull(spec.subcommands().get("serve"), "serve").getCommand();
        return serve.call();
    }
}

package nl.volgorde.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.volgorde.answers.Edits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "waive",
        description = "Accepts a finding up to a day, or with --withdraw no longer.",
        mixinStandardHelpOptions = true)
final class WaiveCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "FINDING", description = "its id, as findings prints it")
    private String finding = "";

    @Option(names = "--owner", paramLabel = "NAME", description = "who answers for it")
    private @Nullable String owner;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why it can be lived with")
    private @Nullable String reason;

    @Option(names = "--expires", paramLabel = "DATE", description = "the last day on which it holds")
    private @Nullable LocalDate expires;

    @Option(names = "--withdraw", description = "take the waiver away")
    private boolean withdraw;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    WaiveCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        EditPage page = new EditPage(options, spec.commandLine().getOut());
        Edits.Order order = EditPage.order(options, withdraw ? "withdraw waiver" : "waive", reason, false);
        if (withdraw) {
            return session.with(
                    context -> page.write(context.getBean(Edits.class).withdrawWaiver(order, finding)));
        }
        if (owner == null || owner.isBlank() || reason == null || reason.isBlank() || expires == null) {
            throw new WrongUsage(
                    spec,
                    "Terzijde leggen vraagt --owner, --reason en --expires, of --withdraw om het te beëindigen.",
                    "A waiver needs --owner, --reason and --expires, or --withdraw to end it.");
        }
        return session.with(context ->
                page.write(context.getBean(Edits.class).waive(order, finding, owner, reason, expires, options.asOf)));
    }
}

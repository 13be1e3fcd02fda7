package nl.volgorde.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.volgorde.answers.Assumption;
import nl.volgorde.answers.ItemRef;
import nl.volgorde.answers.LeverageAnswer;
import nl.volgorde.answers.LeverageQuestion;
import nl.volgorde.answers.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "leverage", description = "What gains most for an item.", mixinStandardHelpOptions = true)
final class LeverageCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            description = "the item, in any usual writing of its code; none for what the agenda is about")
    private @Nullable String code;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LeverageCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        return session.with(context -> {
            LeverageAnswer answer = context.getBean(LeverageQuestion.class).answer(options.asked(), code);
            new Output(spec.commandLine().getOut(), options.format).write(answer, page(answer));
            return ExitCode.DONE.code();
        });
    }

    private Output.Page page(LeverageAnswer answer) {
        Headings headings = new Headings(options.language);
        Wording wording = Wording.in(options.language);
        Table.Builder table = Table.of(null, headings.all("code", "title", "state", "leads", "gain"));
        for (LeverageAnswer.Lever lever : answer.items()) {
            table.row(
                    lever.code(),
                    lever.title(),
                    wording.word(lever.state()),
                    BlockersCommand.names(lever.leads()),
                    lever.gainDays());
        }
        Table main = table.build();
        return new Output.Page(
                List.of(
                        answer.target().code() + " — " + answer.target().title(),
                        headings.of("as-of", wording.day(answer.asOf()), Long.toString(answer.revision())),
                        answer.verdict()),
                List.of(main, unblocking(answer, headings)),
                main,
                Stream.concat(
                                Stream.of(answer.unblocking().verdict()),
                                answer.assumptions().stream().map(Assumption::text))
                        .toList());
    }

    private static Table unblocking(LeverageAnswer answer, Headings headings) {
        Table.Builder table = Table.of(headings.of("unblocking"), headings.all("items"));
        for (List<ItemRef> set : answer.unblocking().sets()) {
            table.row(set.stream().map(ItemRef::code).collect(Collectors.joining(", ")));
        }
        return table.build();
    }
}

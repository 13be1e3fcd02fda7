package nl.volgorde.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import nl.volgorde.answers.DifferenceAnswer;
import nl.volgorde.answers.DifferenceQuestion;
import nl.volgorde.answers.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        description = "What changed between two days, and to what the move of a date is due.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    private static final LocalDate NEVER = LocalDate.MIN;

    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "CODE", description = "the item, in any usual writing of its code")
    private String code = "";

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "the first day")
    private LocalDate from = NEVER;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "the second day")
    private LocalDate to = NEVER;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DiffCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        return session.with(context -> {
            DifferenceAnswer answer = context.getBean(DifferenceQuestion.class).answer(options.asked(), code, from, to);
            new Output(spec.commandLine().getOut(), options.format).write(answer, page(answer));
            return ExitCode.DONE.code();
        });
    }

    private Output.Page page(DifferenceAnswer answer) {
        Headings headings = new Headings(options.language);
        Wording wording = Wording.in(options.language);
        Table.Builder table = Table.of(headings.of("contributions"), headings.all("what", "days"));
        for (DifferenceAnswer.Contribution contribution : answer.contributions()) {
            table.row(contribution.text(), contribution.days());
        }
        table.row(headings.of("total"), answer.movedDays());
        Table main = table.build();
        return new Output.Page(
                List.of(
                        answer.target().code() + " — " + answer.target().title(),
                        headings.of("between", wording.day(answer.from()), wording.day(answer.to())),
                        answer.verdict()),
                List.of(main, WhatIfCommand.states(answer.states(), headings, wording)),
                main,
                List.of(
                        headings.of("entering", String.join(", ", answer.entering())),
                        headings.of("leaving", String.join(", ", answer.leaving()))));
    }
}

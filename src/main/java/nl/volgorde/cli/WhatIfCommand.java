package nl.volgorde.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.volgorde.answers.ScenarioText;
import nl.volgorde.answers.WhatIfAnswer;
import nl.volgorde.answers.WhatIfQuestion;
import nl.volgorde.answers.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "what-if",
        description = "Baseline against scenario; nothing is written.",
        mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "CODE", description = "the item, in any usual writing of its code")
    private String code = "";

    @Option(names = "--slip", paramLabel = "CODE=DAYS", description = "later by so many days, as \"RI 1=180d\"")
    private List<String> slips = new ArrayList<>();

    @Option(names = "--status", paramLabel = "CODE=STATUS", description = "as \"MR 1=DONE\"")
    private List<String> statuses = new ArrayList<>();

    @Option(names = "--drop", paramLabel = "CODE", description = "the item is dropped")
    private List<String> drops = new ArrayList<>();

    @Option(
            names = "--add-edge",
            paramLabel = "FROM>TO",
            description = "TO needs FROM, as \"RI 1>HOUTRAK\" or \"RI 1>HOUTRAK:SS+30:SOFT\"")
    private List<String> addedEdges = new ArrayList<>();

    @Option(names = "--remove-edge", paramLabel = "FROM>TO", description = "TO does not need FROM")
    private List<String> removedEdges = new ArrayList<>();

    @Option(names = "--gate", paramLabel = "CODE=GATE", description = "ALL, ANY or a number")
    private List<String> gates = new ArrayList<>();

    @Option(names = "--window", paramLabel = "CODE=TEXT", description = "planned so, as \"RI 1=2027-2028\"")
    private List<String> windows = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    WhatIfCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        ScenarioText scenario = new ScenarioText(slips, statuses, drops, addedEdges, removedEdges, gates, windows);
        return session.with(context -> {
            WhatIfAnswer answer = context.getBean(WhatIfQuestion.class).answer(options.asked(), code, scenario);
            new Output(spec.commandLine().getOut(), options.format).write(answer, page(answer));
            return ExitCode.DONE.code();
        });
    }

    private Output.Page page(WhatIfAnswer answer) {
        Headings headings = new Headings(options.language);
        Wording wording = Wording.in(options.language);
        Table main = Table.of(null, headings.all("what", "baseline", "scenario"))
                .row(
                        headings.of("state"),
                        wording.word(answer.baseline().state()),
                        wording.word(answer.scenario().state()))
                .row(
                        headings.of("early-finish"),
                        answer.baseline().earlyFinish().period(),
                        answer.scenario().earlyFinish().period())
                .row(
                        headings.of("blocker-count"),
                        answer.baseline().blockers(),
                        answer.scenario().blockers())
                .row(
                        headings.of("root-count"),
                        answer.baseline().rootBlockers(),
                        answer.scenario().rootBlockers())
                .row(
                        headings.of("deadlock-count"),
                        answer.baseline().deadlocks(),
                        answer.scenario().deadlocks())
                .build();
        return new Output.Page(
                List.of(
                        answer.target().code() + " — " + answer.target().title(),
                        headings.of("as-of", wording.day(answer.asOf()), Long.toString(answer.revision())),
                        answer.verdict()),
                List.of(main, states(answer.states(), headings, wording)),
                main,
                List.of(
                        headings.of("entering", String.join(", ", answer.entering())),
                        headings.of("leaving", String.join(", ", answer.leaving()))));
    }

    static Table states(List<WhatIfAnswer.StateChange> states, Headings headings, Wording wording) {
        Table.Builder table = Table.of(headings.of("state-changes"), headings.all("code", "title", "was", "is"));
        for (WhatIfAnswer.StateChange change : states) {
            table.row(change.code(), change.title(), wording.word(change.before()), wording.word(change.after()));
        }
        return table.build();
    }
}

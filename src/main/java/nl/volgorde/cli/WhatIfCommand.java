package nl.volgorde.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.volgorde.answers.Edits;
import nl.volgorde.answers.SavedScenarios;
import nl.volgorde.answers.SavedVersion;
import nl.volgorde.answers.WhatIfAnswer;
import nl.volgorde.answers.WhatIfQuestion;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.ScenarioText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "what-if",
        description = "Baseline against scenario; nothing is written, unless a scenario is saved under a name.",
        mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            description = "the item, in any usual writing of its code; none for what the scenario, else the agenda, is"
                    + " about")
    private @Nullable String code;

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

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "a saved scenario, to lay the other changes on top of")
    private @Nullable String saved;

    @Option(names = "--save", paramLabel = "NAME", description = "save these changes under a name")
    private @Nullable String save;

    @Option(names = "--replace", description = "in the place of the scenario that has this name")
    private boolean replace;

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
            WhatIfQuestion question = context.getBean(WhatIfQuestion.class);
            WhatIfAnswer answer = question.answer(options.asked(), code, saved, scenario);
            if (save != null) {
                Edits.Order order = EditPage.order(options, "save scenario", null, false);
                SavedScenarios.Draft draft =
                        new SavedScenarios.Draft(save, answer.target().code(), text(answer));
                context.getBean(SavedScenarios.class)
                        .save(order, draft, replace ? SavedScenarios.Expected.ANY : SavedScenarios.Expected.NOTHING);
                answer = question.answer(options.asked(), null, save, ScenarioText.NONE);
            }
            new Output(spec.commandLine().getOut(), options.format).write(answer, page(answer));
            return ExitCode.DONE.code();
        });
    }

    private static ScenarioText text(WhatIfAnswer answer) {
        return ScenarioText.of(kind -> answer.changes().getOrDefault(kind, List.of()));
    }

    /** Every change as one would type it, by the names of the options. */
    static String changes(Map<String, List<String>> changes) {
        return changes.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(text -> kind.getKey() + " " + text))
                .collect(Collectors.joining("; "));
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
                lines(answer, headings, wording),
                List.of(main, states(answer.states(), headings, wording)),
                main,
                List.of(
                        headings.of("entering", String.join(", ", answer.entering())),
                        headings.of("leaving", String.join(", ", answer.leaving()))));
    }

    private static List<String> lines(WhatIfAnswer answer, Headings headings, Wording wording) {
        List<String> lines = new ArrayList<>();
        lines.add(answer.target().code() + " — " + answer.target().title());
        lines.add(headings.of("as-of", wording.day(answer.asOf()), Long.toString(answer.revision())));
        SavedVersion version = answer.saved();
        if (version != null) {
            lines.add(headings.of("saved-scenario", version.name(), version.by(), Long.toString(version.revision())));
        }
        lines.add(changes(answer.changes()));
        lines.add(answer.verdict());
        return lines;
    }

    static Table states(List<WhatIfAnswer.StateChange> states, Headings headings, Wording wording) {
        Table.Builder table = Table.of(headings.of("state-changes"), headings.all("code", "title", "was", "is"));
        for (WhatIfAnswer.StateChange change : states) {
            table.row(change.code(), change.title(), wording.word(change.before()), wording.word(change.after()));
        }
        return table.build();
    }
}

package nl.volgorde.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.volgorde.answers.Assumption;
import nl.volgorde.answers.RiskAnswer;
import nl.volgorde.answers.RiskQuestion;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.ItemType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "risk", description = "How sure the date of an item is.", mixinStandardHelpOptions = true)
final class RiskCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            description = "the item, in any usual writing of its code; none for what the agenda is about")
    private @Nullable String code;

    @Option(names = "--samples", paramLabel = "N", description = "how many samples (default: ${DEFAULT-VALUE})")
    private int samples = RiskQuestion.SAMPLES;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed gives the same answer (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--by", paramLabel = "DATE", description = "a day whose chance is asked for")
    private @Nullable LocalDate by;

    @Option(
            names = "--overrun",
            paramLabel = "TYPE=FACTOR",
            description = "multiply the durations of a type of item, as PROJECT=1.3")
    private Map<ItemType, Double> overruns = new EnumMap<>(ItemType.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RiskCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        RiskQuestion.Settings settings = new RiskQuestion.Settings(samples, seed, by, overruns);
        return session.with(context -> {
            RiskAnswer answer;
            try (ProgressLine progress = ProgressLine.of("drawing-samples", options, spec, context)) {
                answer = context.getBean(RiskQuestion.class).answer(options.asked(), code, settings, progress);
            }
            new Output(spec.commandLine().getOut(), options.format).write(answer, page(answer));
            return ExitCode.DONE.code();
        });
    }

    private Output.Page page(RiskAnswer answer) {
        Headings headings = new Headings(options.language);
        Wording wording = Wording.in(options.language);
        List<String> lines = new ArrayList<>();
        lines.add(answer.target().code() + " — " + answer.target().title());
        lines.add(headings.of("as-of", wording.day(answer.asOf()), Long.toString(answer.revision())));
        lines.add(answer.verdict());
        RiskAnswer.Finish finish = answer.finish();
        lines.add(headings.of(
                "percentiles",
                wording.month(finish.p10()),
                wording.month(finish.p50()),
                wording.month(finish.p80()),
                wording.month(finish.p90()),
                answer.samples(),
                Long.toString(answer.seed())));
        RiskAnswer.Chance chance = answer.by();
        if (chance != null) {
            lines.add(headings.of("chance-by", wording.day(chance.date()), chance.inWords()));
        }
        lines.add(headings.of(
                "overruns",
                answer.overrunFactors().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(factor -> wording.word(factor.getKey()) + " " + factor.getValue())
                        .collect(Collectors.joining(", "))));
        Table.Builder items =
                Table.of(headings.of("risk-items"), headings.all("code", "title", "criticality-index", "sensitivity"));
        for (RiskAnswer.ItemRisk item : answer.items()) {
            items.row(item.code(), item.title(), decimals(item.criticalityIndex()), decimals(item.sensitivity()));
        }
        Table.Builder meetings = Table.of(headings.of("meetings"), headings.all("meeting", "date", "chance"));
        for (RiskAnswer.MeetingChance meeting : answer.meetings()) {
            meetings.row(meeting.title(), wording.day(meeting.date()), meeting.inWords());
        }
        Table main = items.build();
        return new Output.Page(
                lines,
                List.of(meetings.build(), main),
                main,
                answer.assumptions().stream().map(Assumption::text).toList());
    }

    private String decimals(double value) {
        return String.format(options.language.locale(), "%.2f", value);
    }
}

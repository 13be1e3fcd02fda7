package nl.volgorde.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.answers.Assumption;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.CriticalPathQuestion;
import nl.volgorde.answers.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "critical-path",
        description = "When this item can be reached, and which chain sets that date.",
        mixinStandardHelpOptions = true)
final class CriticalPathCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            description =
                    "the item, in any usual writing of its code; none for what the agenda is about: of a schedule, its finish")
    private @Nullable String code;

    @Option(
            names = "--estimate",
            paramLabel = "optimistic|likely|pessimistic",
            description = "the reading of the windows for dates and float (default: likely)")
    private Estimate estimate = Estimate.LIKELY;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CriticalPathCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        return session.with(context -> {
            CriticalPathAnswer answer =
                    context.getBean(CriticalPathQuestion.class).answer(options.asked(), code, estimate);
            new Output(spec.commandLine().getOut(), options.format).write(answer, page(answer));
            return ExitCode.DONE.code();
        });
    }

    private Output.Page page(CriticalPathAnswer answer) {
        Headings headings = new Headings(options.language);
        Wording wording = Wording.in(options.language);
        List<Table> tables = new ArrayList<>();
        for (CriticalPathAnswer.Path path : answer.paths()) {
            tables.add(lines(headings.of("path", path.totalFloatDays()), path.items(), headings, wording));
        }
        for (CriticalPathAnswer.Path path : answer.nearCritical()) {
            tables.add(lines(headings.of("near-critical", path.totalFloatDays()), path.items(), headings, wording));
        }
        Table all = lines(headings.of("network"), answer.items(), headings, wording);
        tables.add(all);
        return new Output.Page(
                Stream.concat(
                                Stream.of(
                                        answer.target().code() + " — "
                                                + answer.target().title(),
                                        headings.of(
                                                "as-of", wording.day(answer.asOf()), Long.toString(answer.revision())),
                                        answer.verdict(),
                                        headings.of(
                                                "estimates",
                                                wording.month(
                                                        answer.earlyFinish().optimistic()),
                                                wording.month(
                                                        answer.earlyFinish().likely()),
                                                wording.month(
                                                        answer.earlyFinish().pessimistic())),
                                        headings.of(
                                                "path-count",
                                                answer.pathCount(),
                                                answer.paths().size())),
                                answer.remarks().stream())
                        .toList(),
                tables,
                all,
                answer.assumptions().stream().map(Assumption::text).toList());
    }

    private static Table lines(
            String title, List<CriticalPathAnswer.ScheduleLine> lines, Headings headings, Wording wording) {
        Table.Builder table = Table.of(
                title,
                headings.all(
                        "code",
                        "title",
                        "early-start",
                        "early-finish",
                        "total-float",
                        "free-float",
                        "critical",
                        "slip-effect",
                        "driven-by",
                        "planned"));
        for (CriticalPathAnswer.ScheduleLine line : lines) {
            String driver = line.drivenBy();
            table.row(
                    line.code(),
                    line.title(),
                    wording.month(line.earlyStart()),
                    wording.month(line.earlyFinish()) + (line.assumed() ? " *" : ""),
                    line.totalFloatDays(),
                    line.freeFloatDays(),
                    headings.yes(line.critical()),
                    line.slipEffectDays(),
                    driver == null ? wording.word(line.driver()) : driver,
                    line.planned());
        }
        return table.build();
    }
}

package nl.volgorde.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.volgorde.answers.FindingsAnswer;
import nl.volgorde.answers.FindingsQuestion;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.Language;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "findings", description = "How far the agenda can be trusted.", mixinStandardHelpOptions = true)
final class FindingsCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Option(
            names = "--severity",
            paramLabel = "error|warning|info",
            split = ",",
            description = "only findings of this severity; may be given several times")
    private Set<Severity> severities = EnumSet.noneOf(Severity.class);

    @Option(names = "--waived", description = "also those that somebody has waived")
    private boolean waived;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    FindingsCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        return session.with(context -> {
            FindingsAnswer answer = context.getBean(FindingsQuestion.class).answer(options.asked(), severities, waived);
            new Output(spec.commandLine().getOut(), options.format).write(answer.findings(), page(answer));
            return ExitCode.DONE.code();
        });
    }

    private Output.Page page(FindingsAnswer answer) {
        Headings headings = new Headings(options.language);
        Wording wording = Wording.in(options.language);
        boolean dutch = options.language == Language.NL;
        Table.Builder table = Table.of(
                null, headings.all("severity", "items", "finding", "advice", "sources", "waiver", "finding-id"));
        for (FindingsAnswer.Line line : answer.findings()) {
            table.row(
                    wording.word(line.severity()),
                    String.join(", ", line.items()),
                    dutch ? line.messageNl() : line.messageEn(),
                    dutch ? line.adviceNl() : line.adviceEn(),
                    line.sources().stream().map(Provenance::ref).distinct().collect(Collectors.joining("; ")),
                    waiver(line.waiver(), headings, wording),
                    line.id());
        }
        String counts = headings.of(
                "findings-count",
                answer.findings().size(),
                answer.count(Severity.ERROR),
                answer.count(Severity.WARNING),
                answer.count(Severity.INFO),
                answer.waived());
        String asOf = headings.of("as-of", wording.day(answer.asOf()), Long.toString(answer.revision()));
        Table main = table.build();
        return new Output.Page(List.of(asOf, counts), List.of(main), main, List.of());
    }

    private static String waiver(FindingsAnswer.@Nullable WaiverLine waiver, Headings headings, Wording wording) {
        if (waiver == null) {
            return "";
        }
        return headings.of(
                waiver.expired() ? "waiver-expired" : "waiver-holds", waiver.owner(), wording.day(waiver.expires()));
    }
}

package nl.volgorde.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.volgorde.answers.ActorQuestion;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.FindingsAnswer;
import nl.volgorde.answers.FindingsQuestion;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.answers.OverviewAnswer;
import nl.volgorde.answers.OverviewQuestion;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.TimelineAnswer;
import nl.volgorde.answers.TimelineQuestion;
import nl.volgorde.model.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports on a whole programme. */
@Component
public class ProgrammeReports {
    private final Programmes programmes;
    private final OverviewQuestion overview;
    private final TimelineQuestion timeline;
    private final FindingsQuestion findings;
    private final ActorQuestion actors;

    ProgrammeReports(
            Programmes programmes,
            OverviewQuestion overview,
            TimelineQuestion timeline,
            FindingsQuestion findings,
            ActorQuestion actors) {
        this.programmes = programmes;
        this.overview = overview;
        this.timeline = timeline;
        this.findings = findings;
        this.actors = actors;
    }

    /**
     * The report as a file.
     *
     * @throws NoAnswer when the agenda is not there
     */
    public PaperFile file(Asked asked, ReportFormat format) {
        ProgrammeReport report = of(asked);
        return PaperFile.of(ProgrammePaper.of(report), report.origin(), "overview", null, format);
    }

    /**
     * The same to be read within a page.
     *
     * @throws NoAnswer as above
     */
    public Preview preview(Asked asked) {
        return Preview.of(ProgrammePaper.of(of(asked)), null);
    }

    /**
     * The report.
     *
     * @throws NoAnswer as above
     */
    ProgrammeReport of(Asked asked) {
        return programmes.steady(asked.agenda(), () -> once(asked));
    }

    private @Nullable ProgrammeReport once(Asked asked) {
        Programme programme = programmes.current(asked.agenda());
        OverviewAnswer stands = overview.answer(asked);
        Asked fixed = new Asked(programme.agenda().id(), stands.asOf(), asked.knownOn(), asked.language());
        TimelineAnswer timed = timeline.answer(fixed);
        FindingsAnswer found = findings.answer(fixed, Set.of(), false);
        List<ActorQuestion.Line> all = actors.all(fixed);
        long revision = programme.revision();
        if (stands.revision() != revision
                || timed.revision() != revision
                || found.revision() != revision
                || programmes.current(asked.agenda()).revision() != revision) {
            return null;
        }
        return new ProgrammeReport(
                BoardReport.Origin.of(programme, fixed), stands, timed, found, all, keyProjects(programme, timed));
    }

    private static List<ProgrammeReport.KeyProject> keyProjects(Programme programme, TimelineAnswer timed) {
        Map<String, TimelineAnswer.Line> lines =
                timed.items().stream().collect(Collectors.toMap(TimelineAnswer.Line::code, Function.identity()));
        return programme.items().stream()
                .filter(item -> item.facts().classification().keyProject() != null)
                .map(item -> new ProgrammeReport.KeyProject(
                        Objects.requireNonNull(item.facts().classification().keyProject()),
                        Objects.requireNonNull(lines.get(item.code().value()))))
                .sorted(Comparator.comparingInt(ProgrammeReport.KeyProject::number))
                .toList();
    }
}

package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.volgorde.analysis.findings.Linter;
import nl.volgorde.model.Finding;
import nl.volgorde.model.FindingRules;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Severity;
import nl.volgorde.model.Text;
import nl.volgorde.model.Waiver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far can this agenda be trusted (method §7)? */
@Component
public class FindingsQuestion {
    private final Programmes programmes;
    private final Analyses analyses;
    private final FindingRules rules;

    FindingsQuestion(Programmes programmes, Analyses analyses, FindingRules rules) {
        this.programmes = programmes;
        this.analyses = analyses;
        this.rules = rules;
    }

    /**
     * Answers for an agenda.
     *
     * @param severities to list; none for all of them
     * @param waivedToo whether findings that a waiver covers are listed as well
     * @throws NoAnswer when the agenda is not there
     */
    public FindingsAnswer answer(Asked asked, Collection<Severity> severities, boolean waivedToo) {
        return programmes.steady(asked.agenda(), () -> once(asked, severities, waivedToo));
    }

    /** Null when somebody wrote between the analysis and the rules that the store applies. */
    private @Nullable FindingsAnswer once(Asked asked, Collection<Severity> severities, boolean waivedToo) {
        AnalysedProgramme analysed = analyses.of(asked);
        LocalDate knownOn = analysed.knownOn();
        FindingRules.Found found = rules.find(
                analysed.programme().agenda().id(),
                analysed.asOf(),
                knownOn == null ? null : AnalysedProgramme.endOf(knownOn));
        return found.revision() == analysed.programme().revision()
                ? answer(analysed, found.findings(), severities, waivedToo)
                : null;
    }

    private static FindingsAnswer answer(
            AnalysedProgramme analysed, List<Finding> byStore, Collection<Severity> severities, boolean waivedToo) {
        List<Finding> findings = new ArrayList<>(byStore);
        findings.addAll(Linter.findings(
                analysed.network(), analysed.readiness(), analysed.loops(), analysed.sequence(), analysed.scheduler()));
        Map<String, Waiver> waivers = new HashMap<>();
        analysed.programme().doubts().waivers().forEach(waiver -> waivers.put(waiver.finding(), waiver));
        findings.addAll(withoutFinding(findings, waivers.values()));
        List<FindingsAnswer.Line> lines = new ArrayList<>();
        int waived = 0;
        for (Finding finding : sorted(findings)) {
            Waiver waiver = waivers.get(finding.id());
            boolean holds = waiver != null && waiver.holdsOn(analysed.asOf());
            waived += holds ? 1 : 0;
            if ((waivedToo || !holds) && (severities.isEmpty() || severities.contains(finding.severity()))) {
                lines.add(line(finding, waiver, !holds));
            }
        }
        return new FindingsAnswer(
                analysed.programme().agenda().id(), analysed.programme().revision(), analysed.asOf(), lines, waived);
    }

    /** A waiver that covers nothing any more is to be taken away: else it hides the same fault when it comes back. */
    private static List<Finding> withoutFinding(List<Finding> findings, Collection<Waiver> waivers) {
        Set<String> ids = new HashSet<>();
        findings.forEach(finding -> ids.add(finding.id()));
        return waivers.stream()
                .filter(waiver -> !ids.contains(waiver.finding()))
                .map(waiver -> new Finding(
                        Finding.id("waiver-without-finding", List.of(), waiver.finding()),
                        "waiver-without-finding",
                        Severity.INFO,
                        List.of(),
                        List.of(),
                        words("waiver-without-finding.message", waiver),
                        words("waiver-without-finding.advice", waiver)))
                .toList();
    }

    private static Text words(String key, Waiver waiver) {
        return new Text(
                Wording.in(Language.NL).say(key, waiver.finding(), waiver.owner()),
                Wording.in(Language.EN).say(key, waiver.finding(), waiver.owner()));
    }

    private static List<Finding> sorted(List<Finding> findings) {
        Comparator<Finding> byItem = Comparator.comparing(
                finding -> finding.items().isEmpty() ? null : finding.items().getFirst(),
                Comparator.nullsLast(Comparator.<ItemCode>naturalOrder()));
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(Finding::rule)
                        .thenComparing(byItem)
                        .thenComparing(Finding::id))
                .toList();
    }

    private static FindingsAnswer.Line line(Finding finding, @Nullable Waiver waiver, boolean expired) {
        return new FindingsAnswer.Line(
                finding.id(),
                finding.rule(),
                finding.severity(),
                finding.items().stream().map(ItemCode::value).toList(),
                finding.sources(),
                finding.message().nl(),
                finding.message().en(),
                finding.advice().nl(),
                finding.advice().en(),
                waiver == null
                        ? null
                        : new FindingsAnswer.WaiverLine(waiver.owner(), waiver.reason(), waiver.expires(), expired));
    }
}

package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.Standing;
import nl.volgorde.analysis.readiness.Readiness;
import nl.volgorde.analysis.readiness.State;
import org.springframework.stereotype.Component;

/** In what state are these items, and why (method §4)? */
@Component
public class ReadinessQuestion {
    private final Analyses analyses;

    ReadinessQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for some items, or for all.
     *
     * @param codes in any usual writing; none for every item of the agenda
     * @throws NoAnswer when the agenda or one of the items is not there
     */
    public ReadinessAnswer answer(Asked asked, Collection<String> codes) {
        AnalysedProgramme analysed = analyses.of(asked);
        Parts parts = new Parts(analysed, Wording.in(asked.language()));
        List<LocalDate> earlyFinishes = analysed.scheduler().earlyFinishes(Estimate.LIKELY);
        List<Integer> vertices = codes.isEmpty()
                ? IntStream.range(0, analysed.network().network().size())
                        .boxed()
                        .sorted(Comparator.comparing(v -> analysed.network().code(v)))
                        .toList()
                : codes.stream().map(analysed::vertex).toList();
        return new ReadinessAnswer(
                analysed.programme().agenda().id(),
                analysed.programme().revision(),
                analysed.asOf(),
                vertices.stream()
                        .map(v -> line(analysed, parts, v, earlyFinishes.get(v)))
                        .toList());
    }

    private static ReadinessAnswer.Line line(AnalysedProgramme analysed, Parts parts, int v, LocalDate earlyFinish) {
        Readiness readiness = analysed.readiness();
        Standing standing = analysed.network().standing(v);
        return new ReadinessAnswer.Line(
                parts.code(v),
                parts.title(v),
                analysed.network().item(v).type(),
                readiness.state(v),
                standing.status(),
                standing.isExpected(),
                standing.overdueSince(),
                readiness.metPreconditions(v),
                parts.required(v),
                isAtRisk(analysed, v, earlyFinish),
                parts.leads(v),
                parts.reason(v));
    }

    /** A flag on top of the state: late against its own deadline, or short of something SOFT (method §4). */
    private static boolean isAtRisk(AnalysedProgramme analysed, int v, LocalDate earlyFinish) {
        State state = analysed.readiness().state(v);
        if (state == State.DONE || state == State.DROPPED) {
            return false;
        }
        LocalDate deadline = analysed.scheduler().deadline(v);
        return (deadline != null && earlyFinish.isAfter(deadline))
                || analysed.readiness().lacksSupport(v);
    }
}

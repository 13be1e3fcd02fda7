package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.volgorde.model.ItemCode;
import org.springframework.stereotype.Component;

/** Which items should be finished by the plan while nobody said that they are? */
@Component
public class UnconfirmedQuestion {
    private final Analyses analyses;

    UnconfirmedQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for an agenda.
     *
     * @throws NoAnswer when the agenda is not there
     */
    public UnconfirmedAnswer answer(Asked asked) {
        AnalysedProgramme analysed = analyses.of(asked);
        Parts parts = new Parts(analysed, Wording.in(asked.language()));
        List<UnconfirmedAnswer.Line> lines = new ArrayList<>();
        for (int v = 0; v < analysed.network().network().size(); v++) {
            LocalDate since = analysed.network().standing(v).overdueSince();
            if (since != null) {
                lines.add(new UnconfirmedAnswer.Line(
                        parts.ref(v),
                        since,
                        parts.leads(v),
                        Reporting.needsEvidence(analysed.network().item(v).type())));
            }
        }
        lines.sort(Comparator.comparing(UnconfirmedAnswer.Line::overdueSince)
                .thenComparing(line -> ItemCode.of(line.item().code())));
        return new UnconfirmedAnswer(
                analysed.programme().agenda().id(), analysed.programme().revision(), analysed.asOf(), lines);
    }
}

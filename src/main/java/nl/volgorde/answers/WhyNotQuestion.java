package nl.volgorde.answers;

import nl.volgorde.analysis.readiness.WhyNot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why does this item not block that one (method §4)? */
@Component
public class WhyNotQuestion {
    private final Analyses analyses;

    WhyNotQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for one item and one target.
     *
     * @param target in any usual writing, or null for what the agenda is about
     * @param item that is asked about, likewise
     * @throws NoAnswer when the agenda or one of the items is not there
     */
    public WhyNotAnswer answer(Asked asked, @Nullable String target, String item) {
        AnalysedProgramme analysed = analyses.of(asked);
        Wording wording = Wording.in(asked.language());
        Parts parts = new Parts(analysed, wording);
        int to = analysed.target(target);
        int from = analysed.vertex(item);
        WhyNot why = WhyNot.of(analysed.readiness(), from, to);
        ItemRef at = why.at() < 0 ? null : parts.ref(why.at());
        return new WhyNotAnswer(
                analysed.programme().agenda().id(),
                analysed.programme().revision(),
                analysed.asOf(),
                parts.ref(to),
                parts.ref(from),
                why.reason(),
                wording.say(
                        "why-not." + why.reason(),
                        parts.code(from),
                        parts.title(from),
                        parts.code(to),
                        parts.title(to),
                        at == null ? "" : at.code(),
                        at == null ? "" : at.title()),
                at,
                parts.codes(why.path()));
    }
}

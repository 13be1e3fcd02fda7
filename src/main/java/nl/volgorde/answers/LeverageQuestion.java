package nl.volgorde.answers;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.volgorde.analysis.readiness.UnblockingSets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What gains most for this item (method §8)? */
@Component
public class LeverageQuestion {
    private static final int LISTED_SETS = 5;

    private final Analyses analyses;

    LeverageQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for one item.
     *
     * @param code in any usual writing, or null for what the agenda is about
     * @throws NoAnswer when the agenda or the item is not there
     */
    public LeverageAnswer answer(Asked asked, @Nullable String code) {
        AnalysedProgramme analysed = analyses.of(asked);
        Wording wording = Wording.in(asked.language());
        Parts parts = new Parts(analysed, wording);
        int target = analysed.target(code);
        int[] gains = analysed.scheduler().gains(target);
        List<LeverageAnswer.Lever> levers = IntStream.range(0, gains.length)
                .filter(v -> gains[v] > 0 && v != target)
                .boxed()
                .sorted(Comparator.comparingInt((Integer v) -> -gains[v])
                        .thenComparing(v -> analysed.network().code(v)))
                .map(v -> new LeverageAnswer.Lever(
                        parts.code(v), parts.title(v), analysed.readiness().state(v), parts.leads(v), gains[v]))
                .toList();
        return new LeverageAnswer(
                analysed.programme().agenda().id(),
                analysed.programme().revision(),
                analysed.asOf(),
                parts.ref(target),
                levers.isEmpty()
                        ? wording.say("verdict.leverage-none", parts.title(target))
                        : wording.say(
                                "verdict.leverage",
                                levers.getFirst().code(),
                                levers.getFirst().title(),
                                levers.getFirst().gainDays()),
                levers,
                unblocking(analysed, parts, wording, target),
                parts.counting());
    }

    private static LeverageAnswer.Unblocking unblocking(
            AnalysedProgramme analysed, Parts parts, Wording wording, int target) {
        UnblockingSets sets = UnblockingSets.of(analysed.readiness(), target, LISTED_SETS);
        String kind = sets.isPossible() ? sets.exact() ? "" : "-approximated" : "-none";
        return new LeverageAnswer.Unblocking(
                wording.say("verdict.unblocking" + kind, sets.size(), sets.count()),
                sets.isPossible(),
                sets.size(),
                sets.count(),
                sets.exact(),
                sets.sets().stream()
                        .map(set -> set.stream().map(parts::ref).toList())
                        .toList());
    }
}

package nl.volgorde.report;

import java.util.Map;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.BlockersAnswer;
import nl.volgorde.answers.BlockersQuestion;
import nl.volgorde.answers.CriticalPathQuestion;
import nl.volgorde.answers.MapQuestion;
import nl.volgorde.answers.MapSelection;
import nl.volgorde.answers.RiskQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what a decision waits for and when it can be taken. */
@Component
class Prospects {
    /** The same seed everywhere, so that a report and a page tell the same chances. */
    private static final long SEED = 1;

    private final BlockersQuestion blockers;
    private final CriticalPathQuestion path;
    private final RiskQuestion risk;
    private final MapQuestion map;

    Prospects(BlockersQuestion blockers, CriticalPathQuestion path, RiskQuestion risk, MapQuestion map) {
        this.blockers = blockers;
        this.path = path;
        this.risk = risk;
        this.map = map;
    }

    Prospect of(Asked asked, @Nullable String code) {
        BlockersAnswer blocked = blockers.answer(asked, code);
        String target = blocked.target().code();
        return new Prospect(
                blocked,
                path.answer(asked, target, Estimate.LIKELY),
                risk.answer(asked, target, new RiskQuestion.Settings(RiskQuestion.SAMPLES, SEED, null, Map.of())),
                map.answer(asked, MapSelection.neededFor(target)));
    }
}

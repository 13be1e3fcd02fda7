package nl.volgorde.report;

import java.util.Objects;
import nl.volgorde.answers.BlockersAnswer;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.MapAnswer;
import nl.volgorde.answers.RiskAnswer;

/**
 * What a decision waits for and when it can be taken.
 *
 * @param map the network that the decision waits for
 */
public record Prospect(BlockersAnswer blockers, CriticalPathAnswer path, RiskAnswer risk, MapAnswer map) {
    public Prospect {
        Objects.requireNonNull(blockers, "blockers");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(map, "map");
    }

    /** Whether all of it was answered at one revision. */
    boolean isAtOneRevision() {
        return blockers.revision() == path.revision()
                && path.revision() == risk.revision()
                && risk.revision() == map.revision();
    }
}

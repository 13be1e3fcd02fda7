package nl.volgorde.analysis.findings;

import java.util.List;
import java.util.stream.Stream;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.analysis.readiness.Readiness;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.analysis.structure.Loop;
import nl.volgorde.model.Finding;

/**
 * The rules of the linter that need loops, states or a schedule (method §7); the others are Cypher files.
 *
 * <p>Takes the time of one schedule per decision that comes too late, of one per item of the critical path for the
 * self-test, and of one search per item with several preconditions for implied edges.
 */
public final class Linter {
    private Linter() {}

    /**
     * What the rules find, rule by rule.
     *
     * @param programme whose standings tell the data date
     * @param readiness of the same network
     * @param loops of the same network
     * @param sequence of the same network
     * @param scheduler of the same network and sequence
     */
    public static List<Finding> findings(
            ProgrammeNetwork programme, Readiness readiness, List<Loop> loops, Sequence sequence, Scheduler scheduler) {
        return Stream.of(
                        new LoopRule(programme, loops).findings(),
                        new StuckRule(programme, readiness).findings(),
                        new ImpliedEdgeRule(programme, sequence).findings(),
                        new DateRules(programme, readiness, scheduler).findings(),
                        new PathRules(programme, readiness, scheduler).findings())
                .flatMap(List::stream)
                .toList();
    }
}

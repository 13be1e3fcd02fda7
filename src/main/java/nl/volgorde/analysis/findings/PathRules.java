package nl.volgorde.analysis.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.readiness.Readiness;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.analysis.schedule.CriticalPath;
import nl.volgorde.analysis.schedule.ScheduledItem;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.model.Finding;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Severity;

/**
 * The health of the critical path to the agenda's focus: the self-test (slip a critical item by 600 days: the target
 * must move by 600 days), and float so large that a dependency is probably missing. Where the agenda has no focus, the
 * last item to finish takes its place.
 */
record PathRules(ProgrammeNetwork programme, Readiness readiness, Scheduler scheduler) {
    /** Steps by which the self-test slips an item. */
    static final int SLIP = 600;

    /** Total float beyond which an item hardly belongs to the target's plan: five years. */
    static final int LARGE_FLOAT = 1826;

    List<Finding> findings() {
        OptionalInt target = target();
        if (target.isEmpty() || isClosed(target.getAsInt())) {
            return List.of();
        }
        CriticalPath path = scheduler.criticalPath(target.getAsInt(), Estimate.LIKELY);
        List<Finding> findings = new ArrayList<>();
        for (ScheduledItem item : path.items()) {
            if (item.totalFloat() > LARGE_FLOAT && !isClosed(item.vertex())) {
                findings.add(finding("large-float", Severity.INFO, item.vertex(), path.target(), item.totalFloat()));
            }
        }
        if (!path.paths().isEmpty()) {
            findings.addAll(selfTest(path.paths().getFirst(), path.target()));
        }
        return findings;
    }

    private List<Finding> selfTest(List<Integer> chain, int target) {
        List<Finding> findings = new ArrayList<>();
        for (int v : chain) {
            if (isClosed(v)) {
                continue;
            }
            int moved = scheduler.slipEffect(v, target, SLIP);
            if (moved != SLIP) {
                findings.add(finding("self-test", Severity.WARNING, v, target, moved));
            }
        }
        return findings;
    }

    private Finding finding(String rule, Severity severity, int v, int target, int days) {
        return Sentences.finding(
                rule,
                severity,
                List.of(programme.code(v), programme.code(target)),
                List.of(programme.item(v).provenance()),
                programme.code(v).value(),
                programme.item(v).title(),
                programme.code(target).value(),
                days,
                SLIP);
    }

    private boolean isClosed(int v) {
        return readiness.state(v) == State.DONE || readiness.state(v) == State.DROPPED;
    }

    private OptionalInt target() {
        ItemCode focus = programme.programme().agenda().focus();
        if (focus != null) {
            return OptionalInt.of(programme.vertex(focus));
        }
        return programme.network().size() == 0
                ? OptionalInt.empty()
                : OptionalInt.of(scheduler.lastToFinish(Estimate.LIKELY));
    }
}

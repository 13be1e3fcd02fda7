package nl.volgorde.analysis.findings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.readiness.Readiness;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.analysis.schedule.ScheduledItem;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.model.Claim;
import nl.volgorde.model.Finding;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Severity;
import nl.volgorde.model.Window;

/**
 * Decisions planned before they can be ready, and deadlines that the schedule misses (negative float). What is overdue
 * by its plan already is a matter of progress, not of planning, and left out.
 */
record DateRules(ProgrammeNetwork programme, Readiness readiness, Scheduler scheduler) {
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<LocalDate> optimistic = scheduler.earlyFinishes(Estimate.OPTIMISTIC);
        List<LocalDate> likely = scheduler.earlyFinishes(Estimate.LIKELY);
        for (int v = 0; v < programme.network().size(); v++) {
            State state = readiness.state(v);
            if (state == State.DONE || state == State.DROPPED) {
                continue;
            }
            decisionTooEarly(v, optimistic.get(v)).ifPresent(findings::add);
            deadlineMissed(v, likely.get(v)).ifPresent(findings::add);
        }
        return findings;
    }

    private boolean isToCome(LocalDate day) {
        return !day.isBefore(programme.standings().asOf());
    }

    private Optional<Finding> decisionTooEarly(int v, LocalDate earlyFinish) {
        LocalDate planned = programme.standing(v).window().finish().latest();
        if (programme.item(v).type() != ItemType.DECISION
                || planned == null
                || !isToCome(planned)
                || !earlyFinish.isAfter(planned)
                || hasPreconditionPlannedLater(v)) {
            return Optional.empty();
        }
        return scheduler.criticalPath(v, Estimate.OPTIMISTIC).items().stream()
                .filter(item -> item.vertex() == v && item.driver() == ScheduledItem.Driver.PREDECESSOR)
                .findFirst()
                .map(item -> {
                    ItemCode predecessor =
                            programme.code(item.drivingPredecessors().getFirst());
                    return Sentences.finding(
                            "decision-early",
                            Severity.ERROR,
                            List.of(programme.code(v), predecessor),
                            windows(programme.code(v)),
                            programme.code(v).value(),
                            programme.item(v).title(),
                            predecessor.value(),
                            programme
                                    .item(item.drivingPredecessors().getFirst())
                                    .title());
                });
    }

    /** That one is a finding of its own ({@code precondition-late}). */
    private boolean hasPreconditionPlannedLater(int v) {
        DependencyNetwork network = programme.network();
        Window window = programme.standing(v).window();
        for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
            Window before = programme.standing(network.source(e)).window();
            LocalDate after =
                    switch (network.link(e)) {
                        case FS, SS -> window.start().latest();
                        case FF, SF -> window.finish().latest();
                    };
            LocalDate earliest =
                    switch (network.link(e)) {
                        case FS, FF -> before.finish().earliest();
                        case SS, SF -> before.start().earliest();
                    };
            if (after != null
                    && earliest != null
                    && earliest.plusDays(network.lag(e)).isAfter(after)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Finding> deadlineMissed(int v, LocalDate earlyFinish) {
        LocalDate deadline = scheduler.deadline(v);
        if (deadline == null || !isToCome(deadline) || !earlyFinish.isAfter(deadline)) {
            return Optional.empty();
        }
        return Optional.of(Sentences.finding(
                "negative-float",
                Severity.ERROR,
                List.of(programme.code(v)),
                windows(programme.code(v)),
                programme.code(v).value(),
                programme.item(v).title(),
                ChronoUnit.DAYS.between(deadline, earlyFinish)));
    }

    private List<Provenance> windows(ItemCode code) {
        return programme.programme().claims(code).stream()
                .filter(Claim::planning)
                .map(Claim::provenance)
                .toList();
    }
}

package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.schedule.CriticalPath;
import nl.volgorde.analysis.schedule.ScheduledItem;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.model.Basis;
import org.springframework.stereotype.Component;

/** When can this item be reached, and which chain sets that date (method §5)? */
@Component
public class CriticalPathQuestion {
    private final Analyses analyses;

    CriticalPathQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for one item.
     *
     * @param code in any usual writing
     * @param estimate that items and paths are given in
     * @throws NoAnswer when the agenda or the item is not there
     */
    public CriticalPathAnswer answer(Asked asked, String code, Estimate estimate) {
        AnalysedProgramme analysed = analyses.of(asked);
        Wording wording = Wording.in(asked.language());
        Parts parts = new Parts(analysed, wording);
        int target = analysed.vertex(code);
        Scheduler scheduler = analysed.scheduler();
        CriticalPath path = scheduler.criticalPath(target, estimate);
        Map<Integer, CriticalPathAnswer.ScheduleLine> lines = lines(analysed, parts, path);
        LocalDate deadline = scheduler.deadline(target);
        CriticalPathAnswer.EarlyFinish finish = earlyFinish(scheduler, target, wording);
        return new CriticalPathAnswer(
                analysed.programme().agenda().id(),
                analysed.programme().revision(),
                analysed.asOf(),
                parts.ref(target),
                wording.say("verdict.critical-path", finish.period(), parts.title(target)),
                deadline,
                finish,
                estimate,
                path.paths().stream().map(chain -> chain(chain, lines)).toList(),
                path.pathCount(),
                path.items().stream().map(item -> lines.get(item.vertex())).toList(),
                Arrays.stream(analysed.sequence().relaxed())
                        .mapToObj(parts::edge)
                        .toList(),
                assumptions(analysed, parts, path));
    }

    private static Map<Integer, CriticalPathAnswer.ScheduleLine> lines(
            AnalysedProgramme analysed, Parts parts, CriticalPath path) {
        Map<Integer, CriticalPathAnswer.ScheduleLine> lines = new HashMap<>();
        for (ScheduledItem item : path.items()) {
            int v = item.vertex();
            List<Integer> drivers = item.drivingPredecessors();
            lines.put(
                    v,
                    new CriticalPathAnswer.ScheduleLine(
                            parts.code(v),
                            parts.title(v),
                            analysed.network().item(v).type(),
                            item.earlyStart(),
                            item.earlyFinish(),
                            item.lateStart(),
                            item.lateFinish(),
                            item.totalFloat(),
                            item.freeFloat(),
                            drivers.isEmpty() ? null : parts.code(drivers.getFirst()),
                            item.driver(),
                            item.critical(),
                            item.assumed(),
                            parts.planned(v)));
        }
        return lines;
    }

    private static CriticalPathAnswer.Path chain(
            List<Integer> chain, Map<Integer, CriticalPathAnswer.ScheduleLine> lines) {
        List<CriticalPathAnswer.ScheduleLine> items = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (int v : chain) {
            CriticalPathAnswer.ScheduleLine line = lines.get(v);
            if (line != null) {
                items.add(line);
                least = Math.min(least, line.totalFloatDays());
            }
        }
        return new CriticalPathAnswer.Path(items, least);
    }

    private static CriticalPathAnswer.EarlyFinish earlyFinish(Scheduler scheduler, int target, Wording wording) {
        LocalDate optimistic = scheduler.earlyFinish(target, Estimate.OPTIMISTIC);
        LocalDate likely = scheduler.earlyFinish(target, Estimate.LIKELY);
        LocalDate pessimistic = scheduler.earlyFinish(target, Estimate.PESSIMISTIC);
        LocalDate first = optimistic.isBefore(pessimistic) ? optimistic : pessimistic;
        LocalDate last = optimistic.isBefore(pessimistic) ? pessimistic : optimistic;
        return new CriticalPathAnswer.EarlyFinish(optimistic, likely, pessimistic, wording.period(first, last));
    }

    private static List<Assumption> assumptions(AnalysedProgramme analysed, Parts parts, CriticalPath path) {
        List<Integer> vertices =
                path.items().stream().map(ScheduledItem::vertex).toList();
        List<Assumption> assumptions = new ArrayList<>(parts.assumptions(vertices));
        parts.add(
                assumptions,
                "assumed-duration",
                path.items().stream()
                        .filter(ScheduledItem::assumed)
                        .map(item -> parts.code(item.vertex()))
                        .toList());
        List<String> inferred = new ArrayList<>();
        for (ScheduledItem item : path.items()) {
            int v = item.vertex();
            var network = analysed.network().network();
            for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                if (analysed.network().precondition(e).grounds().basis() == Basis.INFERRED) {
                    inferred.add(parts.code(network.source(e)) + " → " + parts.code(v));
                }
            }
        }
        parts.add(assumptions, "inferred-edge", inferred);
        List<String> relaxed = Arrays.stream(analysed.sequence().relaxed())
                .mapToObj(parts::edge)
                .map(edge -> edge.from() + " → " + edge.to())
                .toList();
        parts.add(assumptions, analysed.sequence().isExact() ? "relaxed-edge" : "relaxed-edge-approximated", relaxed);
        return assumptions;
    }
}

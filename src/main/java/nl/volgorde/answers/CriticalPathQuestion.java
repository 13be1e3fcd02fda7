package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.schedule.BoardCalendar;
import nl.volgorde.analysis.schedule.CriticalPath;
import nl.volgorde.analysis.schedule.ScheduledItem;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.model.Basis;
import org.jspecify.annotations.Nullable;
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
     * @param code in any usual writing, or null for what the agenda is about (a schedule's finish)
     * @param estimate that items and paths are given in
     * @throws NoAnswer when the agenda or the item is not there
     */
    public CriticalPathAnswer answer(Asked asked, @Nullable String code, Estimate estimate) {
        AnalysedProgramme analysed = analyses.of(asked);
        Wording wording = Wording.in(asked.language());
        Parts parts = new Parts(analysed, wording);
        int target = analysed.target(code);
        Scheduler scheduler = analysed.scheduler();
        CriticalPath path = scheduler.criticalPath(target, estimate);
        Map<Integer, CriticalPathAnswer.ScheduleLine> lines = lines(analysed, parts, path);
        LocalDate deadline = scheduler.deadline(target);
        List<List<Integer>> paths = path.paths();
        CriticalPathAnswer.EarlyFinish finish = earlyFinish(scheduler, target, wording);
        CriticalPathAnswer.EarlyFinish explicitOnly = earlyFinish(scheduler.explicitOnly(), target, wording);
        CriticalPathAnswer.BoardLine board = board(analysed, target, finish.likely(), wording);
        double share = paths.isEmpty()
                ? 0
                : scheduler.assumptionShare(paths.getFirst(), estimate).share();
        return new CriticalPathAnswer(
                analysed.programme().agenda().id(),
                analysed.programme().revision(),
                analysed.asOf(),
                parts.ref(target),
                wording.say("verdict.critical-path", finish.period(), parts.title(target)),
                deadline,
                finish,
                explicitOnly,
                board,
                estimate,
                paths.stream().map(chain -> chain(chain, 0, lines)).toList(),
                path.pathCount(),
                path.chains().stream()
                        .filter(chain -> chain.pathFloat() > 0)
                        .map(chain -> chain(chain.vertices(), chain.pathFloat(), lines))
                        .toList(),
                share,
                remarks(wording, board, explicitOnly, share),
                path.items().stream().map(item -> lines.get(item.vertex())).toList(),
                Arrays.stream(analysed.sequence().relaxed())
                        .mapToObj(parts::edge)
                        .toList(),
                assumptions(analysed, parts, path));
    }

    private static Map<Integer, CriticalPathAnswer.ScheduleLine> lines(
            AnalysedProgramme analysed, Parts parts, CriticalPath path) {
        Map<Integer, CriticalPathAnswer.ScheduleLine> lines = new HashMap<>();
        int[] slipEffects = analysed.scheduler().slipEffects(path.target(), Scheduler.SLIP);
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
                            item.criticality().necessarily(),
                            item.criticality().possibly(),
                            slipEffects[v],
                            item.assumed(),
                            parts.planned(v)));
        }
        return lines;
    }

    private static List<String> remarks(
            Wording wording,
            CriticalPathAnswer.@Nullable BoardLine board,
            CriticalPathAnswer.EarlyFinish explicitOnly,
            double share) {
        List<String> remarks = new ArrayList<>();
        if (board != null) {
            remarks.add(wording.say(
                    board.continued() ? "remark.board-continued" : "remark.board",
                    board.title(),
                    wording.period(board.earliest(), board.latest()),
                    wording.day(board.papersBy())));
        }
        remarks.add(wording.say("remark.explicit-only", explicitOnly.period()));
        remarks.add(wording.say("remark.assumption-share", share));
        return remarks;
    }

    /** A chain with the float of its items, and for one that is not critical yet what it can slip before it is. */
    private static CriticalPathAnswer.Path chain(
            List<Integer> chain, int pathFloat, Map<Integer, CriticalPathAnswer.ScheduleLine> lines) {
        List<CriticalPathAnswer.ScheduleLine> items =
                chain.stream().map(lines::get).filter(Objects::nonNull).toList();
        int target = items.isEmpty() ? 0 : items.getLast().totalFloatDays();
        return new CriticalPathAnswer.Path(items, target + pathFloat);
    }

    private static CriticalPathAnswer.@Nullable BoardLine board(
            AnalysedProgramme analysed, int target, LocalDate ready, Wording wording) {
        return new BoardCalendar(analysed.programme())
                .first(analysed.network().code(target), ready)
                .map(board -> new CriticalPathAnswer.BoardLine(
                        board.meeting(),
                        board.title().in(wording.language()),
                        Objects.requireNonNull(board.date().earliest()),
                        Objects.requireNonNull(board.date().latest()),
                        board.papersBy(),
                        board.continued()))
                .orElse(null);
    }

    static CriticalPathAnswer.EarlyFinish earlyFinish(Scheduler scheduler, int target, Wording wording) {
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

package nl.volgorde.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.readiness.Impact;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.analysis.schedule.BoardCalendar;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.ItemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for this item, which decisions move with it, and who should be told (method §8)? */
@Component
public class ImpactQuestion {
    /** More would carry dates beyond what is reckoned with. */
    public static final int LONGEST_SLIP = 36_525;

    private final Analyses analyses;

    ImpactQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for one item.
     *
     * @param code in any usual writing
     * @param slipDays from 1 to {@value #LONGEST_SLIP}
     * @throws NoAnswer when the agenda or the item is not there, or the slip is out of range
     */
    public ImpactAnswer answer(Asked asked, String code, int slipDays) {
        if (slipDays < 1 || slipDays > LONGEST_SLIP) {
            throw new NoAnswer.OutOfRange("slip", 1, LONGEST_SLIP, slipDays);
        }
        AnalysedProgramme analysed = analyses.of(asked);
        return new Answering(analysed, Wording.in(asked.language()), analysed.vertex(code), slipDays).answer();
    }

    /** One answer in the making. */
    private static final class Answering {
        private final AnalysedProgramme analysed;
        private final Wording wording;
        private final Parts parts;
        private final int item;
        private final int slipDays;
        private final Impact impact;
        private final List<LocalDate> before;
        private final List<LocalDate> after;
        private final BoardCalendar board;

        Answering(AnalysedProgramme analysed, Wording wording, int item, int slipDays) {
            this.analysed = analysed;
            this.wording = wording;
            this.item = item;
            this.slipDays = slipDays;
            parts = new Parts(analysed, wording);
            impact = Impact.of(analysed.readiness(), item);
            before = analysed.scheduler().earlyFinishes(Estimate.LIKELY);
            after = analysed.scheduler()
                    .withSlips(Map.of(analysed.network().code(item), slipDays))
                    .earlyFinishes(Estimate.LIKELY);
            board = new BoardCalendar(analysed.programme());
        }

        ImpactAnswer answer() {
            List<ImpactAnswer.Waiting> waiting =
                    impact.all().stream().map(this::waiting).toList();
            List<ImpactAnswer.Decision> decisions = decisions();
            ImpactAnswer.Decision most = decisions.isEmpty() ? null : decisions.getFirst();
            return new ImpactAnswer(
                    analysed.programme().agenda().id(),
                    analysed.programme().revision(),
                    analysed.asOf(),
                    parts.ref(item),
                    wording.say(
                            "verdict.impact",
                            parts.title(item),
                            waiting.size(),
                            decisions.size(),
                            slipDays,
                            most == null ? "" : most.title(),
                            most == null ? 0 : most.movedDays()),
                    slipDays,
                    waiting,
                    decisions,
                    tell(),
                    parts.assumptions(impact.all()));
        }

        private long moved(int v) {
            return ChronoUnit.DAYS.between(before.get(v), after.get(v));
        }

        private ImpactAnswer.Waiting waiting(int v) {
            return new ImpactAnswer.Waiting(
                    parts.code(v),
                    parts.title(v),
                    analysed.network().item(v).type(),
                    analysed.readiness().state(v),
                    parts.leads(v),
                    parts.codes(impact.chain(v)),
                    moved(v));
        }

        private List<ImpactAnswer.Decision> decisions() {
            return IntStream.range(0, before.size())
                    .filter(v -> v != item && analysed.network().item(v).type() == ItemType.DECISION)
                    .filter(v -> impact.waits(v) || isMoved(v))
                    .mapToObj(this::decision)
                    .sorted(Comparator.comparingLong((ImpactAnswer.Decision decision) ->
                                    -Math.max(decision.movedDays(), decision.boardMovedDays()))
                            .thenComparing(ImpactAnswer.Decision::code))
                    .toList();
        }

        /** Whether something open moves: what is done or dropped does not matter any more. */
        private boolean isMoved(int v) {
            State state = analysed.readiness().state(v);
            return moved(v) != 0 && state != State.DONE && state != State.DROPPED;
        }

        private ImpactAnswer.Decision decision(int v) {
            LocalDate first = boardDay(v, before.get(v));
            LocalDate second = boardDay(v, after.get(v));
            return new ImpactAnswer.Decision(
                    parts.code(v),
                    parts.title(v),
                    impact.waits(v),
                    before.get(v),
                    after.get(v),
                    moved(v),
                    first,
                    second,
                    first == null || second == null ? 0 : ChronoUnit.DAYS.between(first, second));
        }

        private @Nullable LocalDate boardDay(int v, LocalDate ready) {
            return board.first(analysed.network().code(v), ready)
                    .map(date -> Objects.requireNonNull(date.date().earliest()))
                    .orElse(null);
        }

        /** Who leads what waits or moves, and who decides on it. */
        private List<BlockersAnswer.ActorTask> tell() {
            Set<Integer> concerned = new LinkedHashSet<>(impact.all());
            IntStream.range(0, before.size())
                    .filter(v -> v != item && isMoved(v))
                    .forEach(concerned::add);
            Map<ActorRef, List<String>> items = new LinkedHashMap<>();
            for (int v : concerned) {
                Set<ActorRef> actors = new LinkedHashSet<>(parts.leads(v));
                actors.addAll(parts.actors(v, Involvement.Role.DECIDES));
                actors.forEach(actor ->
                        items.computeIfAbsent(actor, _ -> new ArrayList<>()).add(parts.code(v)));
            }
            return BlockersAnswer.ActorTask.sorted(items);
        }
    }
}

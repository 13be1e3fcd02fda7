package nl.volgorde.answers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.readiness.Blockers;
import nl.volgorde.analysis.readiness.Truth;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.analysis.structure.Loop;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What blocks this item now, since when, and who must act (method §4)? */
@Component
public class BlockersQuestion {
    private final Analyses analyses;

    BlockersQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for one item.
     *
     * @param code in any usual writing, or null for what the agenda is about
     * @throws NoAnswer when the agenda or the item is not there
     */
    public BlockersAnswer answer(Asked asked, @Nullable String code) {
        AnalysedProgramme analysed = analyses.of(asked);
        return new Answering(analysed, Wording.in(asked.language()), analysed.target(code)).answer();
    }

    /** One answer in the making. */
    private static final class Answering {
        private final AnalysedProgramme analysed;
        private final DependencyNetwork network;
        private final Parts parts;
        private final int target;
        private final Blockers blockers;
        private final int[] slipEffects;

        Answering(AnalysedProgramme analysed, Wording wording, int target) {
            this.analysed = analysed;
            this.network = analysed.network().network();
            this.parts = new Parts(analysed, wording);
            this.target = target;
            this.blockers = Blockers.of(analysed.readiness(), target);
            this.slipEffects = analysed.scheduler().slipEffects(target, Scheduler.SLIP);
        }

        BlockersAnswer answer() {
            List<Integer> ordered = blockers.all().stream()
                    .sorted(Comparator.comparing((Integer v) -> !blockers.isRoot(v)))
                    .toList();
            List<BlockersAnswer.Blocker> described =
                    ordered.stream().map(this::blocker).toList();
            List<Integer> concerned = new ArrayList<>(ordered);
            concerned.add(target);
            return new BlockersAnswer(
                    analysed.programme().agenda().id(),
                    analysed.programme().revision(),
                    analysed.asOf(),
                    parts.ref(target),
                    verdict(described),
                    conditions(),
                    described,
                    actors(described),
                    loops(Loop.Kind.DEADLOCK),
                    loops(Loop.Kind.TENSION),
                    parts.assumptions(concerned));
        }

        private String verdict(List<BlockersAnswer.Blocker> described) {
            long roots = described.stream().filter(BlockersAnswer.Blocker::root).count();
            return parts.verdict(target, described.size(), roots);
        }

        private List<BlockersAnswer.Condition> conditions() {
            List<BlockersAnswer.Condition> conditions = new ArrayList<>();
            for (int e = network.firstIn(target); e < network.hardEnd(target); e++) {
                int v = network.source(e);
                conditions.add(new BlockersAnswer.Condition(
                        parts.code(v),
                        parts.title(v),
                        analysed.network().item(v).type(),
                        analysed.readiness().state(v),
                        analysed.readiness().metPreconditions(v),
                        parts.required(v),
                        parts.reason(v)));
            }
            conditions.sort(Comparator.comparing(condition -> ItemCode.of(condition.code())));
            return conditions;
        }

        private BlockersAnswer.Blocker blocker(int v) {
            BitSet held = blockers.heldBack(v);
            int decisions = (int) held.stream()
                    .filter(w -> analysed.network().item(w).type() == ItemType.DECISION)
                    .count();
            return new BlockersAnswer.Blocker(
                    parts.code(v),
                    parts.title(v),
                    analysed.network().item(v).type(),
                    analysed.readiness().state(v),
                    blockers.isRoot(v),
                    blockers.isUnverified(v),
                    parts.leads(v),
                    parts.codes(blockers.chain(v)),
                    held.cardinality(),
                    decisions,
                    analysed.network().standing(v).overdueSince(),
                    slipEffects[v],
                    parts.reason(v));
        }

        private static List<BlockersAnswer.ActorTask> actors(List<BlockersAnswer.Blocker> described) {
            Map<ActorRef, List<String>> tasks = new LinkedHashMap<>();
            for (BlockersAnswer.Blocker blocker : described) {
                if (blocker.root()) {
                    blocker.leads()
                            .forEach(lead -> tasks.computeIfAbsent(lead, _ -> new ArrayList<>())
                                    .add(blocker.code()));
                }
            }
            return BlockersAnswer.ActorTask.sorted(tasks);
        }

        /** The loops that hold the target up: those with a member among its blockers, or the target itself. */
        private List<LoopAnswer> loops(Loop.Kind kind) {
            return analysed.loops().stream()
                    .filter(loop -> loop.kind() == kind)
                    .filter(loop -> loop.vertices().stream().anyMatch(this::concerns))
                    .map(parts::loop)
                    .toList();
        }

        private boolean concerns(int v) {
            return (v == target && analysed.readiness().value(v) != Truth.MET) || blockers.contains(v);
        }
    }
}

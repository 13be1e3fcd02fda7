package nl.volgorde.answers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.readiness.Blockers;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.analysis.readiness.Truth;
import nl.volgorde.model.Actor;
import nl.volgorde.model.ActorKind;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Nearest;
import org.springframework.stereotype.Component;

/** What is asked of this actor: what can it do now, what does it wait for, and who waits for it? */
@Component
public class ActorQuestion {
    private static final int NEAREST = 3;

    private final Analyses analyses;

    ActorQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /** An actor as the list of actors has it. */
    public record Line(ActorRef actor, ActorKind kind, boolean signatory, int items, int toDo) {}

    /**
     * All actors: those that can do most now first.
     *
     * @throws NoAnswer when the agenda is not there
     */
    public List<Line> all(Asked asked) {
        AnalysedProgramme analysed = analyses.of(asked);
        Parts parts = new Parts(analysed, Wording.in(asked.language()));
        List<List<ActorRef>> leads = leads(analysed, parts);
        return analysed.programme().register().actors().stream()
                .map(actor -> line(analysed, parts.actor(actor), actor, leads))
                .sorted(Comparator.comparingInt((Line line) -> -line.toDo())
                        .thenComparingInt(line -> -line.items())
                        .thenComparing(line -> line.actor().name()))
                .toList();
    }

    private static Line line(AnalysedProgramme analysed, ActorRef ref, Actor actor, List<List<ActorRef>> leads) {
        int items = 0;
        int toDo = 0;
        for (int v = 0; v < leads.size(); v++) {
            if (leads.get(v).contains(ref)) {
                items++;
                toDo += canBeWorkedOn(analysed, v) ? 1 : 0;
            }
        }
        return new Line(ref, actor.kind(), actor.signatory(), items, toDo);
    }

    private static List<List<ActorRef>> leads(AnalysedProgramme analysed, Parts parts) {
        return IntStream.range(0, analysed.network().network().size())
                .mapToObj(parts::leads)
                .toList();
    }

    private static boolean canBeWorkedOn(AnalysedProgramme analysed, int v) {
        State state = analysed.readiness().state(v);
        return state == State.READY || state == State.UNDERWAY;
    }

    /**
     * Answers for one actor.
     *
     * @throws NoAnswer when the agenda or the actor is not there
     */
    public ActorAnswer answer(Asked asked, String id) {
        AnalysedProgramme analysed = analyses.of(asked);
        Actor actor = analysed.programme().actor(id).orElseThrow(() -> unknown(analysed, id));
        return new Answering(analysed, Wording.in(asked.language()), actor).answer();
    }

    private static NoAnswer unknown(AnalysedProgramme analysed, String id) {
        List<String> ids =
                analysed.programme().register().actors().stream().map(Actor::id).toList();
        return new NoAnswer.UnknownActor(id, analysed.programme().agenda().id(), Nearest.to(id, ids, NEAREST));
    }

    /** One answer in the making. */
    private static final class Answering {
        private final AnalysedProgramme analysed;
        private final DependencyNetwork network;
        private final Wording wording;
        private final Parts parts;
        private final Actor actor;
        private final ActorRef self;
        private final List<List<ActorRef>> leads;

        Answering(AnalysedProgramme analysed, Wording wording, Actor actor) {
            this.analysed = analysed;
            this.network = analysed.network().network();
            this.wording = wording;
            this.parts = new Parts(analysed, wording);
            this.actor = actor;
            this.self = parts.actor(actor);
            this.leads = leads(analysed, parts);
        }

        ActorAnswer answer() {
            List<ActorAnswer.Task> toDo = toDo();
            List<ActorAnswer.Wait> waitsFor = waits(true);
            List<ActorAnswer.Wait> waitedForBy = waits(false);
            return new ActorAnswer(
                    analysed.programme().agenda().id(),
                    analysed.programme().revision(),
                    analysed.asOf(),
                    self,
                    actor.kind(),
                    actor.signatory(),
                    wording.say("verdict.actor", toDo.size(), waitedForBy.size(), waitsFor.size(), self.name()),
                    toDo,
                    waitsFor,
                    waitedForBy,
                    involvements());
        }

        private boolean isOwn(int v) {
            return leads.get(v).contains(self);
        }

        private List<ActorAnswer.Task> toDo() {
            List<ActorAnswer.Task> tasks = new ArrayList<>();
            for (int v = 0; v < leads.size(); v++) {
                if (isOwn(v) && canBeWorkedOn(analysed, v)) {
                    tasks.add(task(v));
                }
            }
            tasks.sort(Comparator.comparingInt((ActorAnswer.Task task) -> -task.holdsBack())
                    .thenComparing(task -> ItemCode.of(task.item().code())));
            return tasks;
        }

        private ActorAnswer.Task task(int v) {
            BitSet held = Blockers.of(analysed.readiness(), v).heldBack(v);
            List<String> decisions = held.stream()
                    .filter(w -> analysed.network().item(w).type() == ItemType.DECISION)
                    .mapToObj(parts::code)
                    .sorted(Comparator.comparing(ItemCode::of))
                    .toList();
            return new ActorAnswer.Task(
                    parts.ref(v),
                    held.cardinality(),
                    decisions,
                    analysed.network().standing(v).overdueSince(),
                    CriticalPathQuestion.earlyFinish(analysed.scheduler(), v, wording)
                            .period(),
                    parts.reason(v));
        }

        /** The unmet hard edges between this actor's items and those of others: where it waits, or is waited for. */
        private List<ActorAnswer.Wait> waits(boolean selfWaits) {
            List<ActorAnswer.Wait> waits = new ArrayList<>();
            for (int w = 0; w < network.size(); w++) {
                if (analysed.readiness().gate(w) == Truth.MET || isOver(w)) {
                    continue;
                }
                for (int e = network.firstIn(w); e < network.hardEnd(w); e++) {
                    int v = network.source(e);
                    boolean between = selfWaits ? isOwn(w) && !isOwn(v) : isOwn(v) && !isOwn(w);
                    if (between && analysed.readiness().value(v) != Truth.MET) {
                        waits.add(new ActorAnswer.Wait(parts.ref(v), leads.get(v), parts.ref(w), leads.get(w)));
                    }
                }
            }
            waits.sort(Comparator.comparing(
                            (ActorAnswer.Wait wait) -> ItemCode.of(wait.needed().code()))
                    .thenComparing(wait -> ItemCode.of(wait.waiting().code())));
            return waits;
        }

        private boolean isOver(int v) {
            State state = analysed.readiness().state(v);
            return state == State.DONE || state == State.DROPPED;
        }

        private List<ActorAnswer.Part> involvements() {
            return analysed.programme().ties().involvements().stream()
                    .filter(part -> part.actor().equals(actor.id()))
                    .map(part -> new ActorAnswer.Part(
                            parts.ref(analysed.network().vertex(part.item())),
                            part.role(),
                            part.wording(),
                            part.note() == null ? null : part.note().in(wording.language())))
                    .sorted(Comparator.comparing(ActorAnswer.Part::role)
                            .thenComparing(part -> ItemCode.of(part.item().code())))
                    .toList();
        }
    }
}

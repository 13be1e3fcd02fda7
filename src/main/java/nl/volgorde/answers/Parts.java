package nl.volgorde.answers;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.Standing;
import nl.volgorde.analysis.readiness.Readiness;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.analysis.readiness.Truth;
import nl.volgorde.analysis.structure.Loop;
import nl.volgorde.model.Actor;
import nl.volgorde.model.Claim;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Relation;
import nl.volgorde.model.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** The parts that several answers are put together from, in one language. */
final class Parts {
    private final AnalysedProgramme analysed;
    private final Wording wording;

    Parts(AnalysedProgramme analysed, Wording wording) {
        this.analysed = analysed;
        this.wording = wording;
    }

    private ProgrammeNetwork network() {
        return analysed.network();
    }

    String title(int v) {
        return network().item(v).title().in(wording.language());
    }

    String code(int v) {
        return network().code(v).value();
    }

    List<String> codes(Collection<Integer> vertices) {
        return vertices.stream().map(this::code).toList();
    }

    ItemRef ref(int v) {
        Item item = network().item(v);
        return new ItemRef(
                item.code().value(), title(v), item.type(), analysed.readiness().state(v));
    }

    /**
     * Who must act on an item: who leads it; if nobody does, who decides or commissions it; if nobody does that
     * either, the same of what it is part of.
     */
    List<ActorRef> leads(int v) {
        List<ActorRef> own = actors(network().code(v));
        if (!own.isEmpty()) {
            return own;
        }
        return analysed.programme().ties().relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.PART_OF
                        && relation.from().equals(network().code(v)))
                .flatMap(relation -> actors(relation.to()).stream())
                .distinct()
                .toList();
    }

    private List<ActorRef> actors(ItemCode code) {
        for (Involvement.Role role :
                List.of(Involvement.Role.LEADS, Involvement.Role.DECIDES, Involvement.Role.COMMISSIONS)) {
            List<Actor> actors = analysed.programme().actors(code, role);
            if (!actors.isEmpty()) {
                return actors.stream().map(this::actor).toList();
            }
        }
        return List.of();
    }

    /** The actors that hold a role in an item. */
    List<ActorRef> actors(int v, Involvement.Role role) {
        return analysed.programme().actors(network().code(v), role).stream()
                .map(this::actor)
                .toList();
    }

    ActorRef actor(Actor actor) {
        return new ActorRef(actor.id(), actor.name().in(wording.language()));
    }

    /** The planning windows of an item as printed, or null when it has none. */
    @Nullable
    String planned(int v) {
        String printed = analysed.programme().claims(network().code(v)).stream()
                .filter(Claim::planning)
                .map(Claim::text)
                .collect(Collectors.joining("; "));
        return printed.isEmpty() ? null : printed;
    }

    EdgeRef edge(int e) {
        Precondition precondition = network().precondition(e);
        Precondition.Grounds grounds = precondition.grounds();
        return new EdgeRef(
                code(network().network().source(e)),
                precondition.to().value(),
                precondition.link(),
                precondition.lagDays(),
                precondition.strength(),
                grounds.basis(),
                grounds.reason().in(wording.language()),
                grounds.provenance().source(),
                grounds.provenance().ref());
    }

    LoopAnswer loop(Loop loop) {
        return new LoopAnswer(
                codes(loop.vertices()),
                loop.witness().stream().map(this::edge).toList(),
                loop.waysOut().stream()
                        .map(e -> new LoopAnswer.WayOut(edge(e), means(loop, e)))
                        .toList());
    }

    /** A tension is open to being softened no further: it closes through a SOFT edge as it is. */
    private List<LoopAnswer.Means> means(Loop loop, int e) {
        List<LoopAnswer.Means> means = new ArrayList<>();
        if (loop.kind() == Loop.Kind.DEADLOCK) {
            means.add(LoopAnswer.Means.SOFT);
        }
        if (network().item(network().network().target(e)).type() == ItemType.DECISION) {
            means.add(LoopAnswer.Means.STAGED);
        }
        return means.isEmpty() ? List.of(LoopAnswer.Means.DROPPED) : means;
    }

    /** How many of an item's HARD preconditions its gate asks for. */
    int required(int v) {
        return network().network().required(v);
    }

    /**
     * What an item's state means for whoever waits for it, in a sentence.
     *
     * @param blockers how many items hold it up, {@code roots} of which can be worked on now
     */
    String verdict(int v, long blockers, long roots) {
        return wording.say(
                "verdict." + analysed.readiness().state(v),
                analysed.readiness().metPreconditions(v),
                required(v),
                blockers,
                roots);
    }

    /** An item's state in a sentence: what its gate says, and where its status comes from. */
    String reason(int v) {
        Readiness readiness = analysed.readiness();
        State state = readiness.state(v);
        String gate =
                switch (state) {
                    case DONE, DROPPED -> wording.say("reason." + state);
                    case STUCK, BLOCKED, UNDETERMINED, UNDERWAY, READY ->
                        wording.say(
                                required(v) == 0 ? "reason.nothing-needed" : "reason." + state,
                                readiness.metPreconditions(v),
                                required(v));
                };
        String status = status(network().standing(v), readiness.value(v));
        return status.isEmpty() ? gate : gate + " " + status;
    }

    private String status(Standing standing, Truth value) {
        LocalDate overdue = standing.overdueSince();
        if (value == Truth.MET) {
            return "";
        }
        if (!standing.isExpected()) {
            return wording.say("status.assessed", wording.word(standing.status()));
        }
        if (overdue != null) {
            return wording.say("status.overdue", wording.day(overdue.minusDays(1)));
        }
        return wording.say("status.expected." + standing.status());
    }

    /** What the statuses of these items rest on, and the loops that had to be opened. */
    List<Assumption> assumptions(Collection<Integer> vertices) {
        List<String> expected = new ArrayList<>();
        List<String> overdue = new ArrayList<>();
        for (int v : vertices) {
            Standing standing = network().standing(v);
            if (standing.isExpected()) {
                (standing.overdueSince() == null ? expected : overdue).add(code(v));
            }
        }
        List<Assumption> assumptions = new ArrayList<>();
        add(assumptions, "overdue", overdue);
        add(assumptions, "expected-status", expected);
        assumptions.addAll(counting());
        return assumptions;
    }

    /** In what days an answer counts, where that is not every civil day. */
    List<Assumption> counting() {
        WorkCalendar calendar = analysed.programme().agenda().calendar();
        if (calendar == null) {
            return List.of();
        }
        String week = calendar.week().stream()
                .sorted()
                .map(day ->
                        day.getDisplayName(TextStyle.FULL, wording.language().locale()))
                .collect(Collectors.joining(", "));
        return List.of(new Assumption(
                "working-days",
                List.of(),
                wording.say(
                        "assumption.working-days",
                        week,
                        calendar.holidays().size(),
                        calendar.extraDays().size())));
    }

    void add(List<Assumption> assumptions, String kind, List<String> items) {
        if (!items.isEmpty()) {
            assumptions.add(new Assumption(kind, items, wording.say("assumption." + kind, items.size())));
        }
    }
}

package nl.volgorde.analysis.schedule;

import java.util.ArrayList;
import java.util.List;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Sequence;

/** Explains the figures of one target's schedule in one estimate (method §8). */
final class Explainer {
    private final ForwardPass early;
    private final BackwardPass late;
    private final DependencyNetwork network;

    Explainer(ForwardPass early, BackwardPass late) {
        this.early = early;
        this.late = late;
        network = early.network();
    }

    Explanation earlyStart(int v) {
        ItemDates dates = early.bounds().of(v);
        int start = early.earlyStart(v);
        Explanation.Kind kind =
                switch (dates.bound()) {
                    case WINDOW -> Explanation.Kind.WINDOW;
                    case DATA_DATE -> Explanation.Kind.DATA_DATE;
                    case ACTUAL, KEPT -> Explanation.Kind.ACTUAL;
                };
        List<Explanation.Term> terms = new ArrayList<>();
        terms.add(new Explanation.Term(kind, v, -1, dates.earliestStart(), dates.earliestStart() == start));
        int branches = 0;
        if (dates.waits()) {
            Sequence sequence = early.sequence();
            for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                if (!sequence.isRelaxed(e)) {
                    branches++;
                    int bound = early.startBound(e);
                    boolean decisive = early.constrains(e) && bound == start;
                    terms.add(new Explanation.Term(Explanation.Kind.BRANCH, network.source(e), e, bound, decisive));
                }
            }
        }
        return new Explanation(
                Explanation.Figure.EARLY_START, v, start, terms, Math.min(network.required(v), branches));
    }

    Explanation earlyFinish(int v) {
        int finish = early.earlyFinish(v);
        int planned = early.earlyStart(v) + early.bounds().duration(v);
        List<Explanation.Term> terms = new ArrayList<>();
        terms.add(new Explanation.Term(Explanation.Kind.START_AND_DURATION, v, -1, planned, planned == finish));
        int least = early.bounds().earliestFinish(v);
        if (least > Integer.MIN_VALUE) {
            Explanation.Kind kind =
                    early.bounds().isFixed(v) ? Explanation.Kind.ACTUAL : Explanation.Kind.NOT_BEFORE_DATA_DATE;
            terms.add(new Explanation.Term(kind, v, -1, least, least == finish));
        }
        return new Explanation(Explanation.Figure.EARLY_FINISH, v, finish, terms, 0);
    }

    /** Of an item that constrains the target. */
    Explanation totalFloat(int v) {
        int value = late.totalFloat(v);
        List<Explanation.Term> terms = new ArrayList<>();
        boolean started = early.bounds().hasStarted(v);
        if (v == late.target() || (started && !hasSuccessorByFinish(v))) {
            Explanation.Kind kind = v == late.target() ? Explanation.Kind.DEADLINE : Explanation.Kind.NOTHING_WAITS;
            terms.add(new Explanation.Term(kind, v, -1, value, true));
            return new Explanation(Explanation.Figure.TOTAL_FLOAT, v, value, terms, 0);
        }
        for (int k = network.firstOut(v); k < network.lastOut(v); k++) {
            int e = network.outEdge(k);
            int w = network.target(e);
            boolean counts = late.isConstraining(w) && early.constrains(e);
            if (counts && !(started && network.fromStart(e))) {
                int room = late.latestStart(w) - early.startBound(e);
                terms.add(new Explanation.Term(Explanation.Kind.SUCCESSOR, w, e, room, room == value));
            }
        }
        return new Explanation(Explanation.Figure.TOTAL_FLOAT, v, value, terms, 0);
    }

    /** Of an item that constrains the target: the early start and the float, or the start that has happened. */
    Explanation lateStart(int v) {
        List<Explanation.Term> terms = new ArrayList<>();
        boolean started = early.bounds().hasStarted(v);
        terms.add(new Explanation.Term(Explanation.Kind.EARLY_DATE, v, -1, early.earlyStart(v), started));
        if (!started) {
            terms.add(new Explanation.Term(Explanation.Kind.FLOAT, v, -1, late.totalFloat(v), true));
        }
        return new Explanation(Explanation.Figure.LATE_START, v, late.lateStart(v), terms, 0);
    }

    /** Of an item that constrains the target. */
    Explanation lateFinish(int v) {
        return new Explanation(
                Explanation.Figure.LATE_FINISH,
                v,
                late.lateFinish(v),
                List.of(
                        new Explanation.Term(Explanation.Kind.EARLY_DATE, v, -1, early.earlyFinish(v), false),
                        new Explanation.Term(Explanation.Kind.FLOAT, v, -1, late.totalFloat(v), true)),
                0);
    }

    /** Of an item that constrains the target: what each successor that it can push leaves before it starts later. */
    Explanation freeFloat(int v, int value) {
        List<Explanation.Term> terms = new ArrayList<>();
        boolean started = early.bounds().hasStarted(v);
        for (int k = network.firstOut(v); k < network.lastOut(v); k++) {
            int e = network.outEdge(k);
            int w = network.target(e);
            if (late.isConstraining(w) && early.constrains(e) && !(started && network.fromStart(e))) {
                int room = early.linkFloat(e);
                terms.add(new Explanation.Term(Explanation.Kind.SUCCESSOR, w, e, room, room == value));
            }
        }
        if (terms.isEmpty()) {
            int room = Math.max(0, late.totalFloat(v));
            terms.add(new Explanation.Term(Explanation.Kind.NOTHING_WAITS, v, -1, room, true));
        }
        return new Explanation(Explanation.Figure.FREE_FLOAT, v, value, terms, 0);
    }

    /**
     * How far the target's early finish moves when an item slips: by the slip, less what its float absorbs towards the
     * target's early finish, less what another branch of a gate takes over.
     *
     * @param moved by how much it does move
     */
    Explanation slipEffect(int v, int steps, int moved) {
        int slack = late.canDelay(v) ? Math.min(steps, Math.max(0, late.totalFloat(v))) : 0;
        int unmoved = late.canDelay(v) ? 0 : steps;
        int takenOver = steps - slack - unmoved - moved;
        List<Explanation.Term> terms = new ArrayList<>();
        terms.add(new Explanation.Term(Explanation.Kind.SLIP, v, -1, steps, slack + unmoved + takenOver == 0));
        for (Explanation.Term less : List.of(
                new Explanation.Term(Explanation.Kind.NO_DELAY, v, -1, -unmoved, true),
                new Explanation.Term(Explanation.Kind.FLOAT, v, -1, -slack, true),
                new Explanation.Term(Explanation.Kind.OTHER_BRANCH, v, -1, -takenOver, true))) {
            if (less.value() != 0) {
                terms.add(less);
            }
        }
        return new Explanation(Explanation.Figure.SLIP_EFFECT, v, moved, terms, 0);
    }

    private boolean hasSuccessorByFinish(int v) {
        for (int k = network.firstOut(v); k < network.lastOut(v); k++) {
            int e = network.outEdge(k);
            if (!network.fromStart(e) && late.isConstraining(network.target(e)) && early.constrains(e)) {
                return true;
            }
        }
        return false;
    }
}

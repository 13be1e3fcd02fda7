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
                    case ACTUAL -> Explanation.Kind.ACTUAL;
                };
        List<Explanation.Term> terms = new ArrayList<>();
        terms.add(new Explanation.Term(kind, v, -1, dates.earliestStart(), dates.earliestStart() == start));
        int branches = 0;
        if (!dates.fixed()) {
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
        if (v == late.target()) {
            terms.add(new Explanation.Term(Explanation.Kind.DEADLINE, v, -1, value, true));
            return new Explanation(Explanation.Figure.TOTAL_FLOAT, v, value, terms, 0);
        }
        boolean started = early.bounds().hasStarted(v);
        boolean byFinish = hasSuccessorByFinish(v);
        for (int k = network.firstOut(v); k < network.lastOut(v); k++) {
            int e = network.outEdge(k);
            int w = network.target(e);
            boolean counts = late.isConstraining(w) && early.constrains(e);
            if (counts && !(started && byFinish && network.fromStart(e))) {
                int room = late.latestStart(w) - early.startBound(e);
                terms.add(new Explanation.Term(Explanation.Kind.SUCCESSOR, w, e, room, room == value));
            }
        }
        return new Explanation(Explanation.Figure.TOTAL_FLOAT, v, value, terms, 0);
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

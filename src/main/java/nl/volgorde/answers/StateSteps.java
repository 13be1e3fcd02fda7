package nl.volgorde.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.analysis.readiness.StateReasons;
import nl.volgorde.analysis.readiness.Truth;

/** Why an item is in its state (method §8): what its gate asks for and gets, and so on along what is not met. */
final class StateSteps {
    private final AnalysedProgramme analysed;
    private final Parts parts;
    private final Wording wording;

    StateSteps(AnalysedProgramme analysed, Parts parts, Wording wording) {
        this.analysed = analysed;
        this.parts = parts;
        this.wording = wording;
    }

    List<ExplainAnswer.Step> from(int v) {
        List<ExplainAnswer.Step> steps = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int next = v;
        while (steps.size() < ExplainQuestion.LONGEST && seen.add(next)) {
            StateReasons reasons = StateReasons.of(analysed.readiness(), next);
            steps.add(step(reasons));
            next = reasons.branches().stream()
                    .filter(branch -> isDecisive(reasons, branch) && branch.value() != Truth.MET)
                    .mapToInt(StateReasons.Branch::vertex)
                    .findFirst()
                    .orElse(next);
        }
        return steps;
    }

    private ExplainAnswer.Step step(StateReasons reasons) {
        int v = reasons.vertex();
        String value = wording.word(analysed.readiness().state(v));
        List<ExplainAnswer.Term> terms = new ArrayList<>();
        terms.add(new ExplainAnswer.Term(
                "status",
                parts.code(v),
                wording.word(reasons.status()),
                true,
                wording.say("explain.term.status", parts.reason(v), reasons.required())));
        reasons.branches().stream()
                .sorted(Comparator.comparing((StateReasons.Branch branch) -> !isDecisive(reasons, branch)))
                .map(branch -> term(reasons, branch))
                .forEach(terms::add);
        return new ExplainAnswer.Step(
                parts.code(v),
                ExplainQuestion.STATE,
                value,
                wording.word(reasons.recomputed()),
                wording.say("explain.state", parts.code(v), parts.title(v), value),
                terms);
    }

    private ExplainAnswer.Term term(StateReasons reasons, StateReasons.Branch branch) {
        EdgeRef edge = parts.edge(branch.edge());
        return new ExplainAnswer.Term(
                "needs",
                parts.code(branch.vertex()),
                branch.value().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                isDecisive(reasons, branch),
                wording.say(
                        "explain.term.needs-" + branch.value(),
                        parts.code(branch.vertex()),
                        parts.title(branch.vertex()),
                        edge.reason(),
                        edge.ref()));
    }

    /** The branches that are as the state is: lost to it, not met, unknown or met. */
    private static boolean isDecisive(StateReasons reasons, StateReasons.Branch branch) {
        State state = reasons.recomputed();
        return switch (state) {
            case DONE, DROPPED -> false;
            case STUCK -> !branch.attainable();
            case BLOCKED -> branch.value() == Truth.NOT_MET;
            case UNDETERMINED -> branch.value() == Truth.UNKNOWN;
            case UNDERWAY, READY -> branch.value() == Truth.MET;
        };
    }
}

package nl.volgorde.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.schedule.Explanation;
import nl.volgorde.analysis.schedule.Explanation.Figure;
import nl.volgorde.analysis.schedule.Explanation.Kind;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why is this figure what it is (method §8)? */
@Component
public class ExplainQuestion {
    /** The figure that is no figure: the state of an item. */
    static final String STATE = "state";

    static final int LONGEST = 200;

    private final Analyses analyses;

    ExplainQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for one figure of one item, in the likely estimate.
     *
     * @param code in any usual writing
     * @param towards the target that float is counted towards; null for the agenda's focus, or else the item itself
     * @param figure {@code early-start}, {@code early-finish}, {@code late-start}, {@code late-finish}, {@code total-float},
     *     {@code free-float}, {@code slip-effect} or {@code state}
     * @throws NoAnswer when something named is not there, or the item does not constrain the target
     */
    public ExplainAnswer answer(Asked asked, String code, @Nullable String towards, String figure) {
        AnalysedProgramme analysed = analyses.of(asked);
        Wording wording = Wording.in(asked.language());
        Parts parts = new Parts(analysed, wording);
        int v = analysed.vertex(code);
        int target = target(analysed, v, towards);
        List<ExplainAnswer.Step> steps = figure.equalsIgnoreCase(STATE)
                ? new StateSteps(analysed, parts, wording).from(v)
                : figures(analysed, parts, wording, v, target, figure(figure));
        return new ExplainAnswer(
                analysed.programme().agenda().id(),
                analysed.programme().revision(),
                analysed.asOf(),
                parts.ref(target),
                parts.ref(v),
                figure.toLowerCase(Locale.ROOT),
                steps.getFirst().value(),
                steps,
                parts.counting());
    }

    private static List<ExplainAnswer.Step> figures(
            AnalysedProgramme analysed, Parts parts, Wording wording, int v, int target, Figure asking) {
        boolean anyItem = asking == Figure.EARLY_START || asking == Figure.EARLY_FINISH || asking == Figure.SLIP_EFFECT;
        boolean constrains = analysed.scheduler().criticalPath(target, Estimate.LIKELY).items().stream()
                .anyMatch(item -> item.vertex() == v);
        if (!anyItem && !constrains) {
            throw new NoAnswer.Unreadable(new Text(
                    parts.code(v) + " houdt " + parts.code(target) + " niet op: dit cijfer is er dan niet.",
                    parts.code(v) + " does not hold up " + parts.code(target) + ": there is no such figure then."));
        }
        List<ExplainAnswer.Step> steps = new ArrayList<>();
        Explanation next = analysed.scheduler().explain(asking, v, target, Estimate.LIKELY);
        Set<String> seen = new HashSet<>();
        while (next != null && steps.size() < LONGEST && seen.add(next.vertex() + " " + next.figure())) {
            steps.add(step(analysed, parts, wording, next));
            next = next(analysed, next, target);
        }
        return steps;
    }

    private static int target(AnalysedProgramme analysed, int v, @Nullable String towards) {
        if (towards != null) {
            return analysed.vertex(towards);
        }
        var focus = analysed.programme().agenda().focus();
        return focus == null ? v : analysed.network().vertex(focus);
    }

    private static Figure figure(String name) {
        for (Figure figure : Figure.values()) {
            if (name(figure).equals(name.toLowerCase(Locale.ROOT))) {
                return figure;
            }
        }
        throw new NoAnswer.Unreadable(new Text(
                "Onbekend cijfer '" + name + "'. Kies uit: " + names() + ".",
                "Unknown figure '" + name + "'. Choose from: " + names() + "."));
    }

    private static String names() {
        return Arrays.stream(Figure.values()).map(ExplainQuestion::name).collect(Collectors.joining(", ")) + ", "
                + STATE;
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Explanation next(AnalysedProgramme analysed, Explanation step, int target) {
        for (Explanation.Term term : step.terms()) {
            if (!term.decisive()) {
                continue;
            }
            Figure figure =
                    switch (term.kind()) {
                        case START_AND_DURATION -> Figure.EARLY_START;
                        case BRANCH ->
                            analysed.network().network().fromStart(term.edge())
                                    ? Figure.EARLY_START
                                    : Figure.EARLY_FINISH;
                        case SUCCESSOR -> step.figure() == Figure.FREE_FLOAT ? Figure.EARLY_START : Figure.TOTAL_FLOAT;
                        case FLOAT -> step.figure() == Figure.SLIP_EFFECT ? null : Figure.TOTAL_FLOAT;
                        case EARLY_DATE ->
                            step.figure() == Figure.LATE_START ? Figure.EARLY_START : Figure.EARLY_FINISH;
                        case WINDOW,
                                DATA_DATE,
                                ACTUAL,
                                NOT_BEFORE_DATA_DATE,
                                DEADLINE,
                                NOTHING_WAITS,
                                SLIP,
                                NO_DELAY,
                                OTHER_BRANCH -> null;
                    };
            if (figure != null) {
                return analysed.scheduler().explain(figure, term.vertex(), target, Estimate.LIKELY);
            }
        }
        return null;
    }

    private static ExplainAnswer.Step step(
            AnalysedProgramme analysed, Parts parts, Wording wording, Explanation explanation) {
        String value = value(analysed, wording, explanation, explanation.value());
        List<ExplainAnswer.Term> terms = explanation.terms().stream()
                .sorted(Comparator.comparing((Explanation.Term term) -> !term.decisive()))
                .map(term -> term(analysed, parts, wording, explanation, term))
                .toList();
        return new ExplainAnswer.Step(
                parts.code(explanation.vertex()),
                name(explanation.figure()),
                value,
                value(analysed, wording, explanation, explanation.recomputed()),
                wording.say(
                        "explain." + name(explanation.figure()),
                        parts.code(explanation.vertex()),
                        parts.title(explanation.vertex()),
                        value),
                terms);
    }

    private static ExplainAnswer.Term term(
            AnalysedProgramme analysed, Parts parts, Wording wording, Explanation explanation, Explanation.Term term) {
        String value = term.kind() == Kind.FLOAT
                ? Integer.toString(term.value())
                : value(analysed, wording, explanation, term.value());
        boolean edge = term.kind() == Kind.BRANCH || term.kind() == Kind.SUCCESSOR;
        String planned = parts.planned(term.vertex());
        return new ExplainAnswer.Term(
                name(term.kind()),
                parts.code(term.vertex()),
                value,
                term.decisive(),
                wording.say(
                        "explain.term." + name(term.kind()),
                        parts.code(term.vertex()),
                        parts.title(term.vertex()),
                        value,
                        planned == null || planned.isBlank() ? "" : " (" + planned + ")",
                        edge ? parts.edge(term.edge()).reason() : "",
                        edge ? parts.edge(term.edge()).ref() : ""));
    }

    private static String value(AnalysedProgramme analysed, Wording wording, Explanation explanation, int value) {
        return switch (explanation.figure()) {
            case TOTAL_FLOAT, FREE_FLOAT, SLIP_EFFECT -> Integer.toString(value);
            case EARLY_START, LATE_START -> {
                boolean point =
                        analysed.network().item(explanation.vertex()).type().isPoint();
                yield wording.day(
                        point
                                ? analysed.scheduler().axis().lastDay(value)
                                : analysed.scheduler().axis().firstDay(value));
            }
            case EARLY_FINISH, LATE_FINISH ->
                wording.day(analysed.scheduler().axis().lastDay(value));
        };
    }
}

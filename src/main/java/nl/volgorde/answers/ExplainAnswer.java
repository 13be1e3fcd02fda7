package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;

/**
 * Why a figure is what it is, step by step (method §8): each step's decisive terms lead to the next.
 *
 * @param target towards which float is counted
 * @param figure as it was asked for, in lower case
 * @param assumptions in what days it counts
 */
public record ExplainAnswer(
        String agenda,
        long revision,
        LocalDate asOf,
        ItemRef target,
        ItemRef item,
        String figure,
        String value,
        List<Step> steps,
        List<Assumption> assumptions) {
    public ExplainAnswer {
        steps = List.copyOf(steps);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * One step.
     *
     * @param value the figure, a day or a number of days
     * @param recomputed the same put together from the terms again
     * @param sentence in the language of the answer
     * @param terms what it is the latest, the least or the sum of, the decisive ones first
     */
    public record Step(String code, String figure, String value, String recomputed, String sentence, List<Term> terms) {
        public Step {
            terms = List.copyOf(terms);
        }
    }

    /** A term of a step. */
    public record Term(String kind, String code, String value, boolean decisive, String sentence) {}
}

package nl.volgorde.analysis.schedule;

/**
 * How much of a critical path rests on assumption (method §5): from each item's early start to that of the next, the
 * stretch counts when the item's duration was assumed or the edge that drives the next is INFERRED.
 *
 * @param steps from the start of the path to the target's early finish
 * @param assumedSteps of these, on assumption; from 0 to {@code steps}
 */
public record AssumptionShare(int steps, int assumedSteps) {
    public AssumptionShare {
        if (assumedSteps < 0 || assumedSteps > steps) {
            throw new IllegalArgumentException(assumedSteps + " of " + steps + " steps cannot be assumed");
        }
    }

    /** Between 0 and 1; 0 for a path without length. */
    public double share() {
        return steps == 0 ? 0 : (double) assumedSteps / steps;
    }
}

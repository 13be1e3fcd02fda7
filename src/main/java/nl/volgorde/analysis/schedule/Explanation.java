package nl.volgorde.analysis.schedule;

import java.util.List;
import java.util.Objects;

/**
 * Why a figure of the schedule is what it is, one step deep (method §8). Putting the terms together again gives the
 * figure: see {@link #recomputed}.
 *
 * @param vertex the item
 * @param value a position on the axis, or steps for floats and the slip effect
 * @param required how many of the branches the gate asks for; 0 where no branch counts
 */
public record Explanation(Figure figure, int vertex, int value, List<Term> terms, int required) {
    public Explanation {
        Objects.requireNonNull(figure, "figure");
        terms = List.copyOf(terms);
    }

    /** What can be asked about. */
    public enum Figure {
        EARLY_START,
        EARLY_FINISH,
        LATE_START,
        LATE_FINISH,
        TOTAL_FLOAT,
        FREE_FLOAT,
        /** Steps that the target's early finish moves when the item slips by {@link Scheduler#SLIP}. */
        SLIP_EFFECT;

        /** Whether the figure is a position on the axis rather than a number of steps. */
        public boolean isDate() {
            return compareTo(TOTAL_FLOAT) < 0;
        }
    }

    /** The kinds of terms. */
    public enum Kind {
        /** The start by the item's own window. */
        WINDOW,
        /** It has not begun, so that it cannot begin before the data date. */
        DATA_DATE,
        /** It has begun, or is done. */
        ACTUAL,
        /** What a HARD precondition asks of the start. */
        BRANCH,
        /** The early start and the duration. */
        START_AND_DURATION,
        /** It is underway and cannot finish before the data date. */
        NOT_BEFORE_DATA_DATE,
        /** The room that a successor leaves. */
        SUCCESSOR,
        /** The room up to the target's deadline, or none where it has no deadline. */
        DEADLINE,
        /** Nothing waits for what is left of the item: the room up to the target's late finish. */
        NOTHING_WAITS,
        /** The early date that a late one is counted from. */
        EARLY_DATE,
        /** The total float: added to an early date, taken off a slip. */
        FLOAT,
        /** The slip that is asked about. */
        SLIP,
        /** What the target does not move because the item cannot delay it at all. */
        NO_DELAY,
        /** What the target does not move because another branch of a gate takes over. */
        OTHER_BRANCH
    }

    /**
     * A term.
     *
     * @param vertex the other item, for a branch or a successor; else the item itself
     * @param edge for a branch or a successor; else -1
     * @param value as the figure's
     * @param decisive whether the figure is this one, or of a sum, what makes it differ from its first term
     */
    public record Term(Kind kind, int vertex, int edge, int value, boolean decisive) {}

    /** The figure computed anew from the terms alone. */
    public int recomputed() {
        return switch (figure) {
            case EARLY_START -> Math.max(own(), gate());
            case EARLY_FINISH -> terms.stream().mapToInt(Term::value).max().orElseThrow();
            case LATE_START, LATE_FINISH, SLIP_EFFECT ->
                terms.stream().mapToInt(Term::value).sum();
            case TOTAL_FLOAT, FREE_FLOAT ->
                terms.stream().mapToInt(Term::value).min().orElseThrow();
        };
    }

    private int own() {
        return terms.stream()
                .filter(term -> term.kind() != Kind.BRANCH)
                .mapToInt(Term::value)
                .max()
                .orElseThrow();
    }

    private int gate() {
        if (required == 0) {
            return Integer.MIN_VALUE;
        }
        return terms.stream()
                .filter(term -> term.kind() == Kind.BRANCH)
                .mapToInt(Term::value)
                .sorted()
                .skip(required - 1L)
                .findFirst()
                .orElseThrow();
    }
}

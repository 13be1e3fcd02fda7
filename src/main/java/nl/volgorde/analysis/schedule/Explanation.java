package nl.volgorde.analysis.schedule;

import java.util.List;
import java.util.Objects;

/**
 * Why a figure of the schedule is what it is, one step deep (method §8). Putting the terms together again gives the
 * figure: see {@link #recomputed}.
 *
 * @param vertex the item
 * @param value a position on the axis, or steps for {@link Figure#TOTAL_FLOAT}
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
        TOTAL_FLOAT
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
        DEADLINE
    }

    /**
     * A term.
     *
     * @param vertex the other item, for a branch or a successor; else the item itself
     * @param edge for a branch or a successor; else -1
     * @param value as the figure's
     * @param decisive whether the figure is this one
     */
    public record Term(Kind kind, int vertex, int edge, int value, boolean decisive) {}

    /** The figure computed anew from the terms alone. */
    public int recomputed() {
        return switch (figure) {
            case EARLY_START -> Math.max(own(), gate());
            case EARLY_FINISH -> terms.stream().mapToInt(Term::value).max().orElseThrow();
            case TOTAL_FLOAT -> terms.stream().mapToInt(Term::value).min().orElseThrow();
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

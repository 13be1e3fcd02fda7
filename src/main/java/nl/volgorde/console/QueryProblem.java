package nl.volgorde.console;

import java.util.Optional;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** A query that was not run, or did not run to its end; the reason in both languages. */
public abstract sealed class QueryProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    private QueryProblem(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }

    /** Whether the query was asked for by a name that no saved query bears. */
    public boolean isUnknownName() {
        return this instanceof Unknown;
    }

    /** No saved query bears this name. */
    public static final class Unknown extends QueryProblem {
        private static final long serialVersionUID = 1L;

        Unknown(Text reason) {
            super(reason);
        }
    }

    /** A parameter is missing, unknown or of another type. */
    public static final class WrongParameter extends QueryProblem {
        private static final long serialVersionUID = 1L;

        WrongParameter(Text reason) {
            super(reason);
        }
    }

    /** It is no Cypher, or fails while it runs. */
    public static final class Failed extends QueryProblem {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable Position position;

        Failed(Text reason, @Nullable Position position) {
            super(reason);
            this.position = position;
        }

        /** Where in the text it goes wrong; empty when the engine does not say. */
        public Optional<Position> position() {
            return Optional.ofNullable(position);
        }
    }

    /**
     * A place in a query's text.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Position(int line, int column) {}

    /** As many queries run as may run at once. */
    public static final class Busy extends QueryProblem {
        private static final long serialVersionUID = 1L;

        Busy(Text reason) {
            super(reason);
        }
    }

    /** It would do more than read the graph. */
    public static final class Refused extends QueryProblem {
        private static final long serialVersionUID = 1L;

        Refused(Text reason) {
            super(reason);
        }
    }

    /** It took longer than allowed. */
    public static final class TimedOut extends QueryProblem {
        private static final long serialVersionUID = 1L;

        TimedOut(Text reason) {
            super(reason);
        }
    }
}

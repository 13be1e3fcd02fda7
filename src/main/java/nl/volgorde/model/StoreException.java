package nl.volgorde.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The store cannot do what was asked; the message is one sentence for the person at the keyboard. */
public abstract sealed class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    protected StoreException(String message, @Nullable Throwable cause) {
        this(new Text(message, message), cause);
    }

    private StoreException(Text reason, @Nullable Throwable cause) {
        super(reason.en(), cause);
        this.reason = reason;
    }

    /** The message in both languages, as far as it was given in both. */
    public Text reason() {
        return reason;
    }

    /** The server does not answer, or the data directory cannot be written or has no room. */
    public static final class Unreachable extends StoreException {
        private static final long serialVersionUID = 1L;

        public Unreachable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }

        public Unreachable(Text reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }

    /** Another process owns the data directory. */
    public static final class InUse extends StoreException {
        private static final long serialVersionUID = 1L;

        public InUse(String message) {
            super(message, null);
        }
    }

    /** The data was written by another version of the program, or the migrations differ from those that were run. */
    public static final class SchemaMismatch extends StoreException {
        private static final long serialVersionUID = 1L;

        public SchemaMismatch(String message) {
            super(message, null);
        }
    }

    /** The files of the store cannot be read. */
    public static final class Damaged extends StoreException {
        private static final long serialVersionUID = 1L;

        public Damaged(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The store refused a write; nothing was changed. */
    public static final class WriteRefused extends StoreException {
        private static final long serialVersionUID = 1L;

        public WriteRefused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }

        public WriteRefused(Text reason) {
            super(reason, null);
        }
    }

    /** The write would close a loop of HARD preconditions, and nobody said that this is meant; nothing was changed. */
    public static final class LoopNotConfirmed extends StoreException {
        private static final long serialVersionUID = 1L;

        public LoopNotConfirmed(List<List<ItemCode>> loops) {
            super(
                    new Text(
                            "Dit sluit een kring van harde voorwaarden: " + written(loops)
                                    + ". Bevestig het als het zo bedoeld is.",
                            "This closes a loop of hard preconditions: " + written(loops)
                                    + ". Confirm it when it is meant so."),
                    null);
        }

        private static String written(List<List<ItemCode>> loops) {
            return loops.stream()
                    .map(loop -> loop.stream().map(ItemCode::value).collect(Collectors.joining(" > ")) + " > "
                            + loop.getFirst())
                    .collect(Collectors.joining("; "));
        }
    }

    /** What stands under the name of a scenario is not what the write was to take the place of; nothing was changed. */
    public static final class ScenarioConflict extends StoreException {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable SavedScenario there;

        private ScenarioConflict(Text reason, @Nullable SavedScenario there) {
            super(reason, null);
            this.there = there;
        }

        /** A scenario of this name is there, and the write does not say that it knows. */
        public static ScenarioConflict with(SavedScenario there) {
            String name = "'" + there.name() + "'";
            return new ScenarioConflict(
                    new Text(
                            "Scenario " + name + " is er al in een versie van " + there.by() + ", uit revisie "
                                    + there.revision() + ". Kies een andere naam, of zeg dat u die versie vervangt.",
                            "Scenario " + name + " is there already in a version by " + there.by() + ", of revision "
                                    + there.revision()
                                    + ". Choose another name, or say that you replace that version."),
                    there);
        }

        /** The scenario that the write rests on is not there any more. */
        public static ScenarioConflict gone(String name) {
            return new ScenarioConflict(
                    new Text(
                            "Scenario '" + name + "' is inmiddels verwijderd of hernoemd.",
                            "Scenario '" + name + "' has been deleted or renamed meanwhile."),
                    null);
        }

        /** What stands under the name; null when nothing does. */
        public @Nullable SavedScenario there() {
            return there;
        }
    }

    /** Somebody else wrote in the meantime; nothing was changed. */
    public static final class Conflict extends StoreException {
        private static final long serialVersionUID = 1L;

        private final long expected;
        private final long actual;
        private final transient List<ProgrammeStore.Write> since;

        /**
         * What was to be written rested on another revision than the store's.
         *
         * @param since the writes after {@code expected}, oldest first
         */
        public Conflict(String agenda, long expected, long actual, List<ProgrammeStore.Write> since) {
            super(
                    new Text(
                            "Agenda " + agenda + " staat inmiddels op revisie " + actual + ", niet meer op " + expected
                                    + written(since) + ". Bekijk wat er veranderde en probeer het opnieuw.",
                            "Agenda " + agenda + " is at revision " + actual + " by now, no longer at " + expected
                                    + written(since) + ". See what changed and try again."),
                    null);
            this.expected = expected;
            this.actual = actual;
            this.since = List.copyOf(since);
        }

        private static String written(List<ProgrammeStore.Write> since) {
            return since.isEmpty()
                    ? ""
                    : since.stream()
                            .map(write -> write.revision() + ": " + write.action() + ", " + write.by())
                            .collect(Collectors.joining("; ", " (", ")"));
        }

        public long expected() {
            return expected;
        }

        public long actual() {
            return actual;
        }

        /** The writes in between, oldest first. */
        public List<ProgrammeStore.Write> since() {
            return since;
        }
    }
}

package nl.volgorde.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where programmes are kept. Every method throws a {@link StoreException} when the store cannot do it.
 */
public interface ProgrammeStore {
    /** The agendas in the store, by id. */
    List<Stored> agendas();

    /** The revision of an agenda now; empty when it is not in the store. */
    Optional<Long> revision(String agendaId);

    /** The whole programme at its current revision; empty when it is not in the store. */
    Optional<Programme> load(String agendaId);

    /**
     * The one way in which a programme changes: the difference is applied to what the store holds, in one transaction
     * with the record of it; all of it or nothing.
     *
     * <p>An empty difference writes nothing and raises no revision.
     *
     * @param difference from the programme as it was read, whose revision the store must still be at
     * @param progress is told of the facts that were written; the write is done when this returns, not before
     * @return the new revision, or the old one when there was nothing to write
     * @throws StoreException.Conflict when somebody else wrote in the meantime
     * @throws StoreException.WriteRefused when the result would break a rule of the graph model
     * @throws StoreException.LoopNotConfirmed when a HARD precondition would close a loop and nobody said it is meant;
     *     never for the first edition of an agenda, whose loops are findings
     */
    long write(ProgrammeDifference difference, Writer by, Progress progress);

    /** As {@link #write(ProgrammeDifference, Writer, Progress)}, where nobody looks how far it is. */
    default long write(ProgrammeDifference difference, Writer by) {
        return write(difference, by, Progress.UNSEEN);
    }

    /**
     * What was written to an agenda, newest first.
     *
     * @param item only writes that changed something of it, with those changes alone; null for everything
     * @param limit how many writes at most, 1 or more
     */
    List<Write> history(String agendaId, @Nullable ItemCode item, int limit);

    /** One write with all its changes; empty when there is none of this revision. */
    Optional<Write> write(String agendaId, long revision);

    /** The waivers that somebody has withdrawn and nobody has given anew, as they were. */
    List<Waiver> withdrawnWaivers(String agendaId);

    /** An agenda and its revision. */
    record Stored(Agenda agenda, long revision) {}

    /**
     * Who writes.
     *
     * @param name of a person or a process
     * @param action what is being done, such as {@code import}
     * @param reason why, in the writer's words, or null
     * @param loopsConfirmed whether the writer knows of the loops that are closed
     */
    record Writer(String name, String action, @Nullable String reason, boolean loopsConfirmed) {
        public Writer {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(action, "action");
        }

        public Writer(String name, String action) {
            this(name, action, null, false);
        }
    }

    /**
     * A write that was made.
     *
     * @param changes what became of the facts; empty for the first edition of an agenda, where all is new, and for
     *     writes of a program that did not yet keep them
     */
    record Write(
            long revision,
            String by,
            Instant at,
            String action,
            @Nullable String reason,
            List<FactChange> changes) {
        public Write {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(action, "action");
            changes = List.copyOf(changes);
        }
    }
}

package nl.volgorde.model;

import java.util.List;
import java.util.Optional;

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
     * Puts this programme in the place of whatever the store holds of its agenda, in one transaction: all of it or
     * nothing. Assessments that are there already are kept.
     *
     * @param by who does it and with what, for the record
     * @return the new revision
     */
    long replace(Programme programme, Writer by);

    /** An agenda and its revision. */
    record Stored(Agenda agenda, long revision) {}

    /**
     * Who writes.
     *
     * @param name of a person or a process
     * @param action what is being done, such as {@code import}
     */
    record Writer(String name, String action) {}
}

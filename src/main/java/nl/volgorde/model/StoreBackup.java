package nl.volgorde.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The whole store as one file, and back: everything that its database holds, in a form that does not depend on the
 * engine. Every method throws a {@link StoreException} when it cannot be done.
 */
public interface StoreBackup {
    /**
     * Writes everything that the store holds at one moment to a file, which takes the place of one that is there when it
     * is whole, and not before.
     */
    Contents backup(Path out, Progress progress);

    /**
     * Puts what a backup holds in the place of everything that the store holds: all of it, or nothing. The revision of
     * each agenda becomes higher than it was here and in the backup, so that nobody takes what they read earlier for
     * current.
     *
     * @param replace whether a store that holds something is replaced
     * @param by who does it, for the record
     * @throws StoreException.WriteRefused when the file is no whole backup, when it is of a newer program, or when the
     *     store holds something and may not be replaced; nothing was changed
     */
    Contents restore(Path file, boolean replace, ProgrammeStore.Writer by, Progress progress);

    /**
     * What a backup holds.
     *
     * @param taken when
     * @param agendas with the revision that they had, by id
     */
    record Contents(Instant taken, List<Held> agendas, long nodes, long relationships) {
        public Contents {
            agendas = List.copyOf(agendas);
        }
    }

    /** An agenda in a backup. */
    record Held(String id, String edition, long revision) {}
}

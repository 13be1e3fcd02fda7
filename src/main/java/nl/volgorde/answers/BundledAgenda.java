package nl.volgorde.answers;

import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFiles;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.StoreException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fills an empty store with the agenda that comes with the program, so that a first start answers something. */
@Component
public class BundledAgenda {
    private final ProgrammeStore store;
    private final String folder;

    BundledAgenda(ProgrammeStore store, @Value("${volgorde.bundled-agenda}") String folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Imports the bundled agenda when the store holds none; does nothing otherwise. */
    public void fillEmptyStore() {
        if (folder.isEmpty() || !store.agendas().isEmpty()) {
            return;
        }
        IntakeResult result = AgendaBundle.read(BundleFiles.bundled(folder).files());
        switch (result) {
            case IntakeResult.Accepted accepted -> fill(accepted.programme());
            case IntakeResult.Rejected rejected ->
                throw new IllegalStateException("the bundled agenda " + folder + " is not in order: "
                        + rejected.problems().getFirst());
        }
    }

    private void fill(Programme programme) {
        try {
            store.write(
                    ProgrammeDifference.fromNothing(programme), new ProgrammeStore.Writer("volgorde", "first start"));
        } catch (StoreException.Conflict e) {
            // Another instance that started at the same moment was first, and filled the store.
            if (store.revision(programme.agenda().id()).isEmpty()) {
                throw e;
            }
        }
    }
}

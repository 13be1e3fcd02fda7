package nl.volgorde.answers;

import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFiles;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.ProgrammeStore;
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
            case IntakeResult.Accepted accepted ->
                store.write(
                        ProgrammeDifference.fromNothing(accepted.programme()),
                        new ProgrammeStore.Writer("volgorde", "first start"));
            case IntakeResult.Rejected rejected ->
                throw new IllegalStateException("the bundled agenda " + folder + " is not in order: "
                        + rejected.problems().getFirst());
        }
    }
}

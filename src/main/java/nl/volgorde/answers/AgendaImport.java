package nl.volgorde.answers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeStore;
import org.springframework.stereotype.Component;

/** Brings an agenda bundle into the store: all of it, or nothing and every reason why. */
@Component
public class AgendaImport {
    private final ProgrammeStore store;

    AgendaImport(ProgrammeStore store) {
        this.store = store;
    }

    /**
     * Imports the bundle in these folders and files, read as one.
     *
     * @param by who imports, for the record
     */
    public ImportAnswer importBundle(List<Path> paths, String by, Language language) {
        return store(BundleCheck.read(paths), by, language);
    }

    /**
     * Imports the bundle in these files, read as one.
     *
     * @param contents per file name its text
     * @param by who imports, for the record
     */
    public ImportAnswer importFiles(Map<String, String> contents, String by, Language language) {
        return store(BundleCheck.read(contents), by, language);
    }

    private ImportAnswer store(IntakeResult result, String by, Language language) {
        return switch (result) {
            case IntakeResult.Rejected _ -> BundleCheck.describe(result, null, language);
            case IntakeResult.Accepted accepted -> {
                long revision = store.replace(accepted.programme(), new ProgrammeStore.Writer(by, "import"));
                yield BundleCheck.describe(result, revision, language);
            }
        };
    }
}

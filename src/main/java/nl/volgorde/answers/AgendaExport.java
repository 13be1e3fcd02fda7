package nl.volgorde.answers;

import java.util.List;
import nl.volgorde.export.BundleExport;
import nl.volgorde.export.ExportedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an agenda out of the store as files. */
@Component
public class AgendaExport {
    private final Programmes programmes;

    AgendaExport(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * The agenda as a bundle that an import brings in unchanged.
     *
     * @param agenda id, or null for the only one
     * @throws NoAnswer when the agenda is not there
     */
    public List<ExportedFile> bundle(@Nullable String agenda) {
        return BundleExport.files(programmes.current(agenda));
    }
}

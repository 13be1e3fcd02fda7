package nl.volgorde.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.volgorde.export.ExportedFile;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Progress;
import nl.volgorde.workbook.CsvExport;
import nl.volgorde.workbook.WorkbookExport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an agenda out of the store as tables that people edit: a workbook, or CSV files. */
@Component
public class TableExport {
    private final Programmes programmes;

    TableExport(Programmes programmes) {
        this.programmes = programmes;
    }

    /** An agenda that stands ready to be written; what is written is of one revision. */
    public static final class Ready {
        private final Programme programme;

        private Ready(Programme programme) {
            this.programme = programme;
        }

        public String agenda() {
            return programme.agenda().id();
        }

        public long revision() {
            return programme.revision();
        }

        /** Writes the workbook row by row; what it is written to stays open. */
        public void writeWorkbook(Language language, OutputStream out) throws IOException {
            writeWorkbook(language, out, Progress.UNSEEN);
        }

        /** As {@link #writeWorkbook(Language, OutputStream)}, telling how many rows are written. */
        public void writeWorkbook(Language language, OutputStream out, Progress progress) throws IOException {
            WorkbookExport.write(programme, language, out, progress);
        }

        /** The CSV files, one per kind. */
        public List<ExportedFile> csv(Language language) {
            return CsvExport.files(programme, language);
        }
    }

    /**
     * The agenda as it stands.
     *
     * @param agenda id, or null for the only one
     * @throws NoAnswer when the agenda is not there
     */
    public Ready of(@Nullable String agenda) {
        return new Ready(programmes.current(agenda));
    }

    /** Writes a workbook with nothing but headers, to be filled in. */
    public static void writeEmptyWorkbook(Language language, OutputStream out) throws IOException {
        WorkbookExport.writeEmpty(language, out);
    }
}

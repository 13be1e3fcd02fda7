package nl.volgorde.cli;

import java.io.PrintWriter;
import nl.volgorde.model.StoreBackup.Contents;

/** Prints what a backup holds. */
final class BackupPage {
    private final CommonOptions options;
    private final PrintWriter out;

    BackupPage(CommonOptions options, PrintWriter out) {
        this.options = options;
        this.out = out;
    }

    void write(Contents contents, String sentence) {
        Headings headings = new Headings(options.language);
        Table.Builder table = Table.of(null, headings.all("agenda-id", "edition", "revision"));
        contents.agendas().forEach(agenda -> table.row(agenda.id(), agenda.edition(), agenda.revision()));
        new Output(out, options.format).write(contents, Output.Page.of(sentence, table.build()));
    }
}

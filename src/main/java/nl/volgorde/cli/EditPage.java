package nl.volgorde.cli;

import java.io.PrintWriter;
import java.util.List;
import nl.volgorde.answers.EditAnswer;
import nl.volgorde.answers.Edits;
import nl.volgorde.model.ProgrammeStore.Writer;
import org.jspecify.annotations.Nullable;

/** Prints what came of a write. */
final class EditPage {
    private final CommonOptions options;
    private final PrintWriter out;

    EditPage(CommonOptions options, PrintWriter out) {
        this.options = options;
        this.out = out;
    }

    /** A write by whoever is at the keyboard, on whatever is there. */
    static Edits.Order order(CommonOptions options, String action, @Nullable String reason, boolean allowLoops) {
        return new Edits.Order(
                options.agenda, null, new Writer(Session.user(), action, reason, allowLoops), options.language);
    }

    int write(EditAnswer answer) {
        Headings headings = new Headings(options.language);
        DifferencePage difference = new DifferencePage(options.language);
        String line = answer.difference().isEmpty()
                ? headings.of("nothing-to-change", answer.agenda(), answer.revision())
                : headings.of("written", answer.agenda(), answer.revision());
        new Output(out, options.format)
                .write(
                        answer,
                        new Output.Page(
                                List.of(line),
                                difference.tables(answer.difference()),
                                difference.table(answer.difference()),
                                difference.notes(answer.difference())));
        return ExitCode.DONE.code();
    }
}

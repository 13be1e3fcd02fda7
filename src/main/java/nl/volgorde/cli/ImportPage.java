package nl.volgorde.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import nl.volgorde.answers.ImportAnswer;
import nl.volgorde.answers.ProblemLine;

/** Prints what came of a check or an import. */
final class ImportPage {
    private final CommonOptions options;
    private final PrintWriter out;
    private final Headings headings;

    ImportPage(CommonOptions options, PrintWriter out) {
        this.options = options;
        this.out = out;
        this.headings = new Headings(options.language);
    }

    /**
     * Prints the answer and tells the exit code.
     *
     * @param successKey of the sentence when all is well
     */
    int write(ImportAnswer answer, String successKey) {
        new Output(out, options.format).write(answer, page(answer, successKey));
        return (answer.valid() ? ExitCode.DONE : ExitCode.INVALID_INPUT).code();
    }

    private Output.Page page(ImportAnswer answer, String successKey) {
        List<ProblemLine> all = new ArrayList<>(answer.problems());
        all.addAll(answer.notices());
        Table.Builder table = Table.of(null, headings.all("place", "problem"));
        List<String> lines = new ArrayList<>();
        lines.add(sentence(answer, successKey));
        for (ProblemLine line : all) {
            table.row(place(line), line.message());
            // One line each, as compilers print them, so that editors can jump to the place.
            lines.add(place(line) + ": " + line.message());
        }
        DifferencePage difference = new DifferencePage(options.language);
        return new Output.Page(
                lines,
                difference.tables(answer.difference()),
                answer.valid() ? difference.table(answer.difference()) : table.build(),
                difference.notes(answer.difference()));
    }

    private String sentence(ImportAnswer answer, String successKey) {
        if (!answer.valid()) {
            return headings.of("check-failed", answer.problems().size());
        }
        if (successKey.equals("imported") && answer.unchanged()) {
            return headings.of("import-unchanged", answer.agenda(), answer.revision());
        }
        return successKey.equals("imported")
                ? headings.of(successKey, answer.agenda(), answer.revision(), answer.items(), answer.preconditions())
                : headings.of(successKey, answer.agenda(), answer.items(), answer.preconditions());
    }

    private String place(ProblemLine line) {
        String sheet = line.sheet();
        if (sheet != null) {
            List<String> parts = new ArrayList<>(List.of(line.file()));
            if (!sheet.isEmpty()) {
                parts.add(headings.of("place-sheet", sheet));
            }
            if (line.cell() != null) {
                parts.add(headings.of("place-cell", line.cell()));
            }
            return String.join(", ", parts);
        }
        return line.line() == 0 ? line.file() : line.file() + ":" + line.line() + ":" + line.column();
    }
}

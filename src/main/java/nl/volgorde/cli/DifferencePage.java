package nl.volgorde.cli;

import java.util.List;
import nl.volgorde.answers.DifferenceLine;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.Language;

/** A difference between two programmes as a table. */
final class DifferencePage {
    private static final int SHOWN = 200;

    private final Headings headings;
    private final Wording wording;

    DifferencePage(Language language) {
        headings = new Headings(language);
        wording = Wording.in(language);
    }

    /** The table for people, cut off where nobody reads on; none when nothing changes. */
    List<Table> tables(List<DifferenceLine> lines) {
        return lines.isEmpty() ? List.of() : List.of(table(lines.subList(0, Math.min(SHOWN, lines.size()))));
    }

    /** The whole table. */
    Table table(List<DifferenceLine> lines) {
        Table.Builder table = Table.of(null, headings.all("change", "kind", "what", "details"));
        for (DifferenceLine line : lines) {
            table.row(
                    wording.word(line.change()),
                    wording.word(line.kind()),
                    line.subject(),
                    String.join("; ", line.details()));
        }
        return table.build();
    }

    /** How much there is of it. */
    List<String> notes(List<DifferenceLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        String counts = headings.of(
                "difference-counts",
                count(lines, FactChange.Kind.ADDED),
                count(lines, FactChange.Kind.CHANGED),
                count(lines, FactChange.Kind.REMOVED));
        return lines.size() > SHOWN ? List.of(headings.of("truncated", SHOWN), counts) : List.of(counts);
    }

    private static long count(List<DifferenceLine> lines, FactChange.Kind change) {
        return lines.stream().filter(line -> line.change() == change).count();
    }
}

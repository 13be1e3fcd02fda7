package nl.volgorde.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes rows as CSV while they come: RFC 4180, with cells kept from being formulas. */
public final class CsvRows implements RowSink {
    private final CSVPrinter printer;

    /**
     * Writes to a text that the caller closes.
     *
     * @param separator between cells, a comma or a semicolon
     */
    public CsvRows(Appendable out, char separator) {
        try {
            printer = new CSVPrinter(
                    out, CSVFormat.RFC4180.builder().setDelimiter(separator).get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void columns(List<String> columns) {
        print(columns.stream().map(CellText::guarded).toList());
    }

    @Override
    public void row(List<@Nullable Object> row) {
        print(row.stream().map(value -> CellText.guarded(CellText.of(value))).toList());
    }

    private void print(List<String> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

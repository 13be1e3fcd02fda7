package nl.volgorde.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes one answer to standard output in the form that was asked for. */
final class Output {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What a spreadsheet program would run as a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final PrintWriter out;
    private final CommonOptions.Format format;

    Output(PrintWriter out, CommonOptions.Format format) {
        this.out = out;
        this.format = format;
    }

    /**
     * Writes an answer.
     *
     * @param answer as JSON has it
     * @param page the sentences and tables that people read
     */
    void write(Object answer, Page page) {
        switch (format) {
            case JSON -> out.println(JSON.writeValueAsString(answer));
            case CSV -> csv(page.main());
            case TABLE, BUNDLE -> print(page);
        }
        out.flush();
    }

    private void print(Page page) {
        page.lines().forEach(out::println);
        for (Table table : page.tables()) {
            if (!table.rows().isEmpty()) {
                out.println();
                TextTable.print(table, out);
            }
        }
        if (!page.notes().isEmpty()) {
            out.println();
            page.notes().forEach(out::println);
        }
    }

    private void csv(Table table) {
        try {
            CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord(table.headings());
            for (List<String> row : table.rows()) {
                printer.printRecord(row.stream().map(Output::guarded).toList());
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number may begin with a minus; anything else that looks like a formula is kept from being one. */
    private static String guarded(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula && !cell.matches("-?\\d+([.,]\\d+)?") ? "'" + cell : cell;
    }

    /**
     * An answer for people.
     *
     * @param lines above the tables
     * @param tables in reading order
     * @param main the one that CSV holds
     * @param notes below the tables
     */
    record Page(List<String> lines, List<Table> tables, Table main, List<String> notes) {
        static Page of(String line, Table table) {
            return new Page(List.of(line), List.of(table), table, List.of());
        }
    }
}

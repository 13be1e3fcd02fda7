package nl.volgorde.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import nl.volgorde.console.CsvRows;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes one answer to standard output in the form that was asked for. */
final class Output {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

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
            case TABLE, BUNDLE, YAML, XLSX, MSPDI, GRAPHML, DOT, ICS, JSONLD, MD, HTML, PDF, ODT -> print(page);
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
        CsvRows rows = new CsvRows(out, ',');
        rows.columns(table.headings());
        for (List<String> row : table.rows()) {
            rows.row(new ArrayList<>(row));
        }
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
        /** For an answer that has no form but JSON. */
        static Page none() {
            return new Page(List.of(), List.of(), Table.of(null).build(), List.of());
        }

        static Page of(String line, Table table) {
            return new Page(List.of(line), List.of(table), table, List.of());
        }
    }
}

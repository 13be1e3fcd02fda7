package nl.volgorde.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.volgorde.export.AgendaBlocks;
import nl.volgorde.export.ExportedFile;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * An agenda as CSV, a file per kind, with the columns of the workbook: in UTF-8 with the mark by which spreadsheet
 * programs know it, with semicolons where the language is Dutch and commas where it is English.
 */
public final class CsvExport {
    /** What begins a file in UTF-8 for programs that would take it for something else. */
    static final String MARK = "\uFEFF";

    private CsvExport() {}

    /**
     * The files of a programme, by name.
     *
     * @throws IllegalArgumentException when the programme names no source, which a bundle needs
     */
    public static List<ExportedFile> files(Programme programme, Language language) {
        return files(AgendaBlocks.of(programme), Words.in(language));
    }

    /** Files with nothing but headers, to be filled in. */
    public static List<ExportedFile> empty(Language language) {
        return files(Map.of(), Words.in(language));
    }

    private static List<ExportedFile> files(Map<String, Object> bundle, Words words) {
        List<ExportedFile> files = new ArrayList<>();
        for (SheetForm sheet : WorkbookForm.sheets()) {
            files.add(new ExportedFile(sheet.fileName(), content(sheet, bundle, words)));
        }
        return List.copyOf(files);
    }

    private static String content(SheetForm sheet, Map<String, Object> bundle, Words words) {
        StringBuilder content = new StringBuilder(MARK);
        char separator = words.language() == Language.NL ? ';' : ',';
        try (CSVPrinter printer = new CSVPrinter(
                content, CSVFormat.RFC4180.builder().setDelimiter(separator).get())) {
            List<Column> columns = sheet.columns();
            printer.printRecord(
                    columns.stream().map(column -> words.header(sheet, column)).toList());
            new SheetRows(sheet, bundle).forEach(row -> {
                List<String> cells = new ArrayList<>(columns.size());
                for (int i = 0; i < columns.size(); i++) {
                    cells.add(CsvGuard.guarded(CellText.of(columns.get(i), row.get(i), words)));
                }
                try {
                    printer.printRecord(cells);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toString();
    }
}

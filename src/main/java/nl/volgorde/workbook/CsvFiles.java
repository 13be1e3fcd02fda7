package nl.volgorde.workbook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.volgorde.intake.BundleFile;
import nl.volgorde.intake.CsvContent;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.intake.Problem;
import nl.volgorde.model.Language;
import nl.volgorde.model.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV files, one per kind, as a bundle; separated by semicolons or commas, in UTF-8 or, with a notice, in the older
 * encoding of Windows. What is wrong is told by file and cell.
 */
public final class CsvFiles {
    private CsvFiles() {}

    /**
     * Reads the files of one agenda; which kind each holds is seen from its name.
     *
     * @param files with contents as {@link CsvContent} has them
     */
    public static IntakeResult read(List<BundleFile> files) {
        CsvSet set = new CsvSet();
        for (BundleFile file : files) {
            set.take(file);
        }
        return set.result();
    }

    /** The files of one agenda while they are read. */
    private static final class CsvSet {
        private final List<Complaints> all = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<SheetReading> readings = new ArrayList<>();

        void take(BundleFile file) {
            SheetForm form = form(file.name());
            if (form == null) {
                whole(
                        file.name(),
                        "hoort bij geen soort gegeven. Geef het een naam als items.csv, of laat het weg.",
                        "belongs to no kind of fact. Give it a name such as items.csv, or leave it out.");
                return;
            }
            if (readings.stream().anyMatch(reading -> reading.form().equals(form))) {
                whole(file.name(), "is er al in een ander bestand.", "is there already in another file.");
                return;
            }
            Complaints complaints = new Complaints(file.name());
            all.add(complaints);
            SheetReading reading = new SheetReading(form, "", complaints);
            readings.add(reading);
            read(file, reading, complaints);
            reading.end();
        }

        private void whole(String file, String nl, String en) {
            problems.add(new Problem(file, 0, 0, new Text(file + " " + nl, file + " " + en)));
        }

        private static @Nullable SheetForm form(String path) {
            String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            String bare = name.substring(0, Math.max(0, name.length() - ".csv".length()));
            return WorkbookForm.sheets().stream()
                    .filter(form -> form.fileName().equals(name.toLowerCase(Locale.ROOT)) || Words.isSheet(form, bare))
                    .findFirst()
                    .orElse(null);
        }

        IntakeResult result() {
            for (SheetForm form : WorkbookForm.sheets()) {
                if (readings.stream().noneMatch(reading -> reading.form().equals(form))) {
                    problems.add(new Problem(
                            form.fileName(),
                            0,
                            0,
                            new Text(
                                    form.fileName() + " ontbreekt ("
                                            + Words.in(Language.NL).sheet(form)
                                            + "). Voeg het toe; er mogen alleen koppen in staan.",
                                    form.fileName() + " is missing ("
                                            + Words.in(Language.EN).sheet(form)
                                            + "). Add it; there may be nothing but headers in it.")));
                }
            }
            if (!problems.isEmpty()) {
                all.forEach(complaints -> problems.addAll(complaints.problems()));
                return new IntakeResult.Rejected(problems);
            }
            readings.sort((one, other) -> Integer.compare(order(one), order(other)));
            return WorkbookFiles.result(readings, all);
        }

        private static int order(SheetReading reading) {
            return WorkbookForm.sheets().indexOf(reading.form());
        }
    }

    private static void read(BundleFile file, SheetReading reading, Complaints complaints) {
        String text;
        try {
            text = CsvContent.text(file.content());
        } catch (IllegalArgumentException _) {
            complaints.addStructural(null, 0, 0, "Dit is geen hele data-URL.", "This is no whole data URL.");
            return;
        }
        if (CsvContent.isWindows(file.content())) {
            complaints.notice(
                    "windows-1252",
                    null,
                    0,
                    0,
                    "Dit bestand is gelezen als Windows-1252. Bewaar het liever als CSV UTF-8.",
                    "This file was read as Windows-1252. Rather save it as CSV UTF-8.");
        }
        if (text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0) {
            complaints.addStructural(
                    null,
                    0,
                    0,
                    "Dit is geen CSV in UTF-8 of Windows-1252. Bewaar het als CSV UTF-8.",
                    "This is no CSV in UTF-8 or Windows-1252. Save it as CSV UTF-8.");
            return;
        }
        rows(text.startsWith(CsvExport.MARK) ? text.substring(1) : text, reading, complaints);
    }

    private static void rows(String text, SheetReading reading, Complaints complaints) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(separator(text)).get();
        int number = 0;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            for (CSVRecord row : parser) {
                number++;
                List<Cell> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    String cell = CsvGuard.undone(row.get(i));
                    if (!cell.isEmpty()) {
                        cells.add(new Cell(i + 1, value(cell), false));
                    }
                }
                if (!cells.isEmpty() && !reading.row(number, cells)) {
                    return;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            complaints.addStructural(
                    "",
                    number + 1,
                    1,
                    "Hier of hierna klopt een aanhalingsteken niet: zet er in een cel twee na elkaar, en de cel tussen"
                            + " aanhalingstekens.",
                    "Here or below a quotation mark is wrong: within a cell write two of them, and the cell between"
                            + " quotation marks.");
        }
    }

    private static CellValue value(String cell) {
        return cell.length() > XlsxSheetReader.LONGEST ? new CellValue.TooLong() : new CellValue.Words(cell);
    }

    /** The separator that stands more often in the first line, outside quotation marks. */
    private static char separator(String text) {
        int semicolons = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            semicolons += !quoted && c == ';' ? 1 : 0;
            commas += !quoted && c == ',' ? 1 : 0;
        }
        return semicolons >= commas ? ';' : ',';
    }
}

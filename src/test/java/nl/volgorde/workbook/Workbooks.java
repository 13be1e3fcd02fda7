package nl.volgorde.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFiles;
import nl.volgorde.intake.CellName;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.intake.Problem;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests: written by the program, changed by another one. */
final class Workbooks {
    private Workbooks() {}

    static Programme island() {
        return accepted(AgendaBundle.read(
                BundleFiles.in(Path.of("src/test/resources/bundles/island")).files()));
    }

    static Programme bundled() {
        return accepted(
                AgendaBundle.read(BundleFiles.bundled("novex-nzkg-2025-2029").files()));
    }

    static Programme accepted(IntakeResult result) {
        return switch (result) {
            case IntakeResult.Accepted accepted -> accepted.programme();
            case IntakeResult.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    static List<Problem> problems(IntakeResult result) {
        return switch (result) {
            case IntakeResult.Accepted _ -> List.of();
            case IntakeResult.Rejected rejected -> rejected.problems();
        };
    }

    static byte[] written(Programme programme, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookExport.write(programme, language, out);
        return out.toByteArray();
    }

    interface Change {
        void make(XSSFWorkbook workbook);
    }

    /** A workbook as POI saves it after a change. */
    static byte[] changed(byte[] workbook, Change change) throws IOException {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.make(opened);
            opened.write(out);
            return out.toByteArray();
        }
    }

    /** A cell by its name, which is made when it is not there. */
    static Cell cell(XSSFWorkbook workbook, String sheet, String name) {
        int column = CellName.columnOf(name) - 1;
        int number = Integer.parseInt(name.replaceAll("\\D", "")) - 1;
        Row row = workbook.getSheet(sheet).getRow(number);
        if (row == null) {
            row = workbook.getSheet(sheet).createRow(number);
        }
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** The column, by its letters, that has this header. */
    static String column(XSSFWorkbook workbook, String sheet, String header) {
        for (Cell cell : workbook.getSheet(sheet).getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return CellName.column(cell.getColumnIndex() + 1);
            }
        }
        throw new AssertionError("no column " + header + " on sheet " + sheet);
    }
}

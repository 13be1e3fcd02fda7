package nl.volgorde.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.volgorde.model.Language;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What another program sees in a workbook. */
class WorkbookPoiTests {
    private static XSSFWorkbook opened(Language language) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(Workbooks.written(Workbooks.island(), language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasInstructionsAndASheetPerKindWithFrozenHeadersFiltersAndNotes(Language language) throws Exception {
        try (XSSFWorkbook workbook = opened(language)) {
            Words words = Words.in(language);
            List<String> names = new ArrayList<>(List.of(words.say("instruction")));
            WorkbookForm.sheets().forEach(sheet -> names.add(words.sheet(sheet)));
            List<String> found = new ArrayList<>();
            workbook.sheetIterator().forEachRemaining(sheet -> found.add(sheet.getSheetName()));
            assertThat(found).isEqualTo(names);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Nederlands");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("English");
            for (SheetForm form : WorkbookForm.sheets()) {
                XSSFSheet sheet = workbook.getSheet(words.sheet(form));
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
                for (int i = 0; i < form.columns().size(); i++) {
                    assertThat(sheet.getRow(0).getCell(i).getStringCellValue())
                            .isEqualTo(words.header(form, form.columns().get(i)));
                    assertThat(sheet.getCellComment(new CellAddress(0, i))
                                    .getString()
                                    .getString())
                            .isEqualTo(words.note(form, form.columns().get(i)));
                    assertThat(sheet.getColumnWidth(i)).isGreaterThan(10 * 256);
                }
            }
        }
    }

    @Test
    void offersFixedValuesAndWhatOtherSheetsHave() throws Exception {
        try (XSSFWorkbook workbook = opened(Language.NL)) {
            XSSFSheet items = workbook.getSheet("Items");
            String type = Workbooks.column(workbook, "Items", "Soort item");
            XSSFDataValidation fixed = items.getDataValidations().stream()
                    .filter(rule -> rule.getRegions()
                            .getCellRangeAddresses()[0]
                            .formatAsString()
                            .startsWith(type + "2:"))
                    .findFirst()
                    .orElseThrow();
            assertThat(fixed.getValidationConstraint().getExplicitListValues())
                    .containsExactly("project", "voorwaarde", "besluit", "mijlpaal", "uitvoeringsafspraak");
            assertThat(items.getDataValidations())
                    .extracting(rule -> rule.getValidationConstraint().getFormula1())
                    .contains("'Thema''s'!$A$2:$A$502");
        }
    }

    @Test
    void hasDatesAsDatesNumbersAsNumbersAndTextAsText() throws Exception {
        try (XSSFWorkbook workbook = opened(Language.EN)) {
            String date = Workbooks.column(workbook, "Sources", "Date");
            var day = Workbooks.cell(workbook, "Sources", date + "2");
            assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
            assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.parse("2026-01-15"));
            assertThat(day.getCellStyle().getDataFormatString()).contains("yyyy");
            var number = Workbooks.cell(workbook, "Themes", "B2");
            assertThat(number.getCellType()).isEqualTo(CellType.NUMERIC);
            var text = Workbooks.cell(workbook, "Agenda", "B2");
            assertThat(text.getStringCellValue()).isEqualTo("2030");
            assertThat(text.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }
}

package nl.volgorde.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.intake.Problem;
import nl.volgorde.model.Edit;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What another program may leave in a workbook, and what is said of it. */
class WorkbookProblemsTests {
    private static IntakeResult after(Workbooks.Change change) throws IOException {
        byte[] written = Workbooks.written(Workbooks.island(), Language.EN);
        return WorkbookFiles.read("island.xlsx", Workbooks.changed(written, change));
    }

    /** The problems as {@code sheet!cell: message}, or as the message where there is no cell. */
    private static List<String> told(Workbooks.Change change) throws IOException {
        return Workbooks.problems(after(change)).stream()
                .map(problem -> (problem.cell() == null ? "" : problem.sheet() + "!" + problem.cell() + ": ")
                        + problem.message().en())
                .toList();
    }

    private static void assertTold(Workbooks.Change change, String place, String... words) throws IOException {
        assertThat(told(change)).singleElement().satisfies(line -> {
            assertThat(line).startsWith(place);
            for (String each : words) {
                assertThat(line).contains(each);
            }
        });
    }

    private static Cell at(XSSFWorkbook workbook, String sheet, String header, int row) {
        return Workbooks.cell(workbook, sheet, Workbooks.column(workbook, sheet, header) + row);
    }

    @Test
    void isTheSameAfterAnotherProgramSavedItUnchanged() throws IOException {
        assertThat(Workbooks.accepted(after(_ -> {}))).isEqualTo(Workbooks.island());
    }

    @Test
    void namesTheCellWithAWrongTypeOrAnUnknownValue() throws IOException {
        assertTold(
                workbook -> at(workbook, "Items", "Kind of item", 2).setCellValue("Brug"),
                "Items!B2: 'Brug' is not possible here",
                "project, condition, decision");
        assertTold(
                workbook -> at(workbook, "Themes", "Number", 2).setCellValue("een"),
                "Themes!B2: 'een' is no whole number");
        assertTold(
                workbook -> at(workbook, "Themes", "Number", 2).setCellValue(1.5), "Themes!B2: 1.5 is no whole number");
        assertTold(
                workbook -> at(workbook, "Items", "Title (Dutch)", 2).setCellValue(1.5),
                "Items!D2: This is the number");
        assertTold(
                workbook -> at(workbook, "Parties", "Signatory", 2).setCellValue("perhaps"),
                "Parties!E2: 'perhaps' is neither yes nor no");
        assertTold(workbook -> at(workbook, "Areas", "Title (Dutch)", 2).setCellValue(true), "Areas!B2: This is TRUE");
        assertTold(
                workbook -> at(workbook, "Meetings", "Body", 2).setCellValue("Water!"),
                "Meetings!B2: \"Water!\" does not have the right form");
    }

    @Test
    void namesTheCellThatIsMissingByItsHeader() throws IOException {
        assertTold(
                workbook -> at(workbook, "Items", "Title (English)", 2).setBlank(),
                "Items!E2: 'Title (English)' is missing here");
        assertTold(
                workbook -> at(workbook, "Dependencies", "Item (code)", 2).setBlank(),
                "Dependencies!A2: The code of the item");
    }

    @Test
    void namesTheCellThatRefersToNothingOrIsThereTwice() throws IOException {
        assertThat(told(workbook ->
                        at(workbook, "Dependencies", "Waits for (code)", 2).setCellValue("V 9")))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).startsWith("Dependencies!B2: There is no item 'V 9'. Maybe you mean"));
        assertThat(told(workbook -> at(workbook, "Roles", "Item (code)", 2).setCellValue("Haven 7")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("Roles!A2: There is no item 'Haven 7'. Maybe you mean HAVEN"));
        List<String> twice = told(workbook -> at(workbook, "Items", "Code", 3)
                .setCellValue(at(workbook, "Items", "Code", 2).getStringCellValue()));
        assertThat(twice)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Items!A3:")
                        .contains("is the name of another item already, in sheet Items, cell A2"));
    }

    @Test
    void readsWhatAFormulaCameToAndNeverTakesItForEmpty() throws IOException {
        Programme read = Workbooks.accepted(after(workbook -> {
            Cell cell = at(workbook, "Areas", "Title (English)", 2);
            cell.setCellFormula("\"Far \"&\"west\"");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        }));
        assertThat(read.register().areas())
                .anySatisfy(area -> assertThat(area.title().en()).isEqualTo("Far west"));
        assertTold(
                workbook -> {
                    Cell cell = at(workbook, "Areas", "Title (English)", 2);
                    cell.setBlank();
                    cell.setCellFormula("\"Far \"&\"west\"");
                },
                "Areas!C2: This is a formula whose outcome was not saved");
        assertTold(
                workbook -> {
                    Cell cell = at(workbook, "Areas", "Title (English)", 2);
                    cell.setCellFormula("1/0");
                    workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                },
                "Areas!C2: This is the error #DIV/0!");
    }

    @Test
    void saysWhereAFormulaWasRead() throws IOException {
        IntakeResult result = after(workbook -> {
            Cell cell = at(workbook, "Areas", "Title (English)", 2);
            cell.setCellFormula("\"We\"&\"st\"");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        });
        assertThat(((IntakeResult.Accepted) result).notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.cell()).isEqualTo("C2"));
    }

    @Test
    void takesDatesAsDatesAndAsTextAndNamesWhatIsNone() throws IOException {
        for (String text : List.of("2026-03-04", "4-3-2026", "04-03-2026")) {
            Programme read = Workbooks.accepted(after(workbook -> {
                Cell cell = at(workbook, "Sources", "Date", 2);
                cell.setBlank();
                cell.setCellValue(text);
            }));
            assertThat(read.register().sources().getFirst().date()).as(text).isEqualTo(LocalDate.parse("2026-03-04"));
        }
        Programme typed = Workbooks.accepted(
                after(workbook -> at(workbook, "Sources", "Date", 2).setCellValue(LocalDate.parse("2026-03-04"))));
        assertThat(typed.register().sources().getFirst().date()).isEqualTo(LocalDate.parse("2026-03-04"));
        for (String text : List.of("2026-02-30", "31-31-2026", "3/4/2026", "spring 2026")) {
            assertTold(
                    workbook -> at(workbook, "Sources", "Date", 2).setCellValue(text),
                    "Sources!D2: '" + text + "' is no existing date");
        }
        assertTold(
                workbook -> at(workbook, "Sources", "Date", 2).setCellValue(LocalDateTime.parse("2026-03-04T10:00:00")),
                "Sources!D2: There is a time with the date");
        assertTold(
                workbook -> {
                    CellStyle plain = workbook.createCellStyle();
                    Cell cell = at(workbook, "Sources", "Date", 2);
                    cell.setCellStyle(plain);
                    cell.setCellValue(46000);
                },
                "Sources!D2: 46000 is a number and no date");
        assertTold(
                workbook -> {
                    CellStyle day = at(workbook, "Sources", "Date", 2).getCellStyle();
                    Cell cell = at(workbook, "Areas", "Title (Dutch)", 2);
                    cell.setCellValue(LocalDate.parse("2026-02-01"));
                    cell.setCellStyle(day);
                },
                "Areas!B2: This is the date 2026-02-01",
                "Format the cell as text");
    }

    @Test
    void namesMergedCellsUnknownColumnsAndWhatIsMissing() throws IOException {
        assertTold(
                workbook -> workbook.getSheet("Areas").addMergedRegion(CellRangeAddress.valueOf("B2:B3")),
                "Areas!B2: The cells B2:B3 are merged");
        assertTold(
                workbook -> Workbooks.cell(workbook, "Areas", "D1").setCellValue("Titel (Engel)"),
                "Areas!D1: The column 'Titel (Engel)' has no place here");
        assertTold(
                workbook -> Workbooks.cell(workbook, "Areas", "D3").setCellValue("x"),
                "Areas!D3: There is nothing above this column");
        assertThat(told(workbook -> Workbooks.cell(workbook, "Areas", "C1").setBlank()))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Row 1 lacks the column 'Title (English)'");
        assertTold(workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Areas")), "The sheet 'Areas' is missing");
        assertThat(told(workbook -> Workbooks.cell(workbook, "Areas", "C1").setCellValue("titleNl")))
                .anySatisfy(line -> assertThat(line).startsWith("Areas!C1: The column 'titleNl' is there twice"));
    }

    @Test
    void takesHeadersAndWordsOfEitherLanguageAndColumnsInAnyOrder() throws IOException {
        Programme read = Workbooks.accepted(after(workbook -> {
            Workbooks.cell(workbook, "Areas", "B1").setCellValue("titleEn");
            Workbooks.cell(workbook, "Areas", "C1").setCellValue("TITEL  (Nederlands)");
            for (int row = 2; row <= 11; row++) {
                Cell type = at(workbook, "Items", "Kind of item", row);
                type.setCellValue(
                        switch (type.getStringCellValue()) {
                            case "decision" -> "Besluit";
                            case "project" -> "PROJECT";
                            default -> type.getStringCellValue();
                        });
            }
            workbook.setSheetName(workbook.getSheetIndex("Areas"), "Gebieden");
            workbook.createSheet("My own notes").createRow(0).createCell(0).setCellValue("x");
        }));
        assertThat(read.register().areas().get(1).title().en()).isEqualTo("Oost");
        assertThat(read.register().areas().get(1).title().nl()).isEqualTo("East");
    }

    @Test
    void changesExactlyWhatWasChanged() throws IOException {
        Programme island = Workbooks.island();
        Programme read = Workbooks.accepted(after(workbook -> {
            int row = 2;
            while (!at(workbook, "Items", "Code", row).getStringCellValue().equals("W 1")) {
                row++;
            }
            at(workbook, "Items", "Key project", row).setCellValue(7);
        }));
        var before = island.find("W 1").orElseThrow();
        assertThat(read.find("W 1").orElseThrow().facts().classification().keyProject())
                .isEqualTo(7);
        assertThat(Edit.apply(read, List.of(Edit.put(before)))).isEqualTo(island);
        assertThat(before.code()).isEqualTo(ItemCode.of("W 1"));
    }

    @Test
    void stopsAtAThousandMistakes() throws IOException {
        List<Problem> problems = Workbooks.problems(after(workbook -> {
            for (int row = 100; row < 1_300; row++) {
                Workbooks.cell(workbook, "Themes", "B" + row).setCellValue("x");
            }
        }));
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.message().en()).contains("more than 1000 mistakes"));
    }
}

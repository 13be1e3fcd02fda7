package nl.volgorde.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import nl.volgorde.export.BundleExport;
import nl.volgorde.export.ExportedFile;
import nl.volgorde.intake.BundleFile;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Area;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Edit;
import nl.volgorde.model.Funding;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Status;
import nl.volgorde.model.Text;
import nl.volgorde.model.Window;
import nl.volgorde.model.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out as tables and is left alone comes in as it was, to the byte of the bundle. */
class WorkbookRoundTripTests {
    private static void comesBack(Programme programme, Language language) throws IOException {
        List<ExportedFile> bundle = BundleExport.files(programme);
        byte[] workbook = Workbooks.written(programme, language);
        assertThat(Workbooks.written(programme, language)).isEqualTo(workbook);
        Programme read = Workbooks.accepted(WorkbookFiles.read("agenda.xlsx", workbook));
        assertThat(read).isEqualTo(programme);
        assertThat(BundleExport.files(read)).isEqualTo(bundle);
        assertThat(Workbooks.written(read, language)).isEqualTo(workbook);

        List<ExportedFile> csv = CsvExport.files(programme, language);
        Programme fromCsv = Workbooks.accepted(CsvFiles.read(csv.stream()
                .map(file -> new BundleFile(file.name(), file.content()))
                .toList()));
        assertThat(fromCsv).isEqualTo(programme);
        assertThat(BundleExport.files(fromCsv)).isEqualTo(bundle);
        assertThat(CsvExport.files(fromCsv, language)).isEqualTo(csv);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bringsBackTheBundledAgenda(Language language) throws IOException {
        comesBack(Workbooks.bundled(), language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bringsBackAnInventedAgenda(Language language) throws IOException {
        comesBack(Workbooks.island(), language);
    }

    @Test
    void bringsBackTextsThatASpreadsheetProgramOrXmlWouldTakeForSomethingElse() throws IOException {
        Programme island = Workbooks.island();
        for (String text : List.of(
                "=1+1",
                "+31 20",
                "-5",
                "-5 m",
                "@home",
                "'=x",
                "''-y",
                "'s-Gravenhage",
                " spaces ",
                "a\tb",
                "a\nb",
                "a\r\nb",
                "a\rb",
                "_x0041_",
                "_x005F_",
                "<b>&amp;\"'",
                "a;b,c",
                "\"",
                "TRUE",
                "2026-01-01",
                "007",
                "\u0001bell",
                "\uFFFE",
                "\uD83C\uDF0A zee",
                "e\u0301")) {
            Area area = new Area("west", new Text(text, text));
            comesBack(Edit.apply(island, List.of(Edit.put(area))), Language.NL);
        }
    }

    @Test
    void bringsBackCalendarsForecastsEmptyWindowsAndNumbersThatNoDoubleHolds() throws IOException {
        Programme island = Workbooks.island();
        Agenda agenda = island.agenda();
        WorkCalendar calendar = new WorkCalendar(
                Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
                List.of(LocalDate.parse("1899-12-31"), LocalDate.parse("1900-03-01"), LocalDate.parse("2027-01-01")),
                List.of(LocalDate.parse("2027-01-04")));
        Window forecast = Window.of(
                DateRange.notBefore(LocalDate.parse("2028-03-04")),
                DateRange.on(LocalDate.parse("2029-05-06")),
                Window.Flag.UNCERTAIN,
                Window.Flag.APPROXIMATE);
        Assessment assessment = new Assessment(
                ItemCode.of("W 2"),
                LocalDate.parse("2026-08-01"),
                Status.IN_PROGRESS,
                LocalDate.parse("2026-07-01"),
                null,
                forecast,
                "=cmd|' /C calc'!A0",
                "- 2027",
                "null",
                Instant.parse("2026-08-02T01:02:03.456Z"));
        Claim first = island.dating().claims().getFirst();
        comesBack(
                Edit.apply(
                        island,
                        List.of(
                                Edit.put(new Agenda(
                                        agenda.id(), agenda.edition(), agenda.title(), agenda.focus(), calendar)),
                                Edit.put(assessment),
                                Edit.put(new Claim(first.item(), null, "", Window.UNDATED, false, first.provenance())),
                                Edit.put(new Funding(
                                        ItemCode.of("W 2"),
                                        "kust",
                                        9_007_199_254_740_993L,
                                        2031,
                                        Funding.Status.POSSIBLE,
                                        new Provenance("plan", "p. 9"))))),
                Language.EN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void givesAnEmptyWorkbookThatLacksOnlyAnAgenda(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookExport.writeEmpty(language, out);
        assertThat(Workbooks.problems(WorkbookFiles.read("empty.xlsx", out.toByteArray())))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.sheet()).isEqualTo("Agenda");
                    assertThat(problem.cell()).isEqualTo("A2");
                });
        assertThat(CsvExport.empty(language)).hasSameSizeAs(WorkbookForm.sheets());
    }

    @Test
    void tellsHowManyRowsAreWritten() throws IOException {
        List<Long> told = new ArrayList<>();
        Set<Long> totals = new HashSet<>();
        WorkbookExport.write(Workbooks.island(), Language.NL, OutputStream.nullOutputStream(), (done, total) -> {
            told.add(done);
            totals.add(total);
        });
        assertThat(told)
                .isEqualTo(LongStream.rangeClosed(1, told.size()).boxed().toList())
                .hasSizeGreaterThan(10);
        assertThat(totals).containsExactly((long) told.size());
    }
}

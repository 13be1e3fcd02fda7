package nl.volgorde.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFile;
import nl.volgorde.intake.BundleFiles;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Edit;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Status;
import nl.volgorde.model.Window;
import nl.volgorde.model.WorkCalendar;
import org.junit.jupiter.api.Test;

class BundleExportTests {
    private static Programme read(List<BundleFile> files) {
        return switch (AgendaBundle.read(files)) {
            case IntakeResult.Accepted accepted -> accepted.programme();
            case IntakeResult.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    private static Programme again(List<ExportedFile> files) {
        return read(files.stream()
                .map(file -> new BundleFile(file.name(), file.content()))
                .toList());
    }

    private static void comesBack(Programme programme) {
        List<ExportedFile> files = BundleExport.files(programme);
        Programme read = again(files);
        assertThat(read).isEqualTo(programme);
        assertThat(BundleExport.files(read)).isEqualTo(files);
    }

    private static Programme island() {
        return read(BundleFiles.in(Path.of("src/test/resources/bundles/island")).files());
    }

    @Test
    void bringsBackAnInventedAgenda() {
        comesBack(island());
    }

    @Test
    void bringsBackTheBundledAgenda() {
        comesBack(read(BundleFiles.bundled("novex-nzkg-2025-2029").files()));
    }

    @Test
    void bringsBackAForecastThatNoTextSays() {
        Window forecast = Window.of(
                DateRange.notBefore(LocalDate.parse("2028-03-04")),
                DateRange.on(LocalDate.parse("2029-05-06")),
                Window.Flag.UNCERTAIN);
        Assessment assessment = new Assessment(
                ItemCode.of("W 2"),
                LocalDate.parse("2026-08-01"),
                Status.IN_PROGRESS,
                LocalDate.parse("2026-07-01"),
                null,
                forecast,
                "yes: \"no\"\n# not a comment",
                "- 2027",
                "null",
                Instant.parse("2026-08-02T01:02:03.456Z"));
        comesBack(Edit.apply(island(), List.of(Edit.put(assessment))));
    }

    @Test
    void bringsBackACalendarAndPlannedDurations() {
        Programme island = island();
        Agenda agenda = island.agenda();
        WorkCalendar calendar = new WorkCalendar(
                Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
                List.of(LocalDate.parse("2027-01-01")),
                List.of(LocalDate.parse("2027-01-04")));
        Window planned = new Window(DateRange.notBefore(LocalDate.parse("2027-01-05")), DateRange.NONE, Set.of(), 12);
        Assessment assessment = new Assessment(
                ItemCode.of("W 2"),
                LocalDate.parse("2026-08-01"),
                Status.NOT_STARTED,
                null,
                null,
                planned,
                null,
                null,
                "me",
                Instant.parse("2026-08-02T01:02:03Z"));
        Claim first = island.dating().claims().getFirst();
        Window undated = new Window(DateRange.NONE, DateRange.NONE, Set.of(), 0);
        comesBack(Edit.apply(
                island,
                List.of(
                        Edit.put(new Agenda(agenda.id(), agenda.edition(), agenda.title(), agenda.focus(), calendar)),
                        Edit.put(assessment),
                        Edit.put(new Claim(
                                first.item(),
                                first.phase(),
                                first.text(),
                                undated,
                                first.planning(),
                                first.provenance())))));
    }

    @Test
    void namesAFilePerThemeAndOneForTheRest() {
        assertThat(BundleExport.files(island()))
                .extracting(ExportedFile::name)
                .contains("agenda.yaml", "items/other.yaml", "items/water.yaml")
                .isSorted();
    }
}

package nl.volgorde.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import nl.volgorde.export.BundleExport;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Area;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.Item;
import nl.volgorde.model.Language;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A workbook that LibreOffice opened and saved. The changes are made in LibreOffice's own form of the document between the
 * two, as its editor would make them; without LibreOffice the test fails.
 */
class WorkbookLibreOfficeIT {
    @TempDir
    static Path folder;

    private static void convert(String form, Path file) throws Exception {
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--convert-to",
                        form,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.txt").toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("soffice ends").isTrue();
    }

    /** The document with the first of these texts after a sheet's beginning replaced. */
    private static String edited(String document, String sheet, String text, String by) {
        int start = document.indexOf("table:name=\"" + sheet + "\"");
        int at = document.indexOf(text, start);
        assertThat(start).as(sheet).isPositive();
        assertThat(at).as(text).isPositive();
        return document.substring(0, at) + by + document.substring(at + text.length());
    }

    /** The document without the row of a sheet that holds this text. */
    private static String withoutRow(String document, String sheet, String text) {
        int at = document.indexOf(text, document.indexOf("table:name=\"" + sheet + "\""));
        assertThat(at).as(text).isPositive();
        int from = document.lastIndexOf("<table:table-row", at);
        int to = document.indexOf("</table:table-row>", at) + "</table:table-row>".length();
        return document.substring(0, from) + document.substring(to);
    }

    private static String changed(String document) {
        String cell = "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\">\n      ";
        String changed = edited(document, "Gebieden", "<text:p>Oost</text:p>", "<text:p>Oostkust</text:p>");
        changed = edited(
                changed,
                "Gebieden",
                cell + "<text:p>East</text:p>",
                "<table:table-cell table:formula=\"of:=&quot;East &quot;&amp;LOWER(&quot;COAST&quot;)\""
                        + " office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"string\">"
                        + "<text:p/>");
        changed = edited(changed, "Bronnen", "office:date-value=\"2026-01-15\"", "office:date-value=\"2026-02-03\"");
        changed = edited(
                changed,
                "Items",
                "office:value-type=\"float\" office:value=\"1\"",
                "office:value-type=\"float\" office:value=\"4\"");
        return withoutRow(changed, "Afhankelijkheden", "Een gemaal helpt bij hoog water.");
    }

    private static Programme read(Path file) throws IOException {
        IntakeResult result = WorkbookFiles.read(file);
        return Workbooks.accepted(result);
    }

    @Test
    void bringsInWhatWasChangedThereAndNothingElse() throws Exception {
        Programme island = Workbooks.island();
        Path workbook = Files.write(folder.resolve("island.xlsx"), Workbooks.written(island, Language.NL));
        convert("fods", workbook);
        String document = Files.readString(folder.resolve("island.fods"));
        Path same = Files.writeString(folder.resolve("same.fods"), document);
        Path edited = Files.writeString(folder.resolve("edited.fods"), changed(document));
        convert("xlsx:Calc MS Excel 2007 XML", same);
        convert("xlsx:Calc MS Excel 2007 XML", edited);

        Programme unchanged = read(folder.resolve("same.xlsx"));
        assertThat(unchanged).isEqualTo(island);
        assertThat(BundleExport.files(unchanged)).isEqualTo(BundleExport.files(island));

        ProgrammeDifference difference = ProgrammeDifference.between(island, read(folder.resolve("edited.xlsx")));
        assertThat(difference.changes()).hasSize(4);
        for (FactChange change : difference.changes()) {
            switch (change.after()) {
                case Area area -> {
                    assertThat(area.title().nl()).isEqualTo("Oostkust");
                    assertThat(area.title().en()).isEqualTo("East coast");
                }
                case Source source -> assertThat(source.date()).isEqualTo(LocalDate.parse("2026-02-03"));
                case Item item -> {
                    assertThat(item.code().value()).isEqualTo("W 1");
                    assertThat(item.facts().classification().keyProject()).isEqualTo(4);
                }
                case null ->
                    assertThat(change.before())
                            .isInstanceOfSatisfying(
                                    Precondition.class,
                                    need -> assertThat(need.from().value()).isEqualTo("W 2"));
                default -> throw new AssertionError(change.toString());
            }
        }
    }
}

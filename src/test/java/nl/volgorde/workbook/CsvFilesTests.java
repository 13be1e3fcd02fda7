package nl.volgorde.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.volgorde.intake.BundleFile;
import nl.volgorde.intake.BundleFiles;
import nl.volgorde.intake.CsvContent;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Area;
import nl.volgorde.model.Edit;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFilesTests {
    private static List<BundleFile> with(Language language, String file, UnaryOperator<String> change) {
        return CsvExport.files(Workbooks.island(), language).stream()
                .map(each -> new BundleFile(
                        each.name(), each.name().equals(file) ? change.apply(each.content()) : each.content()))
                .toList();
    }

    private static String told(List<BundleFile> files) {
        var problem = Workbooks.problems(CsvFiles.read(files)).getFirst();
        return problem.file() + " " + problem.cell() + " " + problem.message().en();
    }

    @Test
    void guardsWhatASpreadsheetProgramWouldRunAndTakesTheGuardAwayAgain() {
        Programme island = Edit.apply(
                Workbooks.island(), List.of(Edit.put(new Area("west", new Text("=HYPERLINK(\"x\")", "@west")))));
        String areas = CsvExport.files(island, Language.EN).stream()
                .filter(file -> file.name().equals("areas.csv"))
                .findFirst()
                .orElseThrow()
                .content();
        assertThat(areas).startsWith("\uFEFFId,").contains("\"'=HYPERLINK(\"\"x\"\")\",'@west");
        for (String text : List.of("=1", "'=1", "''=1", "'s-Gravenhage", "-1", "'-1", "+", "a=b", "", "\t")) {
            assertThat(CsvGuard.undone(CsvGuard.guarded(text))).isEqualTo(text);
        }
        assertThat(CsvGuard.guarded("'s-Gravenhage")).isEqualTo("'s-Gravenhage");
        assertThat(CsvGuard.guarded("-30")).isEqualTo("-30");
    }

    @Test
    void readsSemicolonsAndCommasWithAndWithoutTheMarkOfUtf8() {
        Programme island = Workbooks.island();
        for (Language language : Language.values()) {
            assertThat(Workbooks.accepted(CsvFiles.read(with(language, "items.csv", text -> text.substring(1)))))
                    .isEqualTo(island);
        }
        assertThat(Workbooks.accepted(CsvFiles.read(
                        with(Language.NL, "areas.csv", _ -> "titleEn,id,titleNl\nWest,west,West\nEast,oost,Oost\n"))))
                .isEqualTo(island);
    }

    @Test
    void readsWindows1252WithANoticeAndFromAFolder(@TempDir Path folder) throws IOException {
        Programme island =
                Edit.apply(Workbooks.island(), List.of(Edit.put(new Area("west", new Text("Zeeë €", "Sea")))));
        for (var file : CsvExport.files(island, Language.NL)) {
            Files.write(
                    folder.resolve(file.name()), file.content().substring(1).getBytes(Charset.forName("windows-1252")));
        }
        BundleFiles found = BundleFiles.in(folder);
        assertThat(found.problems()).isEmpty();
        IntakeResult result = CsvFiles.read(found.files());
        assertThat(Workbooks.accepted(result)).isEqualTo(island);
        assertThat(((IntakeResult.Accepted) result).notices()).singleElement().satisfies(notice -> {
            assertThat(notice.file()).endsWith("areas.csv");
            assertThat(notice.message().en()).contains("Windows-1252");
        });
        assertThat(CsvContent.of("é".getBytes(Charset.forName("windows-1252")))).startsWith("data:");
    }

    @Test
    void namesFileAndCellOfAMistakeAndFilesThatAreMissingOrTooMany() {
        assertThat(told(with(Language.EN, "themes.csv", text -> text.replaceFirst("water,1", "water,one"))))
                .isEqualTo("themes.csv B2 'one' is no whole number. Type it in digits, without points or commas.");
        assertThat(told(with(Language.EN, "items-needs.csv", text -> text.replaceFirst("V 1", "V 99"))))
                .startsWith("items-needs.csv ")
                .contains("There is no item 'V 99'");
        assertThat(told(with(Language.EN, "themes.csv", text -> text + "\"x"))).contains("quotation mark");
        List<BundleFile> files = new ArrayList<>(with(Language.EN, "", text -> text));
        files.removeIf(file -> file.name().equals("areas.csv"));
        assertThat(told(files)).contains("areas.csv is missing (Areas)");
        files.add(new BundleFile(
                "gebieden.csv", "Kenmerk;Titel (Nederlands);Titel (Engels)\nwest;West;West\noost;Oost;East"));
        assertThat(Workbooks.accepted(CsvFiles.read(files))).isEqualTo(Workbooks.island());
        files.add(new BundleFile("areas.csv", "id,titleNl,titleEn"));
        assertThat(told(files)).contains("is there already in another file");
        files.removeLast();
        files.add(new BundleFile("pictures.csv", "x"));
        assertThat(told(files)).contains("belongs to no kind of fact");
    }
}

package nl.volgorde.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.volgorde.model.Language;
import org.junit.jupiter.api.Test;

class XlsxLimitsTests {
    private static String refusal(byte[] content) {
        return Workbooks.problems(WorkbookFiles.read("island.xlsx", content))
                .getFirst()
                .message()
                .en();
    }

    /** The workbook of the island with each part as the function gives it. */
    private static byte[] with(BiFunction<String, String, String> part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(
                        new ByteArrayInputStream(Workbooks.written(Workbooks.island(), Language.NL)));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(part.apply(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String declared(String part, String text, String wanted, String declaration) {
        return part.endsWith(wanted) ? text.replaceFirst("\\?>", "?>" + declaration) : text;
    }

    @Test
    void refusesDocumentTypesAndEntitiesInAnyPart() throws IOException {
        for (String part : new String[] {
            "sheet10.xml", "sharedStrings.xml", "workbook.xml", "styles.xml", "workbook.xml.rels", ".rels"
        }) {
            byte[] external = with((name, text) ->
                    declared(name, text, part, "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"));
            assertThat(refusal(external)).as(part).contains("DOCTYPE").doesNotContain("root:");
        }
        byte[] laughs = with((name, text) -> declared(
                        name,
                        text,
                        "sharedStrings.xml",
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>")
                .replace("HAVEN", "&b;"));
        assertThat(refusal(laughs)).contains("DOCTYPE");
    }

    @Test
    void refusesWhatGrowsTooMuch() throws IOException {
        byte[] bomb = with((name, text) ->
                name.endsWith("sheet10.xml") ? text.replace("</sheetData>", " ".repeat(100_000_000)) : text);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(refusal(bomb)).contains("too large when unpacked");
    }

    @Test
    void refusesAGreatManyOfNearlyNothing() throws IOException {
        String cells = "<row r=\"5\">" + "<c r=\"A5\"><v>1</v></c>".repeat(20_000) + "</row></sheetData>";
        assertThat(refusal(with(
                        (name, text) -> name.endsWith("sheet10.xml") ? text.replace("</sheetData>", cells) : text)))
                .contains("too many rows, cells or text");
        String rows = "<row/>".repeat(1_000_001) + "</sheetData>";
        assertThat(refusal(
                        with((name, text) -> name.endsWith("sheet10.xml") ? text.replace("</sheetData>", rows) : text)))
                .contains("too many rows, cells or text");
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i <= 2_000_000; i++) {
            texts.append("<si n=\"").append(i).append("\"/>");
        }
        assertThat(refusal(with((name, text) ->
                        name.endsWith("sharedStrings.xml") ? text.replace("</sst>", texts + "</sst>") : text)))
                .contains("too many rows, cells or text");
        String relations = "<!--" + "x".repeat(4_900_000) + "--></Relationships>";
        assertThat(refusal(with(
                        (name, text) -> name.endsWith(".rels") ? text.replace("</Relationships>", relations) : text)))
                .contains("too large when unpacked");
    }

    @Test
    void refusesWhatIsCutOffDamagedOrNoWorkbook() throws IOException {
        byte[] whole = Workbooks.written(Workbooks.island(), Language.NL);
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).contains("is no .xlsx");
        byte[] damaged =
                with((name, text) -> name.endsWith("sheet10.xml") ? text.substring(0, text.length() / 2) : text);
        assertThat(refusal(damaged)).contains("is no whole workbook");
        assertThat(refusal("%PDF".getBytes(StandardCharsets.UTF_8))).contains("is no .xlsx");
        assertThat(refusal(new byte[0])).contains("is no .xlsx");
        assertThat(refusal(new byte[WorkbookFiles.MEGABYTES * 1_000_000 + 1])).contains("larger than 50 MB");
    }

    @Test
    void survivesOrRefusesWhateverBytesAreWrong() throws IOException {
        byte[] whole = Workbooks.written(Workbooks.island(), Language.NL);
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 3; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(WorkbookFiles.read("island.xlsx", broken))
                    .as("seed 7, round " + round)
                    .isNotNull();
        }
    }
}

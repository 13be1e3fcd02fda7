package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers made by a process with little memory, and one that is cut off. */
class PapersProcessIT {
    private static final int ITEMS = 5_000;
    private static final int ACTORS = 150;
    private static final int BACK = 400;
    private static final String AS_OF = "2026-11-23";

    @TempDir
    Path folder;

    /** An agenda in which everything leads to one decision, by edges that never go far back. */
    private Path large(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder yaml = new StringBuilder("agenda: {id: large, edition: \"1\", titleNl: Groot, titleEn: Large,"
                + " source: s, focus: P " + ITEMS + "}\nsources: [{id: s, titleNl: S, titleEn: S}]\nmeetings:\n");
        for (int year = 2026; year < 2034; year++) {
            yaml.append(String.format(
                    "  - {id: raad-%d, body: raad, titleNl: Raad %d, titleEn: Council %d, date: %d-10-01, ref: p. 1}%n",
                    year, year, year, year));
        }
        yaml.append("actors:\n");
        for (int i = 1; i <= ACTORS; i++) {
            yaml.append(String.format("  - {id: a%d, kind: COMPANY, nameNl: Partij %d, nameEn: Party %d}%n", i, i, i));
        }
        yaml.append("items:\n");
        for (int i = 1; i <= ITEMS; i++) {
            boolean decision = i == ITEMS || random.nextInt(12) == 0;
            yaml.append(String.format(
                    "  - {code: P %d, type: %s, titleNl: 'Een onderdeel van het programma met nummer %d',"
                            + " titleEn: Item %d, ref: p. 1, actors: [{actor: a%d, role: %s}], windows: [{text: \"%d-%d\", ref: p. 1}]",
                    i,
                    decision ? "DECISION" : "PROJECT",
                    i,
                    i,
                    1 + random.nextInt(ACTORS),
                    decision ? "DECIDES" : "LEADS",
                    2025 + i * 6 / ITEMS,
                    2026 + i * 6 / ITEMS));
            if (i > 5) {
                yaml.append(", needs: [");
                int first = 1 + random.nextInt(Math.max(1, i - BACK), i - 1);
                int second = Math.max(1, first - 1 - random.nextInt(5));
                for (int from : first == second ? List.of(first) : List.of(first, second)) {
                    yaml.append(from == first ? "" : ", ")
                            .append("{code: P ")
                            .append(from)
                            .append(", basis: EXPLICIT, reasonNl: Zo., reasonEn: So., ref: p. 1}");
                }
                yaml.append(']');
            }
            yaml.append(i == ITEMS ? ", tabledAt: [{meeting: raad-2027, ref: p. 1}]}\n" : "}\n");
        }
        Path bundle = Files.createDirectories(folder.resolve("large"));
        Files.writeString(bundle.resolve("agenda.yaml"), yaml);
        return bundle;
    }

    /** Of 768 MB, the engine of the store included. */
    @Test
    void keepsTwoPagesUpFrontWhateverTheAgendaHolds() throws Exception {
        String data = folder.resolve("data").toString();
        VolgordeProcess.Result imported =
                VolgordeProcess.run("import", large(11).toString(), "--yes", "--data", data);
        assertThat(imported.exitCode()).as(imported.err()).isZero();
        for (String command : List.of("report", "overview-report")) {
            Path made = folder.resolve(command + ".pdf");
            VolgordeProcess.Result report =
                    VolgordeProcess.run(command, "--out", made.toString(), "--data", data, "--as-of", AS_OF);
            assertThat(report.exitCode()).as(report.err()).isZero();
            try (PDDocument document = Loader.loadPDF(made.toFile())) {
                var first = document.getDocumentCatalog()
                        .getDocumentOutline()
                        .getFirstChild()
                        .getNextSibling();
                assertThat(document.getPages().indexOf(first.findDestinationPage(document)))
                        .as("pages before the first chapter of %s", command)
                        .isBetween(1, 2);
                assertThat(document.getNumberOfPages()).as(command).isLessThan(60);
            }
        }
        Path odt = folder.resolve("report.odt");
        VolgordeProcess.Result report =
                VolgordeProcess.run("report", "--out", odt.toString(), "--data", data, "--as-of", AS_OF);
        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(Files.size(odt)).isLessThan(4_000_000);
        Path xlsx = folder.resolve("overview.xlsx");
        VolgordeProcess.Result sheets =
                VolgordeProcess.run("overview-report", "--out", xlsx.toString(), "--data", data, "--as-of", AS_OF);
        assertThat(sheets.exitCode()).as(sheets.err()).isZero();
        try (XSSFWorkbook book = new XSSFWorkbook(xlsx.toFile())) {
            assertThat(StreamSupport.stream(book.spliterator(), false).mapToInt(Sheet::getLastRowNum))
                    .as("a table that is cut on paper is whole")
                    .anyMatch(row -> row >= ITEMS);
        }
    }

    @Test
    void leavesNothingWhenTheUserCutsItOff() throws Exception {
        String data = folder.resolve("data").toString();
        assertThat(VolgordeProcess.run("readiness", "--data", data).exitCode()).isZero();
        Path papers = Files.createDirectories(folder.resolve("papers"));
        Process process = VolgordeProcess.start(
                folder.resolve("out"),
                folder.resolve("err"),
                "letters",
                "--out",
                papers.resolve("letters").toString(),
                "--data",
                data);
        Path begun = papers.resolve(".letters.export-" + process.pid());
        while (process.isAlive() && !hasFiles(begun)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(process.isAlive())
                .as(Files.readString(folder.resolve("err")))
                .isTrue();
        // As Ctrl-C does.
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        try (Stream<Path> left = Files.list(papers)) {
            assertThat(left).isEmpty();
        }
    }

    private static boolean hasFiles(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.findAny().isPresent();
        }
    }
}

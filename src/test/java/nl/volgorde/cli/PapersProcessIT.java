package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

/** Papers made by a server with little memory, and one that is cut off. */
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
        VolgordeProcess.Server server = VolgordeProcess.serve(folder, "--data", data);
        try {
            for (String paper : List.of("/items/P%20" + ITEMS + "/report", "/overview/report")) {
                try (PDDocument document = Loader.loadPDF(paper(server, paper, "pdf"))) {
                    var first = document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getNextSibling();
                    assertThat(document.getPages().indexOf(first.findDestinationPage(document)))
                            .as("pages before the first chapter of %s", paper)
                            .isBetween(1, 2);
                    assertThat(document.getNumberOfPages()).as(paper).isLessThan(60);
                }
            }
            assertThat(paper(server, "/items/P%20" + ITEMS + "/report", "odt").length)
                    .isLessThan(4_000_000);
            byte[] sheets = paper(server, "/overview/report", "xlsx");
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheets))) {
                assertThat(StreamSupport.stream(book.spliterator(), false).mapToInt(Sheet::getLastRowNum))
                        .as("a table that is cut on paper is whole")
                        .anyMatch(row -> row >= ITEMS);
            }
        } finally {
            server.process().destroyForcibly().waitFor();
        }
    }

    private static byte[] paper(VolgordeProcess.Server server, String path, String format) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(
                                    server.address() + "/api/v1" + path + "?asOf=" + AS_OF + "&format=" + format))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(Files.readString(server.err())).isEqualTo(200);
            return answer.body();
        }
    }

    @Test
    void leavesNothingWhenTheUserCutsItOff() throws Exception {
        String data = folder.resolve("data").toString();
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

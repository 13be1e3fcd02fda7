package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.web.BadRequests.Kind;
import nl.volgorde.web.BadRequests.Request;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A thousand bad requests of each kind against a running server: each is answered with what is wrong with it, nothing is
 * stored, nothing of the program's inside is told, and no line gets into the log that the program did not write.
 */
class BadRequestsIT {
    private static final int OF_EACH = 1_000;
    private static final long SEED = 20_261_123;
    private static final int AT_ONCE = 4;
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger REQUESTS = (Logger) LoggerFactory.getLogger(RequestLog.class);

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private @Nullable Level before;

    @BeforeEach
    void listens() {
        before = REQUESTS.getLevel();
        REQUESTS.setLevel(Level.INFO);
        REQUESTS.setAdditive(false);
        logged.start();
        ROOT.addAppender(logged);
        REQUESTS.addAppender(logged);
    }

    @AfterEach
    void listensNoMore() {
        ROOT.detachAppender(logged);
        REQUESTS.detachAppender(logged);
        REQUESTS.setLevel(before);
        REQUESTS.setAdditive(true);
    }

    /** All nodes and relationships with everything that they bear. */
    private static String store() {
        try (Session session = RunningVolgorde.bean(Driver.class).session()) {
            return String.join(
                    "\n",
                    session.run(
                                    "MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS facts ORDER BY id")
                            .list(Object::toString)
                            .toString(),
                    session.run("MATCH (a)-[r]->(b) RETURN elementId(r) AS id, type(r) AS type, properties(r) AS facts,"
                                    + " elementId(a) AS a, elementId(b) AS b ORDER BY id")
                            .list(Object::toString)
                            .toString());
        }
    }

    private static @Nullable String fault(Request request) throws Exception {
        RawHttp.Answer answer = RawHttp.send(
                RunningVolgorde.address(), request.method(), request.target(), request.headers(), request.bytes());
        String why = null;
        if (answer.status() < 400 || answer.status() > 499) {
            why = "is answered with " + answer.status();
        } else if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            why = "is answered as " + answer.header("Content-Type");
        } else if (BadRequests.telltales().anyMatch(answer.body()::contains)) {
            why = "tells too much";
        }
        return why == null ? null : request + "\n  " + why + ": " + answer.body();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isToldWhatIsWrongAndNothingIsStored(Kind kind) throws Exception {
        String then = store();
        List<String> faults = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<@Nullable String>> all = new ArrayList<>();
            new BadRequests(SEED).some(kind, OF_EACH).forEach(request -> all.add(() -> fault(request)));
            for (Future<@Nullable String> each : executor.invokeAll(all)) {
                String fault = each.get();
                if (fault != null) {
                    faults.add(fault);
                }
            }
        }
        assertThat(faults.stream().limit(12))
                .as("%d of %d", faults.size(), OF_EACH)
                .isEmpty();
        assertThat(store()).isEqualTo(then);
        assertThat(logged.list).as("each is in the log").isNotEmpty();
        assertThat(logged.list)
                .as("in one line")
                .filteredOn(event -> event.getFormattedMessage().matches("(?s).*[\\p{Cntrl}\u0085\u2028\u2029].*"))
                .isEmpty();
        assertThat(logged.list)
                .filteredOn(event -> event.getThrowableProxy() != null)
                .isEmpty();
    }

    private static byte[] download(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(RunningVolgorde.address() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }

    private static void assertDefused(String where, String csv, char separator) throws Exception {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        for (CSVRecord row : format.parse(new StringReader(csv.replace("\uFEFF", "")))) {
            for (String cell : row) {
                assertThat(cell).as(where).doesNotMatch("(?s)[=+@\\t\\r\\n].*").doesNotMatch("(?s)-\\D.*");
            }
        }
    }

    /** Who may write may also write texts that look like formulas; nobody who downloads them runs one. */
    @Test
    void formulasInTextsComeOutDefused() throws Exception {
        StringBuilder bundle = new StringBuilder("""
                agenda: {id: formulas, edition: '1', titleNl: "=1+1", titleEn: "@SUM(A1)", source: s}
                sources: [{id: s, titleNl: "=1+1", titleEn: "+1"}]
                actors: [{id: a, nameNl: "=A1", nameEn: "=A1", kind: MUNICIPALITY}]
                items:
                """);
        int number = 0;
        for (String formula : BadRequests.formulas()) {
            String text = JsonMapper.shared().writeValueAsString(formula.strip() + " x");
            bundle.append("  - {code: P ")
                    .append(++number)
                    .append(", type: PROJECT, titleNl: ")
                    .append(text)
                    .append(", titleEn: ")
                    .append(text)
                    .append(", ref: r}\n");
        }
        var stored = RunningVolgorde.bean(AgendaImport.class)
                .importFiles(Map.of("a.yaml", bundle.toString()), new Writer("=by", "import"), null, Language.EN);
        assertThat(stored.problems()).isEmpty();

        for (String path : List.of("readiness", "timeline", "map", "findings", "actors", "agendas", "items/P%201")) {
            byte[] csv = download("/api/v1/" + path + "?format=csv&agenda=formulas");
            assertDefused(path, new String(csv, StandardCharsets.UTF_8), ',');
        }
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(download("/api/v1/csv-files?agenda=formulas&lang=en")))) {
            int files = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files++;
                assertDefused(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8), ',');
            }
            assertThat(files).isPositive();
        }
        int seen = 0;
        for (String path :
                List.of("/api/v1/workbook?agenda=formulas", "/api/v1/overview/report?agenda=formulas&format=xlsx")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(download(path)))) {
                for (var sheet : workbook) {
                    for (var row : sheet) {
                        for (var cell : row) {
                            assertThat(cell.getCellType())
                                    .as(path + " " + cell.getAddress())
                                    .isNotEqualTo(CellType.FORMULA);
                            seen += cell.toString().startsWith("=") ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertThat(seen)
                .as("in a workbook a text is a text, and stays as it is")
                .isPositive();
    }
}

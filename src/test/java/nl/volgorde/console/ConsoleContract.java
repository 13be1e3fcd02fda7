package nl.volgorde.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.volgorde.Volgorde;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.StoreFailures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What own queries may and may not do, wherever the store lives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsoleContract {
    private static final String SECRET = "the-secret-of-the-file";

    @TempDir
    static Path folder;

    private ConfigurableApplicationContext context;
    private HttpServer web;
    private final AtomicInteger webHits = new AtomicInteger();

    /** What makes the program use the store that is put to the test. */
    abstract String[] store();

    @BeforeAll
    void open() throws IOException {
        context = new SpringApplicationBuilder(Volgorde.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("volgorde.data=" + folder.resolve("data"), "volgorde.command=test")
                .properties(store())
                .run();
        context.getBean(AgendaImport.class)
                .importBundle(
                        List.of(Path.of("src/test/resources/bundles/island")),
                        new ProgrammeStore.Writer("test", "import"),
                        Language.NL);
        Files.writeString(folder.resolve("secret.csv"), SECRET + "\n");
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            webHits.incrementAndGet();
            exchange.sendResponseHeaders(200, SECRET.length());
            exchange.getResponseBody().write(SECRET.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        web.start();
    }

    @AfterAll
    void close() {
        if (context != null) {
            context.close();
            web.stop(0);
        }
    }

    private Driver driver() {
        return context.getBean(Driver.class);
    }

    private Console console(Limits limits) {
        return new Console(
                runs(limits), new SavedQueries(), new AuditLog(folder.resolve("audited"), Clock.systemUTC()));
    }

    private ReadOnlyRuns runs(Limits limits) {
        return new ReadOnlyRuns(driver(), "neo4j", limits, context.getBean(StoreFailures.class));
    }

    private Console console() {
        return context.getBean(Console.class);
    }

    private static List<String> queries(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/console", file))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** One line per query; what a line cannot hold or should not know is filled in here. */
    private String filled(String line) {
        return line.replace("{FILE}", folder.resolve("secret.csv").toUri().toString())
                .replace("{HTTP}", "http://127.0.0.1:" + web.getAddress().getPort() + "/x.csv")
                .replace("{NEWLINE}", "\n")
                .replace("{RETURN}", "\r")
                .replace("{EMSPACE}", "\u2003")
                .replace("{DEEP}", "(".repeat(2_000) + "1" + ")".repeat(2_000))
                .replace("{LISTS}", "[".repeat(2_000) + "]".repeat(2_000))
                .replace("{NOTS}", "NOT ".repeat(1_500))
                .replace("{SUM}", "1" + "+1".repeat(2_500))
                .replace("{HUGE}", "9".repeat(9_000));
    }

    /** Everything an attack could change in the store, and the settings, users and rules of the engine. */
    private String fingerprint() {
        try (Session session = driver().session()) {
            List<String> parts = new ArrayList<>();
            for (String cypher : List.of(
                    "MATCH (n) WITH n ORDER BY elementId(n) RETURN elementId(n), labels(n), properties(n)",
                    "MATCH ()-[r]->() WITH r ORDER BY elementId(r) RETURN elementId(r), type(r), properties(r)",
                    "SHOW SETTINGS YIELD name, value ORDER BY name",
                    "SHOW USERS YIELD user ORDER BY user",
                    "SHOW INDEXES YIELD name, type ORDER BY name",
                    "SHOW CONSTRAINTS YIELD name, type ORDER BY name",
                    "SHOW DATABASES YIELD name, currentStatus, access ORDER BY name",
                    "CALL db.labels() YIELD label RETURN label ORDER BY label",
                    "CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey")) {
                session.run(cypher)
                        .forEachRemaining(row -> parts.add(row.asMap().toString()));
            }
            return String.join("\n", parts);
        }
    }

    @Test
    void refusesEveryAttackAndChangesNothing() throws IOException {
        List<String> attacks = queries("attacks.txt");
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
        String before = fingerprint();
        for (String line : attacks) {
            String attack = filled(line);
            Throwable refusal = catchThrowable(() -> console().runOwn(attack, Map.of("code", "HAVEN"), "attacker"));
            assertThat(refusal).as(line).isInstanceOf(QueryProblem.class);
            assertThat(((QueryProblem) refusal).reason().nl())
                    .as(line)
                    .isNotBlank()
                    .doesNotContain(SECRET);
            assertThat(((QueryProblem) refusal).reason().en()).as(line).doesNotContain(SECRET, "Exception");
        }
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(webHits).hasValue(0);
        assertThat(folder.resolve("secret.csv")).hasContent(SECRET);
    }

    @Test
    void letsHarmlessOnesRunOrNotButChangesNothing() throws IOException {
        String before = fingerprint();
        Console quick = console(new Limits(Duration.ofSeconds(10), 1_000, 2));
        for (String line : queries("harmless.txt")) {
            Object answer;
            try {
                answer = quick.runOwn(filled(line), Map.of("code", "x'}) DETACH DELETE n //"), "attacker")
                        .rows();
            } catch (QueryProblem problem) {
                answer = problem.reason();
            }
            assertThat(String.valueOf(answer)).as(line).doesNotContain(SECRET);
        }
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(webHits).hasValue(0);
    }

    @Test
    void answersWhatAnalystsAsk() throws IOException {
        List<String> lines = queries("analysts.txt");
        assertThat(lines).hasSizeGreaterThanOrEqualTo(40);
        for (String line : lines) {
            String[] parts = line.split(" § ", 2);
            QueryResult result = console().runOwn(parts[0], Map.of("agenda", "island", "code", "HAVEN"), "analyst");
            assertThat(String.valueOf(result.rows().getFirst().getFirst()))
                    .as(parts[0])
                    .isEqualTo(parts[1]);
        }
    }

    @Test
    void endsWhatTakesTooLongAndGoesOn() {
        Console quick = console(new Limits(Duration.ofSeconds(1), 1_000, 1));
        for (String endless : List.of(
                "UNWIND range(1, 100000000000) AS x WITH x WHERE x < 0 RETURN x",
                "MATCH (a), (b), (c), (d), (e), (f), (g) RETURN max(a.agenda + g.code)")) {
            assertThat(catchThrowable(() -> quick.runOwn(endless, Map.of(), "attacker")))
                    .as(endless)
                    .isInstanceOf(QueryProblem.TimedOut.class);
            // The one place is free again: the engine has ended the query.
            assertThat(quick.runOwn("RETURN 1", Map.of(), "analyst").rows()).hasSize(1);
        }
    }

    @Test
    void answersInTimeWhatTheEngineDoesNotEndAndKeepsItsPlaceTaken() {
        Console quick = console(new Limits(Duration.ofSeconds(1), 1_000, 1));
        // The engine looks at its clock between rows, not within an expression: this takes it some ten seconds.
        String within = "RETURN reduce(s = 0, x IN range(1, 150000000) | s + x)";
        assertThat(catchThrowable(() -> quick.runOwn(within, Map.of(), "attacker")))
                .isInstanceOf(QueryProblem.TimedOut.class);
        assertThat(catchThrowable(() -> quick.runOwn("RETURN 1", Map.of(), "analyst")))
                .isInstanceOf(QueryProblem.Busy.class);
    }

    @Test
    void endsWhatTakesTooMuchMemory() {
        Throwable end = catchThrowable(() -> console(new Limits(Duration.ofSeconds(20), 1_000, 1))
                .runOwn("UNWIND range(1, 100000000) AS x RETURN size(collect({a: x, b: toString(x)}))", Map.of(), "a"));
        assertThat(end).isInstanceOf(QueryProblem.Failed.class).hasMessageContaining("needs more memory");
        assertThat(console().runOwn("RETURN 1", Map.of(), "analyst").rows()).hasSize(1);
    }

    @Test
    void hasLookedAtEveryFunctionThatTheEngineKnows() throws IOException {
        try (Session session = driver().session()) {
            List<String> unknown = new ArrayList<>(session.run("SHOW FUNCTIONS YIELD name")
                    .list(row -> row.get("name").asString()));
            assertThat(unknown).isNotEmpty();
            unknown.removeAll(queries("functions.txt"));
            assertThat(unknown)
                    .as("functions nobody has looked at: put those without a dot on the list when they only calculate,"
                            + " and those with one in TextGuard as well")
                    .isEmpty();
        }
    }

    @Test
    void recordsWhoAskedWhatAndHowItEnded() throws IOException {
        Path data = folder.resolve("record");
        Console recorded = new Console(
                runs(new Limits(Duration.ofSeconds(10), 3, 1)),
                new SavedQueries(),
                new AuditLog(data, Clock.systemUTC()));
        recorded.runOwn("UNWIND range(1, 9) AS x RETURN x + $secret", Map.of("secret", 31_415), "Ada");
        assertThat(catchThrowable(() -> recorded.runOwn("CREATE (n)", Map.of(), "Eve")))
                .isInstanceOf(QueryProblem.Refused.class);
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            List<String> lines = Files.readAllLines(files.findFirst().orElseThrow());
            assertThat(lines).hasSize(4);
            assertThat(lines.get(0))
                    .contains("\"by\":\"Ada\"", "UNWIND range(1, 9)", "secret")
                    .doesNotContain("31415");
            assertThat(lines.get(1)).contains("\"outcome\":\"truncated\"", "\"rows\":3");
            assertThat(lines.get(2)).contains("\"by\":\"Eve\"", "CREATE (n)");
            assertThat(lines.get(3)).contains("Refused: ");
        }
    }

    @Test
    void runsNothingUnrecorded() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        Console unrecorded = new Console(
                runs(new Limits(Duration.ofSeconds(10), 3, 1)),
                new SavedQueries(),
                new AuditLog(taken, Clock.systemUTC()));
        assertThat(catchThrowable(() -> unrecorded.runOwn("RETURN 1", Map.of(), "Ada")))
                .hasMessageContaining("does not run unrecorded");
    }

    @Test
    void saysWhereAQueryIsWrong() {
        QueryProblem.Failed first = failure("RETURN x");
        assertThat(first.position()).contains(new QueryProblem.Position(1, 8));
        assertThat(first.reason().nl()).startsWith("Regel 1, teken 8: De naam x");
        QueryProblem.Failed second = failure("MATCH (n:Item)\n  RETRN n");
        assertThat(second.position()).contains(new QueryProblem.Position(2, 3));
        assertThat(second.reason().en()).startsWith("Line 2, column 3: 'RETRN' cannot stand here.");
        assertThat(failure("RETURN $nothing").reason().nl()).contains("geen waarde voor parameter nothing");
    }

    private QueryProblem.Failed failure(String cypher) {
        Throwable failure = catchThrowable(() -> console().runOwn(cypher, Map.of(), "analyst"));
        assertThat(failure).isInstanceOf(QueryProblem.Failed.class);
        return (QueryProblem.Failed) failure;
    }
}

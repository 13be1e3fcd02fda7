package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands against one running server on a fresh data directory, each in a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String AS_OF = "2026-11-23";

    @TempDir
    static Path folder;

    private Path data;
    private Process server;
    private String address = "";

    @BeforeAll
    void serve() throws Exception {
        data = folder.resolve("data");
        VolgordeProcess.Server served = VolgordeProcess.serve(folder, "--data", data.toString(), "--as-of", AS_OF);
        server = served.process();
        address = served.address();
        assertThat(Files.readString(served.out())).contains("Houtrakpolder").contains("Nee, nog niet");
    }

    @AfterAll
    void endsCleanlyWhenAsked() throws Exception {
        CommandHere.close();
        server.destroy();
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("serve.err"))).doesNotContain("Exception");
        // What it held is free again, and what it stored is there.
        VolgordeProcess.Result after = VolgordeProcess.run(
                "readiness", "HOUTRAK", "--data", data.toString(), "--as-of", AS_OF, "--format", "json");
        assertThat(after.exitCode()).as(after.err()).isZero();
        assertThat(JSON.readTree(after.out()).at("/items/0/state").asString()).isEqualTo("BLOCKED");
    }

    private VolgordeProcess.Result run(String... arguments) {
        return runWith("", arguments);
    }

    private VolgordeProcess.Result runWith(String input, String... arguments) {
        return CommandHere.run(input, onTheServersData(arguments));
    }

    private String[] onTheServersData(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString(), "--as-of", AS_OF));
        return all.toArray(String[]::new);
    }

    @Test
    void readsAndWritesUtf8AndEndsWithItsExitCodeAsAProcess() {
        String cypher = "MATCH (d:Decision {code: 'HOUTRAK'}) RETURN d.code + '\u00eb' AS code";
        VolgordeProcess.Result own = VolgordeProcess.run(cypher, onTheServersData("query", "-", "--format", "csv"));
        assertThat(own.exitCode()).as(own.err()).isZero();
        assertThat(own.out()).contains("HOUTRAK\u00eb");
        VolgordeProcess.Result unknown = VolgordeProcess.run(onTheServersData("blockers", "HOUTRAC"));
        assertThat(unknown.exitCode()).isEqualTo(5);
        assertThat(unknown.err()).contains("HOUTRAK");
        assertThat(unknown.out()).isEmpty();
    }

    @Test
    void answersWhatBlocksTheReleaseAsTheContractSays() {
        VolgordeProcess.Result result = run("blockers", "houtrak", "--format", "json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode answer = JSON.readTree(result.out());
        assertThat(answer.propertyNames())
                .contains("agenda", "revision", "asOf", "target", "conditions", "blockers", "deadlocks", "assumptions");
        assertThat(answer.at("/target/code").asString()).isEqualTo("HOUTRAK");
        assertThat(answer.at("/target/state").asString()).isEqualTo("BLOCKED");
        assertThat(answer.get("conditions")).hasSize(4);
        JsonNode first = answer.at("/blockers/0");
        assertThat(first.propertyNames())
                .contains(
                        "code",
                        "title",
                        "type",
                        "state",
                        "root",
                        "leads",
                        "chain",
                        "holdsBack",
                        "slipEffectDays",
                        "since");
        assertThat(first.get("root").asBoolean()).isTrue();
        assertThat(answer.get("blockers").findValuesAsString("code")).contains("RI 1", "ES 1", "MR 1");
    }

    @Test
    void givesTheSameAnswerOverRest() throws Exception {
        JsonNode command =
                JSON.readTree(run("blockers", "HOUTRAK", "--format", "json").out());
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(address + "/api/v1/items/HOUTRAK/blockers?lang=nl&asOf=" + AS_OF))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(response.body())).isEqualTo(command);
    }

    @Test
    void answersTheCriticalPathAsTheContractSays() {
        VolgordeProcess.Result result = run("critical-path", "HOUTRAK", "--format", "json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode answer = JSON.readTree(result.out());
        assertThat(answer.propertyNames())
                .contains(
                        "agenda", "revision", "asOf", "target", "deadline", "earlyFinish", "paths", "items", "relaxed");
        JsonNode path = answer.at("/paths/0");
        assertThat(path.get("items")
                        .get(path.get("items").size() - 1)
                        .get("code")
                        .asString())
                .isEqualTo("HOUTRAK");
        assertThat(path.at("/items/0").propertyNames())
                .contains(
                        "earlyStart",
                        "earlyFinish",
                        "lateStart",
                        "lateFinish",
                        "totalFloatDays",
                        "freeFloatDays",
                        "drivenBy",
                        "assumed");
        String optimistic = answer.at("/earlyFinish/optimistic").asString();
        String pessimistic = answer.at("/earlyFinish/pessimistic").asString();
        assertThat(optimistic).isLessThanOrEqualTo(pessimistic);
    }

    @Test
    void printsTablesInBothLanguagesAndCsv() {
        assertThat(run("blockers", "HOUTRAK").out()).contains("Wie nu aan zet is", "Energiehaven");
        assertThat(run("blockers", "HOUTRAK", "--lang", "en").out()).contains("Who must act now", "No, not yet");
        assertThat(run("readiness", "RI 1", "RI 2", "--format", "csv").out().lines())
                .hasSize(3);
    }

    @Test
    void listsContradictionsAndLoopsOfTheRealAgendaWithTheirPlaces() {
        String table = run("findings", "--severity", "error,warning").out();
        assertThat(table).contains("contradictory-claims:LOCA9ZUID", "par. 2.3; ", "tension:");
        String json =
                run("findings", "--severity", "warning", "--format", "json").out();
        assertThat(json).startsWith("[").contains("\"tabel 3.5, ES 1\"").doesNotContain("\"INFO\"");
        assertThat(run("findings", "--severity", "grave").exitCode()).isEqualTo(2);
    }

    @Test
    void namesTheNearestCodesOfAnUnknownOne() {
        VolgordeProcess.Result result = run("blockers", "HOUTRAC");
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).contains("HOUTRAC", "HOUTRAK");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void answersForWhatTheAgendaIsAboutWithoutACode() {
        String without = run("blockers", "--format", "json").out();
        assertThat(JSON.readTree(without).at("/target/code").asString()).isEqualTo("HOUTRAK");
        assertThat(without)
                .isEqualTo(run("blockers", "HOUTRAK", "--format", "json").out());
    }

    @Test
    void writesTheAgendaAsTablesThatChangeNothingWhenTheyComeBack() throws IOException {
        Path workbook = folder.resolve("tables").resolve("agenda.xlsx");
        VolgordeProcess.Result written = run("export", "--format", "xlsx", "--out", workbook.toString());
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(written.out()).contains("Geschreven: " + workbook);
        Path tables = folder.resolve("tables").resolve("csv");
        VolgordeProcess.Result csv = run("export", "--format", "csv", "--out", tables.toString(), "--lang", "en");
        assertThat(csv.exitCode()).as(csv.err()).isZero();
        for (Path path : List.of(workbook, tables)) {
            VolgordeProcess.Result dry = run("import", path.toString(), "--dry-run", "--format", "json");
            assertThat(dry.exitCode()).as(dry.out()).isZero();
            assertThat(JSON.readTree(dry.out()).get("unchanged").asBoolean()).isTrue();
        }
        Files.writeString(
                tables.resolve("themes.csv"),
                Files.readString(tables.resolve("themes.csv")).replaceFirst(",1,", ",one,"));
        VolgordeProcess.Result broken = run("check", tables.toString(), "--lang", "en");
        assertThat(broken.exitCode()).isEqualTo(3);
        assertThat(broken.out()).contains("themes.csv, cell B2: 'one' is no whole number");
    }

    @Test
    void writesTheAgendaAsAScheduleAndNothingElseInThatForm() throws IOException {
        Path file = folder.resolve("schedules").resolve("agenda.xml");
        VolgordeProcess.Result written = run("export", "--format", "mspdi", "--out", file.toString(), "--lang", "en");
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(written.out()).contains("Written: " + file).contains("Soft precondition ");
        assertThat(Files.readString(file)).contains("<WBS>HOUTRAK</WBS>");
        VolgordeProcess.Result again = run("export", "--format", "mspdi", "--out", file.toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("--force");
        VolgordeProcess.Result other = run("blockers", "HOUTRAK", "--format", "mspdi");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("horen bij export");
    }

    @Test
    void savesScenariosUnderANameAndRunsThemAgain() {
        VolgordeProcess.Result saved =
                run("what-if", "HOUTRAK", "--slip", "ri1=400d", "--save", "RI 1 later", "--format", "json");
        assertThat(saved.exitCode()).as(saved.err()).isZero();
        JsonNode answer = JSON.readTree(saved.out());
        assertThat(answer.at("/saved/name").asString()).isEqualTo("RI 1 later");
        VolgordeProcess.Result again = run("what-if", "--scenario", "RI 1 later", "--format", "json");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(JSON.readTree(again.out())).isEqualTo(answer);

        VolgordeProcess.Result taken = run("what-if", "--drop", "RI 1", "--save", "RI 1  later", "--lang", "en");
        assertThat(taken.exitCode()).isEqualTo(3);
        assertThat(taken.err()).contains("is there already").doesNotContain("Exception");
        VolgordeProcess.Result replaced =
                run("what-if", "--scenario", "RI 1 later", "--drop", "RI 2", "--save", "RI 1 later", "--replace");
        assertThat(replaced.exitCode()).as(replaced.err()).isZero();
        assertThat(replaced.out()).contains("'RI 1 later', bewaard door");
        assertThat(run("scenarios", "--format", "csv").out()).contains("slip ri1=400d; drop RI 2");
        assertThat(run("what-if", "--slip", "RI 1=1d", "--save", "a/b").exitCode())
                .isEqualTo(2);
        assertThat(run("what-if", "--save", "Nothing").exitCode()).isEqualTo(2);

        assertThat(run("scenarios", "RI 1 later", "--rename", "Nog later").exitCode())
                .isZero();
        VolgordeProcess.Result unknown = run("what-if", "--scenario", "RI 1 later");
        assertThat(unknown.exitCode()).isEqualTo(5);
        assertThat(unknown.err()).contains("Nog later");
        assertThat(run("scenarios", "Nog later", "--delete").exitCode()).isZero();
        assertThat(run("scenarios", "Nog later").exitCode()).isEqualTo(5);
        assertThat(run("scenarios", "--delete").exitCode()).isEqualTo(2);
    }

    @Test
    void keepsAReportAndGivesTheSameBytesAgain() throws Exception {
        Path made = folder.resolve("archived").resolve("made.md");
        Path again = folder.resolve("archived").resolve("again.md");
        VolgordeProcess.Result kept = run("report", "HOUTRAK", "--archive", "--out", made.toString());
        assertThat(kept.exitCode()).as(kept.err()).isZero();
        JsonNode reports =
                JSON.readTree(run("reports", "--format", "json").out()).get("reports");
        JsonNode last = reports.get(reports.size() - 1);
        assertThat(last.get("decision").asString()).isEqualTo("HOUTRAK");
        assertThat(last.get("asOf").asString()).isEqualTo(AS_OF);
        String number = last.get("number").asString();
        assertThat(run("reports", number, "--out", again.toString()).exitCode()).isZero();
        assertThat(again).hasSameBinaryContentAs(made);
        assertThat(run("reports").out()).contains("volgorde-novex-nzkg-houtrak-" + AS_OF);
        assertThat(run("reports", number, "--out", again.toString()).exitCode())
                .as("not over a file that is there")
                .isEqualTo(2);
        assertThat(run("reports", "99").exitCode()).isEqualTo(5);
        assertThat(run("report", "HOUTRAK").exitCode()).isEqualTo(2);
    }

    @Test
    void writesALetterPerPartyAndTheOverviewAndNothingHalf() throws Exception {
        Path letters = folder.resolve("papers").resolve("letters");
        VolgordeProcess.Result all = run("letters", "--format", "md", "--out", letters.toString(), "--lang", "en");
        assertThat(all.exitCode()).as(all.err()).isZero();
        try (Stream<Path> files = Files.list(letters)) {
            List<Path> there = files.toList();
            assertThat(there).hasSizeGreaterThan(10);
            assertThat(all.out()).contains(there.size() + " letters written to " + letters);
        }
        assertThat(run("letters", "--out", letters.toString()).exitCode()).isEqualTo(2);
        VolgordeProcess.Result one = run(
                "letters",
                "tennet",
                "--format",
                "odt",
                "--meeting",
                "bestuursplatform-2027-1",
                "--force",
                "--out",
                letters.toString());
        assertThat(one.exitCode()).as(one.err()).isZero();
        try (Stream<Path> files = Files.list(letters)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(file.getFileName().toString()).endsWith(".odt"));
        }
        Path never = folder.resolve("papers").resolve("never");
        assertThat(run("letters", "tennet", "nobody", "--format", "md", "--out", never.toString())
                        .exitCode())
                .isEqualTo(5);
        try (Stream<Path> files = Files.list(folder.resolve("papers"))) {
            assertThat(files).as("the first letter went with the second").containsExactly(letters);
        }
        Path overview = folder.resolve("papers").resolve("overview.md");
        assertThat(run("overview-report", "--out", overview.toString()).exitCode())
                .isZero();
        assertThat(Files.readString(overview)).startsWith("# Programmaoverzicht");
        VolgordeProcess.Result other = run("risk", "HOUTRAK", "--format", "odt");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("letters");
        assertThat(run("letters").exitCode()).isEqualTo(2);
        VolgordeProcess.Result kept = run("letters", "tennet", "--format", "md", "--archive");
        assertThat(kept.out()).as(kept.err()).contains("Eén brief staat in het archief");
        assertThat(run("overview-report", "--format", "md", "--archive").exitCode())
                .isZero();
        assertThat(run("reports").out())
                .contains("volgorde-novex-nzkg-letter-tennet-" + AS_OF, "volgorde-novex-nzkg-overview-" + AS_OF);
    }

    @Test
    void writesTheAgendaForOtherPrograms() throws Exception {
        for (String format : List.of("graphml", "dot", "json", "ics", "jsonld")) {
            Path file = folder.resolve("files").resolve("agenda." + format);
            VolgordeProcess.Result written = run("export", "--format", format, "--out", file.toString());
            assertThat(written.exitCode()).as(written.err()).isZero();
            String path = format.equals("ics")
                    ? "/calendar/file"
                    : format.equals("jsonld") ? "/linked-data/file" : "/graph/file";
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(
                                            address + "/api/v1" + path + "?asOf=" + AS_OF + "&format=" + format))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(format).isEqualTo(200);
            assertThat(Files.readString(file)).as(format).isEqualTo(response.body());
        }
        assertThat(run("export", "--format", "odt", "--out", "x").exitCode()).isEqualTo(2);
    }

    @Test
    void refusesWrongUsage() {
        assertThat(run("blockers", "HOUTRAK", "RI 1").exitCode()).isEqualTo(2);
        assertThat(run("no-such-command").exitCode()).isEqualTo(2);
        assertThat(run("blockers", "HOUTRAK", "--lang", "fr").exitCode()).isEqualTo(2);
        assertThat(run("blockers", "HOUTRAK", "--as-of", "2026-02-30").exitCode())
                .isEqualTo(2);
        VolgordeProcess.Result noDay =
                run("diff", "HOUTRAK", "--from", "2026-13-01", "--to", "2026-12-31", "--lang", "en");
        assertThat(noDay.exitCode()).isEqualTo(2);
        assertThat(noDay.err())
                .contains("--from", "'2026-13-01' is no day; write it like 2026-12-31")
                .doesNotContain("java.time");
    }

    @Test
    void saysWhatIsWrongInTheLanguageThatIsAskedFor() {
        assertThat(run("diff", "HOUTRAK", "--from", "2026-13-01").err())
                .contains("'2026-13-01' bij --from is geen dag; schrijf die als 2026-12-31")
                .doesNotContain("java.time");
        assertThat(run("blockrs", "HOUTRAK").err()).contains("Onbekend", "'blockrs'", "Bedoelt u: ", "blockers");
        assertThat(run("blockers", "--nonsense").err()).contains("Onbekende optie: '--nonsense'");
        assertThat(run("export").err()).contains("Er ontbreekt: --out");
        assertThat(run("blockers", "HOUTRAK", "--format", "doc").err())
                .contains("'doc' is geen waarde voor --format; kies uit table, json");
        assertThat(run("report", "HOUTRAK").err())
                .contains("Noem een bestand met --out")
                .as("our own sentence says what to do")
                .doesNotContain("Usage");
        assertThat(run("report", "HOUTRAK", "--lang=en").err()).contains("Name a file with --out");
        assertThat(run("--lang", "en", "blockers", "--nonsense").err()).contains("Unknown option: '--nonsense'");
    }

    @Test
    void runsSavedQueriesAndCypherOfOnesOwn() {
        VolgordeProcess.Result list = run("queries", "--format", "json");
        assertThat(list.exitCode()).as(list.err()).isZero();
        assertThat(JSON.readTree(list.out()).size()).isGreaterThanOrEqualTo(6);
        VolgordeProcess.Result own = runWith(
                "MATCH (d:Decision {code: $c}) RETURN d.code AS code",
                "query",
                "-",
                "-p",
                "c=HOUTRAK",
                "--format",
                "json");
        assertThat(own.exitCode()).as(own.err()).isZero();
        assertThat(JSON.readTree(own.out()).at("/rows/0/0").asString()).isEqualTo("HOUTRAK");
    }

    @Test
    void refusesCypherThatWrites() {
        VolgordeProcess.Result result = runWith("CREATE (n:Nonsense) RETURN n", "query", "-");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).isNotBlank();
        VolgordeProcess.Result count =
                runWith("MATCH (n:Nonsense) RETURN count(n) AS n", "query", "-", "--format", "json");
        assertThat(JSON.readTree(count.out()).at("/rows/0/0").asInt()).isZero();
        assertThat(run("query", "no-such-query").exitCode()).isEqualTo(5);
    }

    @Test
    void changesNothingWhenABundleIsBroken() throws IOException {
        Path bundle = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(bundle.resolve("agenda.yaml"), """
            agenda: {id: novex-nzkg, edition: "9", titleNl: Kapot, titleEn: Broken, source: plan}
            sources: [{id: plan, titleNl: Plan, titleEn: Plan}]
            items:
              - {code: A 1, type: PROJECT, titleNl: A, titleEn: A, ref: p. 1}
              - code: a1
                type: PROJECT
                titleNl: Tweede A
                titleEn: Second A
                ref: p. 2
                needs:
                  - {code: B 9, basis: EXPLICIT, reasonNl: Waarom, reasonEn: Why, ref: p. 2}
            """);
        String before = run("readiness", "--format", "json").out();
        VolgordeProcess.Result result = run("import", bundle.toString());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).contains("agenda.yaml:5:", "agenda.yaml:11:", "B 9");
        assertThat(run("readiness", "--format", "json").out()).isEqualTo(before);
        assertThat(CommandHere.run("", "check", bundle.toString(), "--lang", "en")
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void tellsASecondServerWhoHoldsTheData() {
        VolgordeProcess.Result second = run("serve", "--port", "0");
        assertThat(second.exitCode()).isEqualTo(4);
        assertThat(second.err()).contains(Long.toString(server.pid()), "serve");
        assertThat(second.err()).doesNotContain("\tat ");
        VolgordeProcess.Result withoutCommand = CommandHere.run("", "--data", data.toString(), "--as-of", AS_OF);
        assertThat(withoutCommand.exitCode()).as("options alone serve as well").isEqualTo(4);
        assertThat(withoutCommand.err()).isEqualTo(second.err());
    }

    @Test
    void saysInOneSentenceThatADataDirectoryCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "not a folder");
        VolgordeProcess.Result result = VolgordeProcess.run(
                "blockers", "HOUTRAK", "--data", file.resolve("data").toString());
        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err().lines()).singleElement().asString().contains("a-file");
    }

    @Test
    void importsAnotherAgendaBesideTheFirst() throws IOException {
        Path bundle = Files.createDirectories(folder.resolve("second"));
        Files.writeString(bundle.resolve("agenda.yaml"), """
            agenda: {id: bridge, edition: "1", titleNl: Brug, titleEn: Bridge, source: plan, focus: B 1}
            sources: [{id: plan, titleNl: Plan, titleEn: Plan}]
            items:
              - {code: P 1, type: PROJECT, titleNl: Brug, titleEn: Bridge, ref: p. 1}
              - code: B 1
                type: DECISION
                titleNl: Opening
                titleEn: Opening
                ref: p. 2
                needs:
                  - {code: P 1, basis: EXPLICIT, reasonNl: Eerst de brug., reasonEn: The bridge first., ref: p. 2}
            """);
        Path other = folder.resolve("two-agendas");
        VolgordeProcess.Result first =
                CommandHere.run("", "readiness", "HOUTRAK", "--data", other.toString(), "--as-of", AS_OF);
        assertThat(first.exitCode()).as(first.err()).isZero();
        VolgordeProcess.Result imported = CommandHere.run("", "import", bundle.toString(), "--data", other.toString());
        assertThat(imported.exitCode()).as(imported.err()).isZero();
        assertThat(CommandHere.run("", "blockers", "B 1", "--data", other.toString())
                        .exitCode())
                .as("several agendas and none named")
                .isEqualTo(5);
        VolgordeProcess.Result answer = CommandHere.run(
                "", "blockers", "b1", "--agenda", "bridge", "--data", other.toString(), "--format", "json");
        assertThat(JSON.readTree(answer.out()).at("/blockers/0/code").asString())
                .isEqualTo("P 1");
    }

    @Test
    void backsUpAndRestoresThroughTheRunningServer() throws Exception {
        Path file = folder.resolve("backup.zip");
        VolgordeProcess.Result made = run("backup", "--out", file.toString(), "--format", "json");
        assertThat(made.exitCode()).as(made.err()).isZero();
        JsonNode contents = JSON.readTree(made.out());
        assertThat(contents.at("/nodes").asLong()).isPositive();
        assertThat(made.err()).as("no progress where nobody sees it").isEmpty();

        VolgordeProcess.Result asked = run("restore", file.toString(), "--lang", "en");
        assertThat(asked.exitCode()).isEqualTo(3);
        assertThat(asked.err()).contains("--replace").doesNotContain("Exception");
        VolgordeProcess.Result missing = run("restore", folder.resolve("no.zip").toString());
        assertThat(missing.exitCode()).isEqualTo(3);
        VolgordeProcess.Result done = run("restore", file.toString(), "--replace");
        assertThat(done.exitCode()).as(done.err()).isZero();

        URI backup = URI.create(address + "/api/v1/backup");
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<byte[]> got =
                client.send(HttpRequest.newBuilder(backup).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(put(client, backup, got.body(), null)).isEqualTo(428);
        assertThat(put(client, backup, got.body(), "If-None-Match")).isEqualTo(422);
        assertThat(put(client, backup, new byte[] {1, 2, 3}, "If-Match")).isEqualTo(422);
        assertThat(put(client, backup, got.body(), "If-Match")).isEqualTo(200);
        VolgordeProcess.Result after = run("readiness", "HOUTRAK");
        assertThat(after.exitCode()).as(after.err()).isZero();
    }

    private static int put(HttpClient client, URI uri, byte[] body, @Nullable String header) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/zip")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body));
        if (header != null) {
            request.header(header, "*");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}

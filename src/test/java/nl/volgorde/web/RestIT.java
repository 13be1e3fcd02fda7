package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import nl.volgorde.RunningVolgorde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface over HTTP, on a real store. */
class RestIT {
    private static final String DAY = "asOf=2026-11-23&agenda=island";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(RunningVolgorde.address() + path));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(at(path));
    }

    private static HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = at(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void answersBlockersInTheShapeOfTheContract() throws Exception {
        HttpResponse<String> response = get("/api/v1/items/haven/blockers?lang=en&" + DAY);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("API-Version")).contains("1.0.0");
        JsonNode answer = json(response);
        assertThat(answer.at("/target/code").asString()).isEqualTo("HAVEN");
        assertThat(answer.at("/target/state").asString()).isEqualTo("BLOCKED");
        assertThat(answer.get("conditions")).hasSize(2);
        assertThat(answer.at("/conditions/1/satisfied").asInt()).isEqualTo(1);
        assertThat(answer.at("/conditions/1/required").asInt()).isEqualTo(2);
        assertThat(answer.get("blockers").findValuesAsString("code"))
                .containsExactlyInAnyOrder("W 1", "A 1", "V 1", "V 2", "L 1", "L 3");
        JsonNode agreement = answer.at("/blockers/1");
        assertThat(agreement.get("code").asString()).isEqualTo("A 1");
        assertThat(agreement.get("root").asBoolean()).isTrue();
        assertThat(agreement.get("chain").toString()).isEqualTo("[\"A 1\",\"L 3\",\"V 2\",\"HAVEN\"]");
        assertThat(agreement.at("/leads/0/id").asString()).isEqualTo("raad");
        assertThat(answer.at("/tensions/0/loop")).hasSize(2);
    }

    @Test
    void answersTheCriticalPathInTheShapeOfTheContract() throws Exception {
        JsonNode answer = json(get("/api/v1/items/HAVEN/critical-path?" + DAY));
        assertThat(answer.at("/paths/0/items").findValuesAsString("code"))
                .containsExactly("A 1", "L 3", "V 2", "HAVEN");
        assertThat(answer.at("/earlyFinish/likely").asString()).isEqualTo("2030-12-31");
        assertThat(answer.at("/paths/0/totalFloatDays").asInt()).isZero();
        JsonNode optimistic = json(get("/api/v1/items/HAVEN/critical-path?estimate=optimistic&" + DAY));
        assertThat(optimistic.get("estimate").asString()).isEqualTo("OPTIMISTIC");
    }

    @Test
    void answersReadinessForSomeOrAll() throws Exception {
        assertThat(json(get("/api/v1/readiness?code=W%201&code=l2&" + DAY))
                        .get("items")
                        .findValuesAsString("state"))
                .containsExactly("UNDERWAY", "DONE");
        assertThat(json(get("/api/v1/readiness?" + DAY)).get("items")).hasSize(10);
    }

    @Test
    void listsFindingsInTheShapeOfTheContract() throws Exception {
        JsonNode findings = json(get("/api/v1/findings?" + DAY));
        assertThat(findings.isArray()).isTrue();
        assertThat(findings.findValuesAsString("id"))
                .contains("tension:A1+L3", "contradictory-claims:W1", "contradictory-statements:W1+hoogte")
                .doesNotContain("no-lead:L3");
        JsonNode first = findings.get(0);
        for (String name :
                List.of("id", "severity", "items", "sources", "messageNl", "messageEn", "adviceNl", "adviceEn")) {
            assertThat(first.has(name)).as(name).isTrue();
        }
        assertThat(findings.findValuesAsString("severity")).contains("INFO", "WARNING");
        JsonNode information = json(get("/api/v1/findings?severity=info&" + DAY));
        assertThat(information.findValuesAsString("severity")).isNotEmpty().containsOnly("INFO");
        JsonNode waived = json(get("/api/v1/findings?waived=true&" + DAY));
        assertThat(waived.findValuesAsString("owner")).containsExactly("Eilandraad");
    }

    @Test
    void saysNotModifiedToWhoeverHasTheAnswer() throws Exception {
        String path = "/api/v1/items/HAVEN/blockers?" + DAY;
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(send(at(path).header("If-None-Match", tag)).statusCode()).isEqualTo(304);
        assertThat(send(at(path + "&lang=en").header("If-None-Match", tag)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/items/NOPE/blockers?agenda=island, 404, unknown-item",
        "/api/v1/items/HAVEN/blockers?agenda=nowhere, 404, unknown-agenda",
        "/api/v1/items/HAVEN/blockers, 400, agenda-needed",
        "/api/v1/items/HAVEN/blockers?agenda=island&asOf=2026-02-30, 400, bad-request",
        "/api/v1/items/HAVEN/blockers?agenda=island&asOf=%2B999999999-12-31, 400, bad-request",
        "/api/v1/items/HAVEN/critical-path?agenda=island&asOf=9999-12-31, 400, bad-request",
        "/api/v1/items/HAVEN/blockers?agenda=island&lang=fr, 400, bad-request",
        "/api/v1/items/HAVEN/critical-path?agenda=island&estimate=rosy, 400, bad-request",
        "/api/v1/items/HAVEN/blockers/, 404, not-found",
        "/api/v1/nothing, 404, not-found",
        "/api/v1/queries/nothing/result, 404, unknown-query",
        "/api/v1/queries/items-per-theme/result?x=1, 400, wrong-parameter"
    })
    void saysWhatIsWrongAsAProblem(String path, int status, String type) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.headers().firstValue("API-Version")).isPresent();
        JsonNode problem = json(response);
        assertThat(problem.get("type").asString()).isEqualTo("urn:volgorde:problem:" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void refusesQueriesThatWriteAndRunsThoseThatRead() throws Exception {
        HttpResponse<String> refused = post("/api/v1/query-results", "{\"cypher\":\"MATCH (n) DETACH DELETE n\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        HttpResponse<String> read = post(
                "/api/v1/query-results",
                "{\"cypher\":\"MATCH (n:Item {agenda: $a}) RETURN count(n) AS n\",\"parameters\":{\"a\":\"island\"}}");
        assertThat(json(read).at("/rows/0/0").asInt()).isEqualTo(10);
        assertThat(post("/api/v1/query-results", "{not json").statusCode()).isEqualTo(400);
    }

    @Test
    void checksAndImportsBundles() throws Exception {
        String bundle =
                "{\"files\":[{\"name\":\"a.yaml\",\"content\":\"agenda: {id: tiny, edition: x, titleNl: T, titleEn: T, source: s}\\nsources: [{id: s, titleNl: S, titleEn: S}]\\nitems: [{code: P 1, type: PROJECT, titleNl: P, titleEn: P, ref: r}]\\n\"}]}";
        assertThat(json(post("/api/v1/checks", bundle)).get("valid").asBoolean())
                .isTrue();
        assertThat(post("/api/v1/imports", bundle).statusCode()).isEqualTo(428);
        assertThat(post("/api/v1/imports", bundle, "If-Match", "\"tiny-99\"").statusCode())
                .isEqualTo(412);
        HttpResponse<String> stored = post("/api/v1/imports", bundle, "If-Match", "*");
        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(json(stored).get("revision").asLong()).isPositive();
        HttpResponse<String> broken =
                post("/api/v1/imports?lang=en", bundle.replace("type: PROJECT", "type: NONSENSE"), "If-Match", "*");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(json(broken).at("/problems/0/line").asInt()).isEqualTo(3);
    }

    @Test
    void writesAScheduleThatComesInAgainAsAnAgendaOfItsOwn() throws Exception {
        HttpResponse<String> answer = get("/api/v1/schedule?lang=en&" + DAY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("agenda").asString()).isEqualTo("island");
        assertThat(json(answer).get("notices").toString()).contains("does not need all its preconditions");
        HttpResponse<String> file = get("/api/v1/schedule/file?lang=en&" + DAY);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        name -> assertThat(name).contains("attachment").contains("island.xml"));
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/xml"));
        assertThat(file.body())
                .isEqualTo(json(answer).get("content").asString())
                .contains("http://schemas.microsoft.com/project");

        String base64 = Base64.getEncoder()
                .encodeToString(
                        file.body().replace("<Title>", "<Title>Schedule of ").getBytes(StandardCharsets.UTF_8));
        String upload = "{\"files\":[{\"name\":\"plan.xml\",\"content\":\"" + base64 + "\"}]}";
        JsonNode preview = json(post("/api/v1/import-previews", upload));
        assertThat(preview.get("valid").asBoolean()).isTrue();
        String agenda = preview.get("agenda").asString();
        assertThat(get("/api/v1/overview?agenda=" + agenda).statusCode()).isEqualTo(404);

        HttpResponse<String> stored = post("/api/v1/imports?lang=en", upload, "If-Match", "*");
        assertThat(stored.statusCode()).isEqualTo(201);
        JsonNode there = json(get("/api/v1/items/HAVEN/critical-path?asOf=2026-11-23&agenda=" + agenda));
        JsonNode here = json(get("/api/v1/items/HAVEN/critical-path?" + DAY));
        assertThat(there.at("/earlyFinish/likely").asString())
                .isEqualTo(here.at("/earlyFinish/likely").asString());
    }

    @Test
    void givesTheAgendaAsAWorkbookAsCsvAndAsABundleThatChangeNothingWhenTheyComeBack() throws Exception {
        HttpResponse<byte[]> workbook = CLIENT.send(
                at("/api/v1/workbook?agenda=island&lang=en").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml.sheet");
        assertThat(workbook.headers().firstValue("Content-Disposition").orElse(""))
                .contains("island.xlsx");
        String tag = workbook.headers().firstValue("ETag").orElseThrow();
        assertThat(send(at("/api/v1/workbook?agenda=island&lang=en").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        String upload = "{\"files\":[{\"name\":\"island.xlsx\",\"content\":\"%s\"}]}";
        JsonNode same = json(post(
                "/api/v1/import-previews", upload.formatted(Base64.getEncoder().encodeToString(workbook.body()))));
        assertThat(same.get("unchanged").asBoolean()).isTrue();

        for (String form : List.of("csv-files", "bundle")) {
            HttpResponse<byte[]> zip = CLIENT.send(
                    at("/api/v1/" + form + "?agenda=island").build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(zip.statusCode()).as(form).isEqualTo(200);
            assertThat(zip.body()).as(form).startsWith('P', 'K');
        }
        HttpResponse<byte[]> empty =
                CLIENT.send(at("/api/v1/workbook?empty=true&lang=en").build(), HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<String> refused = post(
                "/api/v1/checks?lang=en", upload.formatted(Base64.getEncoder().encodeToString(empty.body())));
        assertThat(json(refused).at("/problems/0/sheet").asString()).isEqualTo("Agenda");
        assertThat(json(refused).at("/problems/0/cell").asString()).isEqualTo("A2");
        assertThat(json(get("/api/v1/openapi.json")).get("paths").propertyNames())
                .contains("/workbook", "/csv-files", "/bundle");
    }

    @Test
    void refusesAScheduleFileThatIsNone() throws Exception {
        String words = Base64.getEncoder().encodeToString("no schedule".getBytes(StandardCharsets.UTF_8));
        String file = "{\"files\":[{\"name\":\"plan.xml\",\"content\":\"%s\"}]}";
        HttpResponse<String> none = post("/api/v1/imports?lang=en", file.formatted(words), "If-Match", "*");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(json(none).at("/problems/0/message").asString()).startsWith("plan.xml is no schedule");
        HttpResponse<String> raw = post("/api/v1/imports?lang=en", file.formatted("<Project/>"), "If-Match", "*");
        assertThat(raw.statusCode()).isEqualTo(422);
        assertThat(json(raw).at("/problems/0/message").asString()).contains("Base64");
    }

    @Test
    void saysToProgramsThatThereIsNothing() throws Exception {
        for (String path : List.of("/no-such-page", "/error")) {
            HttpResponse<String> answer = send(at(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .isEqualTo("application/problem+json");
        }
    }

    @Test
    void answersToLoopbackNamesOnlyAndLetsNoOtherSiteWrite() throws Exception {
        assertThat(send(at("/").header("Host", "evil.example")).statusCode()).isEqualTo(421);
        String query = "{\"cypher\":\"RETURN 1\"}";
        String own = RunningVolgorde.address();
        for (String origin : List.of(
                "https://evil.example",
                "null",
                own.replaceFirst("\\d+$", "9"),
                own.replace("http:", "https:"),
                own.replaceFirst(":\\d+$", ""))) {
            assertThat(post("/api/v1/query-results", query, "Origin", origin).statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(post("/api/v1/query-results", query, "Origin", own).statusCode())
                .isEqualTo(200);
        assertThat(send(at("/help").header("X-Forwarded-Proto", "https"))
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .as("nobody's word that it came by TLS")
                .isEmpty();
        for (String page : List.of("https://evil.example/page", own + "0/page", own + ".evil.example", "about:blank")) {
            assertThat(post("/api/v1/query-results", query, "Referer", page).statusCode())
                    .as(page)
                    .isEqualTo(403);
        }
        assertThat(post("/api/v1/query-results", query, "Referer", own + "/cypher?lang=nl")
                        .statusCode())
                .isEqualTo(200);
        for (String relation : List.of("cross-site", "same-site")) {
            assertThat(post("/api/v1/query-results", query, "Sec-Fetch-Site", relation)
                            .statusCode())
                    .as(relation)
                    .isEqualTo(403);
        }
        assertThat(get("/help").headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void turnsAwayABodyThatIsTooLargeOrOfUnknownLength() throws Exception {
        HttpResponse<String> large = post("/api/v1/imports", " ".repeat(30_000_000), "If-Match", "*");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(json(large).get("type").asString()).endsWith("too-large");
        HttpResponse<String> unknown = send(at("/api/v1/checks")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10]))));
        assertThat(unknown.statusCode()).isEqualTo(411);
    }

    @Test
    void describesItselfInOpenApi() throws Exception {
        JsonNode openApi = json(get("/api/v1/openapi.json"));
        assertThat(openApi.get("openapi").asString()).startsWith("3.");
        assertThat(openApi.get("paths").propertyNames())
                .contains(
                        "/items/{code}/blockers",
                        "/items/{code}/critical-path",
                        "/readiness",
                        "/findings",
                        "/queries",
                        "/reports",
                        "/reports/{number}",
                        "/reports/{number}/file",
                        "/scenarios",
                        "/scenarios/{name}",
                        "/imports");
    }

    @Test
    void cutsTheConnectionOffWhenCsvBreaksOffHalfWay() throws Exception {
        assertThat(catchThrowable(() -> post(
                        "/api/v1/query-results",
                        "{\"cypher\": \"UNWIND range(1, 9000) AS x RETURN x, 1 / (8999 - x) AS y\"}",
                        "Accept",
                        "text/csv")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void answersCsvThatBreaksOffBeforeAnythingWasSentWithAProblemAlone() throws Exception {
        HttpResponse<String> response = post(
                "/api/v1/query-results",
                "{\"cypher\": \"UNWIND range(1, 100) AS x RETURN x, 1 / (50 - x) AS y\"}",
                "Accept",
                "text/csv");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("type").asString()).isEqualTo("urn:volgorde:problem:query-failed");
    }
}

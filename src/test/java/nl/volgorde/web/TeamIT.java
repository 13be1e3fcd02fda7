package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.volgorde.TeamVolgorde;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.security.SignedIn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Team mode over HTTP: tokens, other sites, proxies, too many requests, and what is recorded. */
class TeamIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(TeamVolgorde.address() + path));
    }

    private static HttpRequest.Builder as(String who, String path) {
        return at(path).header("Authorization", "Bearer " + TeamVolgorde.token(who));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void takesTokensOfItsProviderForItselfOnly() throws Exception {
        assertThat(send(as("reader", "/api/v1/agendas")).statusCode()).isEqualTo(200);
        String good = TeamVolgorde.token("reader");
        String[] parts = good.split("\\.", -1);
        for (String token : List.of(
                TeamVolgorde.tokenForAnotherServer("reader"),
                parts[0] + "." + parts[1] + "." + parts[2].substring(1) + "A",
                "eyJhbGciOiJub25lIn0." + parts[1] + ".",
                "nonsense")) {
            HttpResponse<String> refused = send(at("/api/v1/agendas").header("Authorization", "Bearer " + token));
            assertThat(refused.statusCode()).as(token).isEqualTo(401);
            assertThat(header(refused, "WWW-Authenticate")).startsWith("Bearer");
            assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
            assertThat(header(refused, "API-Version")).isEqualTo(ApiController.VERSION);
            assertThat(json(refused).get("type").asString()).isEqualTo("urn:volgorde:problem:sign-in");
        }
        assertThat(header(send(as("reader", "/api/v1/agendas")), "Set-Cookie"))
                .as("a token needs no session")
                .isEmpty();
    }

    @Test
    void showsEverybodyTheirAgendasOnly() throws Exception {
        assertThat(json(send(as("administrator", "/api/v1/agendas"))).findValuesAsString("id"))
                .contains("island")
                .hasSizeGreaterThan(1);
        assertThat(json(send(as("reader", "/api/v1/agendas"))).findValuesAsString("id"))
                .containsExactly("island");
        assertThat(json(send(as("other", "/api/v1/agendas")))).isEmpty();
        assertThat(json(send(as("reader", "/api/v1/items/HAVEN/blockers")))
                        .get("agenda")
                        .asString())
                .as("the only one that is there for them")
                .isEqualTo("island");
        HttpResponse<String> kept = send(as("other", "/api/v1/items/HAVEN/blockers?agenda=island"));
        HttpResponse<String> none = send(as("other", "/api/v1/items/HAVEN/blockers?agenda=nowhere"));
        assertThat(kept.body().replace("island", "nowhere")).isEqualTo(none.body());
        assertThat(TeamVolgorde.accessRecord())
                .anyMatch(line -> line.contains("\"id\":\"other\"") && line.contains("\"why\":\"agenda island\""));
    }

    @Test
    void keepsSavedQuestionsWithinTheAgendasOfTheirAsker() throws Exception {
        String query = "/api/v1/queries/items-per-theme/result";
        assertThat(json(send(as("reader", query + "?agenda=island"))).get("rows"))
                .isNotEmpty();
        assertThat(send(as("reader", query)).statusCode())
                .as("the question's own default is another agenda")
                .isEqualTo(404);
        HttpResponse<String> own = send(as("editor", "/api/v1/query-results")
                .header("Content-Type", "application/json")
                .POST(body("{\"cypher\":\"MATCH (n) RETURN n\"}")));
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(json(own).get("type").asString()).isEqualTo("urn:volgorde:problem:forbidden");
    }

    @Test
    void writesInTheNameOfWhoSignedIn() throws Exception {
        HttpResponse<String> written = send(as("editor", "/api/v1/items/V%201/assessments?agenda=island")
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(body("{\"status\":\"IN_PROGRESS\",\"asOf\":\"2026-11-23\"}")));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        JsonNode change = json(send(as("reader", "/api/v1/changes?agenda=island&limit=1")))
                .at("/writes/0");
        assertThat(change.get("by").asString()).isEqualTo("Editor");
        HttpResponse<String> form = send(as("editor", "/items/V%201?agenda=island")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body("status=IN_PROGRESS&day=2026-11-23&by=Somebody+Else&revision="
                        + change.get("revision").asString())));
        assertThat(form.statusCode()).as(form.body()).isEqualTo(302);
        assertThat(json(send(as("reader", "/api/v1/changes?agenda=island&limit=1")))
                        .at("/writes/0/by")
                        .asString())
                .as("whatever the form says")
                .isEqualTo("Editor");
    }

    @Test
    void letsNoOtherSiteWriteNorRead() throws Exception {
        for (String[] headers : new String[][] {
            {"Origin", "https://elsewhere.example"},
            {"Origin", TeamVolgorde.provider()},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Referer", "https://elsewhere.example/"},
            {"X-Nothing", "said"}
        }) {
            HttpResponse<String> refused = send(at("/logout").headers(headers).POST(body("")));
            assertThat(refused.statusCode()).as(String.join(" ", headers)).isEqualTo(403);
            assertThat(json(refused).get("type").asString()).isEqualTo("urn:volgorde:problem:cross-site");
        }
        HttpResponse<String> read = send(as("reader", "/api/v1/agendas").header("Origin", "https://elsewhere.example"));
        assertThat(read.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        HttpResponse<String> asked = send(at("/api/v1/edits")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(asked.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(asked.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-allow"));
        HttpResponse<String> named = send(at("/api/v1/agendas").header("Host", "rebound.example"));
        assertThat(named.statusCode()).isEqualTo(421);
    }

    @Test
    void believesOnlyTheProxiesThatAreNamed() throws Exception {
        HttpResponse<String> behind = send(at("/signed-out").header("X-Forwarded-Proto", "https"));
        assertThat(header(behind, "Strict-Transport-Security")).startsWith("max-age=");
        HttpResponse<String> started =
                send(at("/").header("X-Forwarded-Proto", "https").header("Accept", "text/html"));
        assertThat(header(started, "Set-Cookie")).contains("volgorde-session=", "HttpOnly", "SameSite=Lax", "Secure");
        assertThat(header(send(at("/signed-out")), "Strict-Transport-Security")).isEmpty();
        try (HttpClient stranger = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.2"))
                .build()) {
            HttpResponse<String> pretended = stranger.send(
                    at("/signed-out").header("X-Forwarded-Proto", "https").build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(header(pretended, "Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void turnsAwayWhoAsksTooMuchAndNobodyElse() throws Exception {
        HttpRequest request = at("/.well-known/security.txt").build();
        try (HttpClient eager = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.3"))
                .build()) {
            HttpResponse<String> last = eager.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(last.statusCode()).isEqualTo(200);
            for (int i = 0; i < 2 * TeamVolgorde.LIMIT && last.statusCode() == 200; i++) {
                last = eager.send(request, HttpResponse.BodyHandlers.ofString());
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(header(last, "Retry-After"))).isPositive();
            assertThat(json(last).get("type").asString()).isEqualTo("urn:volgorde:problem:too-many-requests");
        }
        assertThat(send(at("/.well-known/security.txt")).body()).isEqualTo("""
                        Contact: mailto:security@example.org
                        Expires: 2027-12-31T23:59:59Z
                        Preferred-Languages: nl, en
                        """);
    }

    @Test
    void keepsTheStoreFromWorkThatNobodyAskedFor() {
        // This thread bears no request, and so nobody.
        ProgrammeStore store = TeamVolgorde.bean(ProgrammeStore.class);
        assertThat(store.agendas()).isEmpty();
        assertThat(store.load("island")).isEmpty();
        SignedIn.asProgram(() -> assertThat(store.load("island")).isPresent());
    }

    @Test
    void recordsWhatItRefuses() throws Exception {
        String path = "/api/v1/backup";
        assertThat(send(as("editor", path)).statusCode()).isEqualTo(403);
        HttpResponse<String> unknown = send(at(path + "?secret=1"));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(header(unknown, RequestLog.HEADER))
                .as("it is in the log as well")
                .isNotEmpty();
        assertThat(TeamVolgorde.accessRecord())
                .anyMatch(line ->
                        line.contains("\"by\":\"Editor\"") && line.contains("GET " + path + "\",\"why\":\"403\""))
                .anyMatch(line -> !line.contains("\"by\"") && line.contains("GET " + path + "\",\"why\":\"401\""))
                .noneMatch(line -> line.contains("secret"));
    }
}

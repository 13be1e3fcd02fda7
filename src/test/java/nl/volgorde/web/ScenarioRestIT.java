package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.volgorde.RunningVolgorde;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved scenarios over REST, each test on an agenda of its own. */
class ScenarioRestIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String NEEDS = ", needs: [{code: P 1, basis: EXPLICIT, reasonNl: R, reasonEn: R, ref: r}]";

    private static String yaml(String id, String needs) {
        return "agenda: {id: " + id + ", edition: \"1\", titleNl: T, titleEn: T, source: s, focus: C 1}\n"
                + "sources: [{id: s, titleNl: S, titleEn: S}]\nitems:\n"
                + "  - {code: P 1, type: PROJECT, titleNl: P, titleEn: P, ref: r, windows: [{text: \"2028\", ref: r}]}\n"
                + "  - {code: C 1, type: CONDITION, titleNl: C, titleEn: C, ref: r" + needs + "}\n";
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RunningVolgorde.address() + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static long imported(String yaml) throws Exception {
        String bundle = JsonMapper.shared()
                .writeValueAsString(Map.of("files", List.of(Map.of("name", "a.yaml", "content", yaml))));
        HttpResponse<String> response = send("POST", "/imports", bundle, "If-Match", "*");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return json(response).get("revision").asLong();
    }

    private static String slip(String text) {
        return "{\"target\":\"c1\",\"changes\":{\"slip\":[\"" + text + "\"]}}";
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void savesRunsRenamesAndDeletesOnTheVersionThatIsNamed() throws Exception {
        long revision = imported(yaml("scenario-rest", NEEDS));
        String path = "/scenarios/P%201%20later?agenda=scenario-rest&lang=en";
        assertThat(send("PUT", path, slip("P 1=60d")).statusCode()).isEqualTo(428);
        HttpResponse<String> saved = send("PUT", path, slip("P 1=60d"), "If-None-Match", "*");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(json(saved).get("revision").asLong()).isEqualTo(revision + 1);
        assertThat(json(saved).at("/difference/0/kind").asString()).isEqualTo("SCENARIO");

        HttpResponse<String> first = send("GET", path, "");
        assertThat(json(first).get("target").asString()).isEqualTo("C 1");
        assertThat(json(first).at("/changes/slip/0").asString()).isEqualTo("P 1=60d");
        assertThat(json(first).get("by").asString()).isEqualTo("rest");
        assertThat(json(first).get("misfits")).isEmpty();
        HttpResponse<String> ran = send("GET", "/items/C%201/what-if?agenda=scenario-rest&scenario=P%201%20later", "");
        HttpResponse<String> written = send("GET", "/items/C%201/what-if?agenda=scenario-rest&slip=P%201=60d", "");
        assertThat(json(ran).get("movedDays").asInt()).isEqualTo(60);
        assertThat(json(ran).get("scenario")).isEqualTo(json(written).get("scenario"));
        HttpResponse<String> more =
                send("GET", "/items/C%201/what-if?agenda=scenario-rest&scenario=P%201%20later&slip=P%201=5d", "");
        assertThat(json(more).get("movedDays").asInt()).isEqualTo(65);

        HttpResponse<String> taken = send("PUT", path, slip("P 1=90d"), "If-None-Match", "*");
        assertThat(taken.statusCode()).isEqualTo(412);
        assertThat(json(taken).get("type").asString()).isEqualTo("urn:volgorde:problem:scenario");
        assertThat(json(taken).get("revision").asLong()).isEqualTo(revision + 1);
        // Somebody writes of something else: no reason to hold this up.
        assertThat(send(
                                "POST",
                                "/items/P%201/assessments?agenda=scenario-rest",
                                "{\"status\":\"IN_PROGRESS\"}",
                                "If-Match",
                                "*")
                        .statusCode())
                .isEqualTo(201);
        assertThat(send("PUT", path, slip("P 1=90d"), "If-Match", tag(first)).statusCode())
                .isEqualTo(200);
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            HttpResponse<String> late = send(method, path, slip("P 1=7d"), "If-Match", tag(first));
            assertThat(late.statusCode()).as(method).isEqualTo(412);
            assertThat(json(late).get("by").asString()).isEqualTo("rest");
        }
        assertThat(json(send("GET", path, "")).at("/changes/slip/0").asString()).isEqualTo("P 1=90d");

        String renamed = "/scenarios/Veel%20later?agenda=scenario-rest";
        String second = tag(send("GET", path, ""));
        assertThat(send("PATCH", path, "{\"name\":\" \"}", "If-Match", second).statusCode())
                .isEqualTo(400);
        assertThat(send("PATCH", path, "{\"name\":\"Veel later\"}", "If-Match", second)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", path, "").statusCode()).isEqualTo(404);
        assertThat(json(send("GET", "/scenarios?agenda=scenario-rest", "")).findValuesAsString("name"))
                .containsExactly("Veel later");
        assertThat(send("GET", "/scenarios?agenda=scenario-rest", "", "Accept", "text/csv")
                        .body())
                .startsWith("name,target,title,changes.slip,by,at,revision,misfits")
                .contains("Veel later,C 1,C,P 1=90d,rest,");
        assertThat(send("PUT", path, slip("P 1=7d"), "If-Match", second).statusCode())
                .as("gone under this name")
                .isEqualTo(412);
        assertThat(send("DELETE", renamed, "", "If-Match", "*").statusCode()).isEqualTo(200);
        assertThat(send("DELETE", renamed, "", "If-Match", "*").statusCode()).isEqualTo(404);
        JsonNode changes = json(send("GET", "/changes?agenda=scenario-rest&limit=1", ""));
        String undo = "{\"revision\":" + changes.get("revision").asLong() + "}";
        assertThat(send("POST", "/reversals?agenda=scenario-rest", undo, "If-Match", "*")
                        .statusCode())
                .isEqualTo(201);
        assertThat(send("GET", renamed, "").statusCode()).isEqualTo(200);
    }

    @Test
    void saysInBothLanguagesWhatIsWrongWithAScenario() throws Exception {
        imported(yaml("scenario-faults", NEEDS));
        String bare = "{\"target\":\"X 9\",\"changes\":{\"remove-edge\":[\"C 1>P 1\"],\"slip\":[\"P 1=soon\"]}}";
        String path = "/scenarios/-%20?agenda=scenario-faults&lang=";
        HttpResponse<String> english = send("PUT", path + "en", bare, "If-None-Match", "*");
        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(json(english).get("faults").findValuesAsString("field"))
                .containsExactly("name", "changes", "changes", "target");
        assertThat(english.body()).contains("The agenda has no dependency 'C 1>P 1'");
        HttpResponse<String> dutch = send("PUT", path + "nl", bare, "If-None-Match", "*");
        assertThat(dutch.body()).contains("De agenda heeft geen afhankelijkheid 'C 1>P 1'", "Geen item met code 'X 9'");
        HttpResponse<String> nothing = send("PUT", path + "nl", "{\"changes\":{}}", "If-None-Match", "*");
        assertThat(json(nothing).get("faults").findValuesAsString("field")).containsExactly("name", "changes");
        HttpResponse<String> kind = send("PUT", path + "nl", "{\"changes\":{\"magic\":[]}}", "If-None-Match", "*");
        assertThat(kind.statusCode()).isEqualTo(400);
        assertThat(kind.body()).contains("magic", "remove-edge");
        assertThat(json(send("GET", "/scenarios?agenda=scenario-faults", "")).get("scenarios"))
                .as("nothing was saved")
                .isEmpty();
    }

    @Test
    void tellsWhenASavedScenarioDoesNotFitTheAgendaAnyMore() throws Exception {
        imported(yaml("scenario-outdated", NEEDS));
        String path = "/scenarios/Los?agenda=scenario-outdated&lang=en";
        String body = "{\"changes\":{\"remove-edge\":[\"P 1>C 1\"],\"status\":[\"P 1=DONE\"]}}";
        assertThat(send("PUT", path, body, "If-None-Match", "*").statusCode()).isEqualTo(200);
        imported(yaml("scenario-outdated", ""));
        String run = "/items/C%201/what-if?agenda=scenario-outdated&scenario=Los&lang=";
        HttpResponse<String> english = send("GET", run + "en", "");
        assertThat(english.statusCode()).isEqualTo(409);
        assertThat(json(english).get("type").asString()).isEqualTo("urn:volgorde:problem:scenario-outdated");
        assertThat(json(english).get("detail").asString())
                .contains("'Los', by rest of revision 2", "no dependency 'P 1>C 1'")
                .doesNotContain("DONE");
        assertThat(send("GET", run + "nl", "").body()).contains("past niet meer op de agenda", "'P 1>C 1'");
        assertThat(json(send("GET", path, "")).at("/misfits/0/text").asString()).isEqualTo("P 1>C 1");
    }
}

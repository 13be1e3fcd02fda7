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

/** Writing over REST, each test on an agenda of its own. */
class EditRestIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static String yaml(String id, String items) {
        return "agenda: {id: " + id + ", edition: \"1\", titleNl: T, titleEn: T, source: s}\n"
                + "sources: [{id: s, titleNl: S, titleEn: S}]\nitems:\n" + items;
    }

    private static final String TWO = """
          - {code: P 1, type: PROJECT, titleNl: P, titleEn: P, ref: r}
          - {code: C 1, type: CONDITION, titleNl: C, titleEn: C, ref: r, needs: [{code: P 1, basis: EXPLICIT, reasonNl: R, reasonEn: R, ref: r}]}
        """;

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

    private static String bundle(String yaml) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of("files", List.of(Map.of("name", "a.yaml", "content", yaml))));
    }

    private static JsonNode imported(String yaml) throws Exception {
        HttpResponse<String> response = send("POST", "/imports", bundle(yaml), "If-Match", "*");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return json(response);
    }

    @Test
    void addsAnAssessmentOnTheRevisionThatItRestsOn() throws Exception {
        long revision = imported(yaml("assessed-by-rest", TWO)).get("revision").asLong();
        String path = "/items/c1/assessments?agenda=assessed-by-rest&lang=en";
        String done = "{\"status\":\"DONE\",\"asOf\":\"2026-10-01\"}";
        String proven = "{\"status\":\"DONE\",\"asOf\":\"2026-10-01\",\"evidence\":\"letter of 1 October\"}";
        assertThat(send("POST", path, proven).statusCode()).isEqualTo(428);
        assertThat(send("POST", path, proven, "If-Match", "\"assessed-by-rest-99\"")
                        .statusCode())
                .isEqualTo(412);
        String tag = "\"assessed-by-rest-" + revision + "\"";
        HttpResponse<String> unproven = send("POST", path, done, "If-Match", tag);
        assertThat(unproven.statusCode()).isEqualTo(400);
        assertThat(json(unproven).get("detail").asString()).contains("evidence");
        HttpResponse<String> added = send("POST", path, proven, "If-Match", tag);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(json(added).get("revision").asLong()).isEqualTo(revision + 1);
        HttpResponse<String> late = send("POST", path, proven, "If-Match", tag);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(json(late).at("/since/0/action").asString()).isEqualTo("assess");
        JsonNode states = json(send("GET", "/readiness?agenda=assessed-by-rest&code=C%201&asOf=2026-11-01", ""));
        assertThat(states.at("/items/0/state").asString()).isEqualTo("DONE");
        JsonNode before = json(send("GET", "/readiness?agenda=assessed-by-rest&code=C%201&asOf=2026-09-01", ""));
        assertThat(before.at("/items/0/state").asString()).isNotEqualTo("DONE");
    }

    @Test
    void showsWhatAnEditionChangesBeforeItIsAppliedAndKeepsWhatItLeavesOut() throws Exception {
        imported(yaml("editions", TWO));
        String next = yaml("editions", "  - {code: C 1, type: CONDITION, titleNl: Anders, titleEn: Other, ref: r}\n");
        JsonNode preview = json(send("POST", "/import-previews?lang=en", bundle(next)));
        assertThat(preview.get("revision").isNull()).isTrue();
        assertThat(preview.get("difference").findValuesAsString("change")).contains("CHANGED", "REMOVED", "ADDED");
        JsonNode stored = imported(next);
        assertThat(json(send("GET", "/readiness?agenda=editions&code=P%201", ""))
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("DROPPED");
        JsonNode again = imported(next);
        assertThat(again.get("unchanged").asBoolean()).isTrue();
        assertThat(again.get("revision")).isEqualTo(stored.get("revision"));
    }

    @Test
    void editsTellsAndTakesBack() throws Exception {
        imported(yaml("edited", TWO));
        String edge =
                "{\"from\":\"C 1\",\"to\":\"P 1\",\"link\":\"FS\",\"lagDays\":0,\"strength\":\"HARD\",\"grounds\":"
                        + "{\"basis\":\"INFERRED\",\"reason\":{\"nl\":\"R\",\"en\":\"R\"},\"provenance\":{\"source\":\"s\",\"ref\":\"r\"}}}";
        String body = "{\"reason\":\"for the test\",\"edits\":[{\"kind\":\"PRECONDITION\",\"fact\":" + edge + "}]}";
        assertThat(send("POST", "/edits?agenda=edited", body, "If-Match", "*").statusCode())
                .as("closes a loop")
                .isEqualTo(409);
        HttpResponse<String> meant = send("POST", "/edits?agenda=edited&allowLoops=true", body, "If-Match", "*");
        assertThat(meant.statusCode()).as(meant.body()).isEqualTo(201);
        long revision = json(meant).get("revision").asLong();
        JsonNode changes = json(send("GET", "/changes?agenda=edited&code=P%201&lang=en", ""));
        assertThat(changes.at("/writes/0/revision").asLong()).isEqualTo(revision);
        assertThat(changes.at("/writes/0/reason").asString()).isEqualTo("for the test");
        assertThat(changes.at("/writes/0/difference/0/subject").asString()).isEqualTo("P 1 needs C 1");
        String undo = "{\"revision\":" + revision + "}";
        HttpResponse<String> undone = send("POST", "/reversals?agenda=edited", undo, "If-Match", "*");
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(201);
        assertThat(json(undone).at("/difference/0/change").asString()).isEqualTo("REMOVED");
        HttpResponse<String> twice = send("POST", "/reversals?agenda=edited&lang=en", undo, "If-Match", "*");
        assertThat(twice.statusCode()).as(twice.body()).isEqualTo(400);
        HttpResponse<String> nonsense = send(
                "POST",
                "/edits?agenda=edited",
                "{\"edits\":[{\"kind\":\"ITEM\",\"fact\":{\"code\":\"X\"}}]}",
                "If-Match",
                "*");
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(nonsense.body()).doesNotContain("Exception");
    }

    @Test
    void waivesAndWithdraws() throws Exception {
        imported(yaml("waived", TWO));
        String waiver = "{\"owner\":\"Bureau\",\"reason\":\"Bekend\",\"expires\":\"2030-01-01\"}";
        String path = "/waivers/no-lead:P1?agenda=waived";
        String bare = "{\"owner\":\" \",\"expires\":\"2020-01-01\"}";
        HttpResponse<String> refused = send("PUT", path, bare, "If-Match", "*");
        assertThat(refused.statusCode()).as(refused.body()).isBetween(400, 499);
        assertThat(json(refused).get("faults").findValuesAsString("field"))
                .containsExactly("owner", "reason", "expires");
        assertThat(send("PUT", path, waiver, "If-Match", "*").statusCode()).isEqualTo(200);
        assertThat(json(send("GET", "/findings?agenda=waived&asOf=2026-11-24", ""))
                        .findValuesAsString("id"))
                .doesNotContain("no-lead:P1");
        assertThat(send("DELETE", path, "", "If-Match", "*").statusCode()).isEqualTo(200);
        assertThat(json(send("GET", "/findings?agenda=waived&asOf=2026-11-24", ""))
                        .findValuesAsString("id"))
                .contains("no-lead:P1");
        assertThat(send("DELETE", path, "", "If-Match", "*").statusCode()).isEqualTo(400);
    }
}

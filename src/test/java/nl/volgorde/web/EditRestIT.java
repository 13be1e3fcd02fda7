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

    /** What is written, the place that is at fault, and what is said of it in Dutch and in English. */
    private record Refused(String edits, String pointer, String nl, String en) {}

    private static String put(String kind, String fact) {
        return "[{\"kind\":\"" + kind + "\",\"fact\":" + fact + "}]";
    }

    private static String edge(String from, String to, String link, String source) {
        return "{\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"link\":\"" + link
                + "\",\"lagDays\":0,\"strength\":\"SOFT\",\"grounds\":{\"basis\":\"INFERRED\","
                + "\"reason\":{\"nl\":\"R\",\"en\":\"R\"},\"provenance\":{\"source\":\"" + source
                + "\",\"ref\":\"r\"}}}";
    }

    private static String item(String code, String aliases, String gate, String successor) {
        return "{\"code\":\"" + code + "\",\"type\":\"PROJECT\",\"aliases\":" + aliases + ",\"gate\":" + gate
                + ",\"facts\":{\"title\":{\"nl\":\"P\",\"en\":\"P\"},\"classification\":{\"areas\":[]},"
                + "\"alignment\":\"HIGH\"" + successor + "},\"provenance\":{\"source\":\"s\",\"ref\":\"r\"}}";
    }

    private static final String ALL = "{\"kind\":\"ALL\"}";

    private static List<Refused> refused() {
        String fact = "#/edits/0/fact";
        return List.of(
                new Refused("[]", "#/edits", "ten minste één", "at least one"),
                new Refused("[null]", "#/edits/0", "ontbreekt", "missing"),
                new Refused("[{\"fact\":{}}]", "#/edits/0/kind", "Kies uit", "Choose from"),
                new Refused(put("THING", "{}"), "#/edits/0/kind", "'THING' bestaat", "'THING' does not"),
                new Refused("[{\"kind\":\"ITEM\"}]", "#/edits/0", "noemt een gegeven", "names a fact"),
                new Refused("[{\"kind\":\"ITEM\",\"key\":\"Q 9\"}]", "#/edits/0/key", "geen ITEM", "no ITEM"),
                new Refused(
                        "[{\"kind\":\"ITEM\",\"key\":\"P 1\",\"items\":[\"C 1\"]}]",
                        "#/edits/0/items",
                        "hoort bij",
                        "belongs to"),
                new Refused("[{\"kind\":\"AGENDA\",\"key\":\"refused\"}]", "#/edits/0/key", "verdwijnt", "takes"),
                new Refused(
                        put("AGENDA", "{\"id\":\"x\",\"edition\":\"1\",\"title\":{\"nl\":\"T\",\"en\":\"T\"}}"),
                        fact + "/id",
                        "blijft 'refused'",
                        "stays 'refused'"),
                new Refused(put("SOURCE", "7"), fact, "object", "object"),
                new Refused(put("SOURCE", "{\"id\":\"t\"}"), fact + "/title", "ontbreekt", "missing"),
                new Refused(put("SOURCE", "{\"id\":\"t\",\"title\":\"T\"}"), fact + "/title", "object", "object"),
                new Refused(
                        put("SOURCE", "{\"id\":\"t\",\"title\":{\"nl\":\"T\",\"en\":\"T\"},\"colour\":1}"),
                        fact + "/colour",
                        "bestaat niet",
                        "no such field"),
                new Refused(
                        put("SOURCE", "{\"id\":\"t\",\"title\":{\"nl\":\"T\",\"en\":\"T\"},\"date\":\"soon\"}"),
                        fact + "/date",
                        "een datum",
                        "A date"),
                new Refused(
                        put("SOURCE", "{\"id\":3,\"title\":{\"nl\":\"T\",\"en\":\"T\"}}"),
                        fact + "/id",
                        "een tekst",
                        "A text"),
                new Refused(
                        put("SOURCE", "{\"id\":\"t\",\"title\":{\"nl\":\"\",\"en\":\"T\"}}"),
                        fact + "/title",
                        "in het Nederlands",
                        "in Dutch"),
                new Refused(
                        put("THEME", "{\"id\":\"t\",\"number\":\"one\",\"title\":{\"nl\":\"T\",\"en\":\"T\"}}"),
                        fact + "/number",
                        "geheel getal",
                        "whole number"),
                new Refused(put("ITEM", item("P 9", "\"x\"", ALL, "")), fact + "/aliases", "een lijst", "A list"),
                new Refused(put("ITEM", item(" ", "[]", ALL, "")), fact + "/code", "een code", "A code"),
                new Refused(put("ITEM", item("P 9", "[]", "{}", "")), fact + "/gate/kind", "Kies uit", "Choose from"),
                new Refused(
                        put("ITEM", item("P 9", "[]", "{\"kind\":\"AT_LEAST\",\"count\":0}", "")),
                        fact + "/gate/count",
                        "1 of meer",
                        "1 or more"),
                new Refused(
                        put("ITEM", item("P 1", "[]", "{\"kind\":\"AT_LEAST\",\"count\":9}", "")),
                        fact,
                        "vraagt 9",
                        "asks for 9"),
                new Refused(
                        put("ITEM", item("P 1", "[]", ALL, ",\"supersededBy\":\"P 1\"")), fact, "zichzelf", "itself"),
                new Refused(
                        put("ITEM", item("P 9", "[\"c1\"]", ALL, "")), "#/edits", "dragen de code", "bear the code"),
                new Refused(
                        put("PRECONDITION", edge("P 1", "C 1", "XX", "s")),
                        fact + "/link",
                        "'XX' bestaat",
                        "'XX' does"),
                new Refused(put("PRECONDITION", edge("P 1", "P 1", "FS", "s")), fact, "zichzelf", "itself"),
                new Refused(
                        put("PRECONDITION", edge("P 1", "C 1", "FS", "")),
                        fact + "/grounds/provenance",
                        "Een bron",
                        "A source"),
                new Refused(
                        put("PRECONDITION", edge("Q 9", "C 1", "FS", "s")), fact, "geen item 'Q 9'", "no item 'Q 9'"),
                new Refused(put("PRECONDITION", edge("P 1", "C 1", "FS", "q")), fact, "geen bron 'q'", "no source 'q'"),
                new Refused("[{\"kind\":\"ITEM\",\"key\":\"P 1\"}]", "#/edits", "geen item 'P 1'", "no item 'P 1'"),
                new Refused(
                        put("INVOLVEMENT", "{\"actor\":\"nobody\",\"role\":\"LEADS\",\"item\":\"P 1\"}"),
                        fact,
                        "geen partij 'nobody'",
                        "no actor 'nobody'"),
                new Refused(
                        put(
                                "TABLING",
                                "{\"decision\":\"P 1\",\"meeting\":\"m\",\"provenance\":"
                                        + "{\"source\":\"s\",\"ref\":\"r\"}}"),
                        fact,
                        "geen overleg 'm'",
                        "no meeting 'm'"));
    }

    @Test
    void refusesAnEditWithTheFieldThatIsWrongAndWordsInBothLanguages() throws Exception {
        long revision = imported(yaml("refused", TWO)).get("revision").asLong();
        for (Refused refused : refused()) {
            for (String language : List.of("nl", "en")) {
                HttpResponse<String> response = send(
                        "POST",
                        "/edits?agenda=refused&lang=" + language,
                        "{\"edits\":" + refused.edits() + "}",
                        "If-Match",
                        "*");
                String told = refused.edits() + " " + response.body();
                assertThat(response.statusCode()).as(told).isEqualTo(400);
                assertThat(response.headers().firstValue("Content-Type"))
                        .as(told)
                        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
                assertThat(json(response).get("errors")).as(told).anySatisfy(error -> {
                    assertThat(error.get("pointer").asString()).isEqualTo(refused.pointer());
                    assertThat(error.get("detail").asString())
                            .contains(language.equals("nl") ? refused.nl() : refused.en());
                });
                assertThat(response.body()).doesNotContain("Exception", "nl.volgorde");
            }
        }
        assertThat(json(send("GET", "/changes?agenda=refused", ""))
                        .get("revision")
                        .asLong())
                .isEqualTo(revision);
    }

    @Test
    void refusesABodyThatCannotBeReadInWordsOfOurOwn() throws Exception {
        imported(yaml("unread", TWO));
        String report = "/items/c1/assessments?agenda=unread&lang=";
        for (String body : List.of("{\"status\":\"MAYBE\"}", "{\"note\":\"x\"}")) {
            JsonNode nl = json(send("POST", report + "nl", body, "If-Match", "*"));
            JsonNode en = json(send("POST", report + "en", body, "If-Match", "*"));
            assertThat(nl.get("status").asInt()).isEqualTo(400);
            assertThat(nl.at("/errors/0/pointer").asString()).isEqualTo("#/status");
            assertThat(nl.at("/errors/0/detail").asString())
                    .isNotEqualTo(en.at("/errors/0/detail").asString());
        }
        HttpResponse<String> broken = send("POST", report + "nl", "{", "If-Match", "*");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(json(broken).get("detail").asString()).contains("geen leesbare JSON");
        assertThat(json(send("POST", report + "nl", "{\"status\":\"UNKNOWN\"}"))
                        .get("detail")
                        .asString())
                .contains("If-Match", "wijziging");
    }

    @Test
    void refusesAWaiverOfAFindingThatIsNotThere() throws Exception {
        imported(yaml("nothing-to-waive", TWO));
        String waiver = "{\"owner\":\"Bureau\",\"reason\":\"Bekend\",\"expires\":\"2030-01-01\"}";
        HttpResponse<String> refused =
                send("PUT", "/waivers/no-lead:P2?agenda=nothing-to-waive&lang=en", waiver, "If-Match", "*");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(404);
        assertThat(json(refused).get("type").asString()).endsWith("unknown-finding");
        assertThat(json(refused).get("detail").asString()).contains("no-lead:P2", "no-lead:P1");
    }
}

package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.volgorde.RunningVolgorde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Risk, scenarios, leverage, differences and explanations over HTTP, on the invented agenda. */
class MethodRestIT {
    private static final String ITEM = "/api/v1/items/HAVEN/";
    private static final String DAY = "?agenda=island&asOf=2026-11-23";

    private static HttpResponse<String> get(String path) throws Exception {
        URI address =
                URI.create(RunningVolgorde.address() + path.replace(" ", "%20").replace(">", "%3E"));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode answer(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void simulatesTheSameForTheSameSeed() throws Exception {
        String path = ITEM + "risk" + DAY + "&samples=500&seed=7&by=2031-01-01";
        JsonNode risk = answer(path);
        assertThat(risk.get("samples").asInt()).isEqualTo(500);
        assertThat(risk.at("/finish/p10").asString())
                .isLessThanOrEqualTo(risk.at("/finish/p90").asString());
        assertThat(risk.at("/by/probability").asDouble()).isBetween(0.0, 1.0);
        assertThat(risk.get("meetings")).hasSize(2);
        assertThat(risk.at("/items/0/criticalityIndex").asDouble()).isEqualTo(1);
        assertThat(risk.at("/overrunFactors/PROJECT").asDouble()).isEqualTo(1);
        assertThat(answer(path)).isEqualTo(risk);
        JsonNode slower = answer(path + "&overrun=PROJECT=2");
        assertThat(slower.at("/finish/p50").asString())
                .isGreaterThan(risk.at("/finish/p50").asString());
    }

    @Test
    void comparesAScenarioWithTheBaseline() throws Exception {
        JsonNode slipped = answer(ITEM + "what-if" + DAY + "&slip=L 3=400d");
        assertThat(slipped.get("movedDays").asInt()).isPositive();
        JsonNode done = answer(ITEM + "what-if" + DAY + "&status=W 1=DONE&status=L 3=done");
        assertThat(done.at("/scenario/blockers").asInt())
                .isLessThan(done.at("/baseline/blockers").asInt());
        assertThat(done.get("states").findValuesAsString("code")).contains("W 1", "L 3");
        JsonNode loop = answer(ITEM + "what-if" + DAY + "&add-edge=HAVEN>W 1:SS+30");
        assertThat(loop.at("/scenario/deadlocks").asInt()).isEqualTo(1);
        assertThat(answer(ITEM + "what-if" + DAY + "&gate=HAVEN=ANY&remove-edge=W 1>V 1&window=W 1=2030&drop=W 2")
                        .at("/target/code")
                        .asString())
                .isEqualTo("HAVEN");
        // Nothing of it was written.
        assertThat(answer(ITEM + "what-if" + DAY).get("movedDays").asInt()).isZero();
    }

    @Test
    void mapsHowItemsHangTogether() throws Exception {
        JsonNode map = answer("/api/v1/map" + DAY + "&focus=haven&direction=both&steps=1");
        assertThat(map.at("/focus/code").asString()).isEqualTo("HAVEN");
        assertThat(map.get("grouping").isNull()).isTrue();
        assertThat(map.get("nodes").findValuesAsString("code")).contains("HAVEN");
        assertThat(map.get("edges").size()).isPositive();
        assertThat(map.at("/edges/0/strength").asString()).isIn("HARD", "SOFT");
        assertThat(map.at("/edges/0/relaxed").isBoolean()).isTrue();
        JsonNode groups = answer("/api/v1/map" + DAY + "&group=state");
        assertThat(groups.get("grouping").asString()).isEqualTo("STATE");
        assertThat(groups.get("nodes")).isEmpty();
        assertThat(groups.get("groups").findValuesAsString("id")).allMatch(id -> id.startsWith("state:"));
        assertThat(get("/api/v1/map" + DAY + "&theme=nope").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/map" + DAY + "&group=nope").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/map" + DAY + "&focus=nope").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsWhenEverythingHappens() throws Exception {
        JsonNode timeline = answer("/api/v1/timeline" + DAY);
        assertThat(timeline.get("items").findValuesAsString("code")).contains("HAVEN", "W 1");
        assertThat(timeline.get("items").get(0).get("dates").has("startEarliest"))
                .isTrue();
        assertThat(timeline.get("meetings").findValuesAsString("latest")).isSorted();
    }

    @Test
    void answersAsItWasKnownOnADay() throws Exception {
        // W 1 was assessed as of 1 May 2026 on 3 May, and begins in 2026 by its plan.
        String path = "/api/v1/readiness?agenda=island&asOf=2026-05-02&code=W 1&knownOn=";
        assertThat(answer(path + "2026-05-03").at("/items/0/expected").asBoolean())
                .isFalse();
        assertThat(answer(path + "2026-05-02").at("/items/0/expected").asBoolean())
                .isTrue();
        // Before anything was recorded, every answer goes by the plan alone.
        String known = DAY + "&knownOn=2026-01-01";
        for (String question : List.of("what-if", "risk", "leverage", "explanation", "blockers/L 2")) {
            String joint = question.equals("risk") ? "&samples=200" : "";
            assertThat(answer(ITEM + question + known + joint))
                    .as(question)
                    .isNotEqualTo(answer(ITEM + question + DAY + joint));
        }
        JsonNode difference =
                answer(ITEM + "difference?agenda=island&from=2026-01-01&to=2026-11-23&knownOn=2026-01-01");
        assertThat(difference.get("contributions")).hasSize(1);
        assertThat(answer("/api/v1/items/L 2/impact" + known).get("waiting")).isNotEmpty();
    }

    @Test
    void ranksWhatGainsMost() throws Exception {
        JsonNode leverage = answer(ITEM + "leverage" + DAY);
        assertThat(leverage.at("/items/0/gainDays").asInt()).isPositive();
        assertThat(leverage.get("items").findValuesAsString("code")).doesNotContain("HAVEN", "L 2");
        // Two of three links will do and one is there: the others are a choice, whatever else is needed.
        JsonNode unblocking = leverage.get("unblocking");
        assertThat(unblocking.get("possible").asBoolean()).isTrue();
        assertThat(unblocking.get("exact").asBoolean()).isTrue();
        assertThat(unblocking.get("sets")).hasSize(unblocking.get("count").asInt());
        for (JsonNode set : unblocking.get("sets")) {
            assertThat(set).hasSize(unblocking.get("size").asInt());
            assertThat(set.findValuesAsString("code"))
                    .contains("V 1", "V 2", "W 1")
                    .doesNotContain("L 2", "W 2")
                    .containsAnyOf("L 1", "L 3");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "L 2, MET, ''",
        "W 1, BLOCKS, ''",
        "HAVEN, TARGET, ''",
        "W 2, SOFT_ONLY, V 1",
    })
    void saysWhyAnItemDoesNotBlock(String item, String reason, String at) throws Exception {
        JsonNode why = answer(ITEM + "blockers/" + item + DAY + "&lang=en");
        assertThat(why.get("reason").asString()).isEqualTo(reason);
        assertThat(why.at("/at/code").asString("")).isEqualTo(at);
        assertThat(why.get("verdict").asString()).contains(item).doesNotContain("{");
        assertThat(why.at("/target/code").asString()).isEqualTo("HAVEN");
        assertThat(answer("/api/v1/items/W 2/blockers/L 1" + DAY).get("reason").asString())
                .isEqualTo("NO_PATH");
    }

    @Test
    void tellsWhatWaitsForAnItemAndWhoShouldKnow() throws Exception {
        JsonNode impact = answer("/api/v1/items/W 1/impact" + DAY + "&slip=700&lang=en");
        assertThat(impact.get("slipDays").asInt()).isEqualTo(700);
        assertThat(impact.get("waiting").findValuesAsString("code")).contains("V 1", "HAVEN");
        JsonNode decision = impact.at("/decisions/0");
        assertThat(decision.get("code").asString()).isEqualTo("HAVEN");
        assertThat(decision.get("waits").asBoolean()).isTrue();
        JsonNode whatIf = answer(ITEM + "what-if" + DAY + "&slip=W 1=700d");
        assertThat(decision.get("movedDays").asLong())
                .isEqualTo(whatIf.get("movedDays").asLong());
        assertThat(decision.get("boardBefore").asString())
                .isLessThanOrEqualTo(decision.get("boardAfter").asString());
        assertThat(impact.get("tell").findValuesAsString("name")).contains("Island council", "Island water authority");
        assertThat(answer("/api/v1/items/L 2/impact" + DAY).get("waiting")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "early-start, A 1",
        "early-finish, HAVEN",
        "total-float, L 3",
        "late-start, L 3",
        "late-finish, W 1",
        "free-float, L 3",
        "slip-effect, W 1",
        "slip-effect, W 2",
        "state, HAVEN",
        "state, L 2"
    })
    void explainsEveryFigureByTermsThatGiveItAgain(String figure, String code) throws Exception {
        JsonNode explanation =
                answer("/api/v1/items/" + code + "/explanation" + DAY + "&towards=HAVEN&lang=en&figure=" + figure);
        assertThat(explanation.get("steps")).isNotEmpty();
        for (JsonNode step : explanation.get("steps")) {
            assertThat(step.get("recomputed")).isEqualTo(step.get("value"));
            assertThat(step.get("sentence").asString()).isNotBlank().doesNotContain("{");
            assertThat(step.get("terms")).anyMatch(term -> term.get("decisive").asBoolean());
            assertThat(step.get("terms"))
                    .allSatisfy(term -> assertThat(term.get("sentence").asString())
                            .isNotBlank()
                            .doesNotContain("{"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "risk?samples=0",
                "risk?samples=5000000",
                "risk?overrun=PROJECT=-1",
                "risk?overrun=PROJECT",
                "what-if?slip=L 3",
                "what-if?slip=L 3=soon",
                "what-if?status=L 3=FINISHED",
                "what-if?add-edge=L 3",
                "what-if?add-edge=L 3>L 3",
                "what-if?add-edge=L 3>HAVEN:XX",
                "what-if?remove-edge=L 2>L 3",
                "what-if?window=L 3=whenever",
                "what-if?gate=HAVEN=SOME",
                "difference?from=2026-02-01&to=2026-01-01",
                "difference?from=2026-02-01",
                "explanation?figure=slack",
                "explanation?figure=late-start&towards=L 1",
                "impact?slip=0",
                "impact?slip=99999999"
            })
    void saysWhatIsWrongWithAQuestion(String question) throws Exception {
        String joint = question.contains("?") ? "&" : "?";
        HttpResponse<String> response = get(ITEM + question + joint + "agenda=island");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(response.body()).get("detail").asString())
                .isNotBlank();
    }

    @Test
    void namesTheNearestCodeOfAnItemThatAScenarioMisspells() throws Exception {
        HttpResponse<String> response = get(ITEM + "what-if" + DAY + "&slip=L 9=3d");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("L 3");
    }
}

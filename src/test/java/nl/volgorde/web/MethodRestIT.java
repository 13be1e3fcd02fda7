package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    void answersAsItWasKnownOnADay() throws Exception {
        // W 1 was assessed as of 1 May 2026 on 3 May, and begins in 2026 by its plan.
        String path = "/api/v1/readiness?agenda=island&asOf=2026-05-02&code=W 1&knownOn=";
        assertThat(answer(path + "2026-05-03").at("/items/0/expected").asBoolean())
                .isFalse();
        assertThat(answer(path + "2026-05-02").at("/items/0/expected").asBoolean())
                .isTrue();
    }

    @Test
    void ranksWhatGainsMost() throws Exception {
        JsonNode leverage = answer(ITEM + "leverage" + DAY);
        assertThat(leverage.at("/items/0/gainDays").asInt()).isPositive();
        assertThat(leverage.get("items").findValuesAsString("code")).doesNotContain("HAVEN", "L 2");
    }

    @Test
    void addsUpWhatMovedADate() throws Exception {
        JsonNode difference = answer(ITEM + "difference?agenda=island&from=2026-01-01&to=2026-11-23");
        int sum = 0;
        for (JsonNode contribution : difference.get("contributions")) {
            sum += contribution.get("days").asInt();
        }
        assertThat(sum).isEqualTo(difference.get("movedDays").asInt());
        assertThat(difference.get("contributions")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"early-start, A 1", "early-finish, HAVEN", "total-float, L 3"})
    void explainsEveryFigureByTermsThatGiveItAgain(String figure, String code) throws Exception {
        JsonNode explanation =
                answer("/api/v1/items/" + code + "/explanation" + DAY + "&towards=HAVEN&lang=en&figure=" + figure);
        assertThat(explanation.get("steps")).isNotEmpty();
        for (JsonNode step : explanation.get("steps")) {
            assertThat(step.get("recomputed")).isEqualTo(step.get("value"));
            assertThat(step.get("sentence").asString()).isNotBlank().doesNotContain("{");
            assertThat(step.at("/terms/0/decisive").asBoolean()).isTrue();
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
                "explanation?figure=slack"
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

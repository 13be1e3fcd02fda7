package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeStore.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What those who keep the server running ask it. */
class OperationIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RunningVolgorde.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/liveness", "/readiness"})
    void isAliveAndReadyAndTellsNothingElse(String group) throws Exception {
        JsonNode health = json("/actuator/health" + group);
        assertThat(health.get("status").asString()).isEqualTo("UP");
        assertThat(health.has("components")).as("no details of the store").isFalse();
    }

    @Test
    void tellsTheCommitThatItWasMadeFrom() throws Exception {
        assertThat(json("/actuator/info").at("/git/commit/id").asString()).matches("[0-9a-f]{7,}");
        assertThat(get("/help?lang=en").body()).containsPattern("made from commit [0-9a-f]{7,}");
    }

    @Test
    void listsWhatItIsMadeOf() throws Exception {
        JsonNode bill = json("/actuator/sbom/application");
        assertThat(bill.get("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bill.get("components").findValuesAsString("name")).contains("neo4j", "jgrapht-core", "spring-core");
    }

    @Test
    void countsAnswersStoreCallsProgrammesAndImports() throws Exception {
        double before = total("volgorde_imports_total\\{.*outcome=\"rejected\".*");
        RunningVolgorde.bean(AgendaImport.class)
                .importFiles(Map.of("a.yaml", "agenda: {}\n"), new Writer("test", "import"), null, Language.EN);
        get("/api/v1/items/HAVEN/blockers?agenda=island");
        assertThat(total("volgorde_imports_total\\{.*outcome=\"rejected\".*")).isEqualTo(before + 1);
        assertThat(total("http_server_requests_seconds_count\\{.*uri=\"/api/v1/items/\\{code\\}/blockers\".*"))
                .isPositive();
        assertThat(total("volgorde_store_calls_seconds_count\\{.*outcome=\"answered\".*"))
                .isPositive();
        assertThat(total("volgorde_programmes_total\\{.*")).isPositive();
        assertThat(total("volgorde_analyses_total\\{.*")).isPositive();
    }

    private static double total(String line) throws Exception {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(each -> each.matches(line))
                .mapToDouble(each -> Double.parseDouble(each.substring(each.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void answersWithTheIdThatARequestBroughtAndWithOneOfItsOwnElse() throws Exception {
        assertThat(get("/help", "X-Request-Id", "gateway-17").headers().firstValue("X-Request-Id"))
                .contains("gateway-17");
        assertThat(get("/help", "X-Request-Id", "a b\tERROR all is lost")
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow())
                .matches("[0-9a-f-]{36}");
        assertThat(get("/help", "Host", "elsewhere.example").headers().firstValue("X-Request-Id"))
                .as("what is turned away has one too")
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "loggers", "shutdown", "configprops", "threaddump", "mappings"})
    void showsNothingOfItsInside(String endpoint) throws Exception {
        assertThat(get("/actuator/" + endpoint).statusCode()).isEqualTo(404);
    }
}

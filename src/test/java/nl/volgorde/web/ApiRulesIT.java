package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.TeamVolgorde;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The NL GOV REST API design rules, on the description that the server gives of itself and on what it really answers. */
class ApiRulesIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ROOT = "/api/v1";
    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** What a path must not tell to do: that is said by the method. */
    private static final Set<String> VERBS = Set.of(
            "get", "list", "find", "search", "create", "add", "make", "new", "update", "change", "edit", "set", "save",
            "delete", "remove", "drop", "run", "execute", "do", "check", "preview", "import", "export", "assess",
            "waive", "undo", "restore");

    private static JsonNode document;

    @BeforeAll
    static void reads() throws Exception {
        document = JsonMapper.shared()
                .readTree(get(RunningVolgorde.address(), ROOT + "/openapi.json").body());
    }

    private static HttpResponse<String> get(String server, String path) throws Exception {
        return send(server, "GET", path);
    }

    private static HttpResponse<String> send(String server, String method, String path, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void forEachOperation(BiConsumer<String, JsonNode> what) {
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                what.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
            }
        }
    }

    @Test
    void theDocumentSaysWhatItDescribes() throws Exception {
        assertThat(document.get("openapi").asString()).startsWith("3.");
        assertThat(document.at("/info/version").asString()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(document.at("/info/title").asString()).isNotBlank();
        assertThat(document.at("/info/license/name").asString()).isEqualTo("EUPL-1.2");
        assertThat(document.at("/servers/0/url").asString())
                .isEqualTo("/api/v" + document.at("/info/version").asString().split("\\.", -1)[0]);
        HttpResponse<String> served = get(RunningVolgorde.address(), ROOT + "/openapi.json");
        assertThat(served.headers().firstValue("API-Version"))
                .contains(document.at("/info/version").asString());
    }

    @Test
    void pathsAreNounsInKebabCaseAndParametersInCamelCase() {
        assertThat(document.get("paths").propertyNames()).hasSizeGreaterThan(40);
        for (String path : document.get("paths").propertyNames()) {
            assertThat(path).startsWith("/").doesNotEndWith("/").doesNotContain(".", "//");
            for (String segment : path.substring(1).split("/", -1)) {
                assertThat(segment).as(path).matches("[a-z]+(-[a-z]+)*|\\{[a-z]+([A-Z][a-z]+)*\\}");
                assertThat(VERBS).as(path).doesNotContain(segment);
            }
        }
        forEachOperation((name, operation) -> {
            for (JsonNode parameter : operation.path("parameters")) {
                String in = parameter.get("in").asString();
                assertThat(parameter.get("name").asString())
                        .as(name)
                        .matches(in.equals("header") ? "[A-Z][a-z]+(-[A-Z][a-z]+)*" : "[a-z]+([A-Z][a-z]+)*");
            }
        });
    }

    @Test
    void methodsAreUsedForWhatTheyMean() {
        Set<String> ids = new HashSet<>();
        forEachOperation((name, operation) -> {
            String method = name.substring(0, name.indexOf(' '));
            assertThat(METHODS).as(name).contains(method);
            assertThat(operation.get("summary").asString()).as(name).isNotBlank();
            assertThat(ids.add(operation.get("operationId").asString()))
                    .as(name)
                    .isTrue();
            boolean bodiless = method.equals("get") || method.equals("delete");
            assertThat(bodiless && operation.has("requestBody")).as(name).isFalse();
            assertThat(operation.get("responses").propertyNames())
                    .as(name)
                    .anyMatch(status -> status.startsWith("2"))
                    .contains("400", "401", "403", "429", "503");
        });
    }

    @Test
    void everyAnswerBearsTheVersionAndEveryRefusalIsAProblem() {
        forEachOperation((name, operation) -> {
            for (Map.Entry<String, JsonNode> each : operation.get("responses").properties()) {
                JsonNode response = resolved(each.getValue());
                assertThat(response.get("headers").propertyNames()).as(name).contains("API-Version");
                if (each.getKey().startsWith("4") || each.getKey().startsWith("5")) {
                    assertThat(response.get("content").propertyNames())
                            .as(name + " " + each.getKey())
                            .containsExactly(PROBLEM);
                    JsonNode form = response.at("/content").get(PROBLEM);
                    assertThat(resolved(form.get("schema")).get("required").toString())
                            .contains("type", "title", "status", "detail");
                    assertThat(form.at("/example/status").asString()).isEqualTo(each.getKey());
                }
            }
        });
    }

    @Test
    void everythingHasAnExampleThatIsOfTheFormThatIsDescribed() {
        List<String> faults = new ArrayList<>();
        forEachOperation((name, operation) -> {
            for (JsonNode parameter : operation.path("parameters")) {
                assertThat(parameter.has("example"))
                        .as(name + " " + parameter.get("name"))
                        .isTrue();
            }
            examples(name, operation.path("requestBody").path("content"), faults);
            for (JsonNode response : operation.get("responses")) {
                examples(name, resolved(response).path("content"), faults);
            }
        });
        assertThat(faults).isEmpty();
    }

    private static void examples(String name, JsonNode content, List<String> faults) {
        for (Map.Entry<String, JsonNode> form : content.properties()) {
            boolean shown = form.getKey().endsWith("json")
                    && !form.getKey().contains("ld+json")
                    && !name.equals("get /graph/file");
            if (shown && !form.getValue().has("example")) {
                faults.add(name + " has no example of " + form.getKey());
            } else if (shown && !form.getKey().contains("graph")) {
                unfit(name, form.getValue().get("example"), form.getValue().get("schema"), faults);
            }
        }
    }

    private static JsonNode resolved(JsonNode node) {
        if (node.has("anyOf")) {
            return resolved(node.get("anyOf").get(0));
        }
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** Where a value has something that its description does not know, or of another kind. */
    private static void unfit(String where, JsonNode value, JsonNode described, List<String> faults) {
        JsonNode schema = resolved(described);
        String type = schema.path("type").isArray()
                ? schema.get("type")
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(each -> !each.equals("null"))
                        .findFirst()
                        .orElse("")
                : schema.path("type").asString("");
        if (value.isNull()) {
            boolean may = described.path("type").toString().contains("\"null\"") || described.has("anyOf");
            if (!may && (described.has("type") || described.has("$ref"))) {
                faults.add(where + " is null, described as " + described);
            }
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                JsonNode known = schema.path("properties").path(field.getKey());
                if (!known.isMissingNode()) {
                    unfit(where + "/" + field.getKey(), field.getValue(), known, faults);
                } else if (schema.has("properties") && !schema.has("additionalProperties")) {
                    faults.add(where + " has a field '" + field.getKey() + "' that is not described");
                }
            }
        } else if (value.isArray()) {
            if (!type.equals("array") && !type.isEmpty()) {
                faults.add(where + " is a list, described as " + type);
            } else if (schema.has("items")) {
                value.forEach(each -> unfit(where + "/-", each, schema.get("items"), faults));
            }
        } else if ((value.isString() && !type.isEmpty() && !type.equals("string"))
                || (value.isNumber() && !type.isEmpty() && !type.equals("integer") && !type.equals("number"))
                || (value.isBoolean() && !type.isEmpty() && !type.equals("boolean"))) {
            faults.add(where + " is " + value + ", described as " + type);
        }
    }

    @Test
    void realAnswersAreOfTheFormThatIsDescribed() throws Exception {
        List<String> faults = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        forEachOperation((name, operation) -> {
            JsonNode described = operation.at("/responses/200/content").get("application/json");
            if (name.startsWith("get ") && described != null && !name.equals("get /graph/file")) {
                try {
                    HttpResponse<String> answer = get(RunningVolgorde.address(), ROOT + address(name, operation));
                    assertThat(answer.headers().firstValue("API-Version")).isPresent();
                    if (answer.statusCode() == 200) {
                        asked.add(name);
                        unfit(name, JsonMapper.shared().readTree(answer.body()), described.get("schema"), faults);
                    } else if (answer.statusCode() != 404 || !answer.body().contains("urn:volgorde:problem:unknown-")) {
                        faults.add(name + ": " + answer.statusCode() + " " + answer.body());
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(name, e);
                }
            }
        });
        assertThat(faults).isEmpty();
        assertThat(asked).hasSizeGreaterThan(18);
    }

    /** The address of an operation with its examples for what it cannot do without. */
    private static String address(String name, JsonNode operation) {
        String path = name.substring(name.indexOf(' ') + 1);
        StringBuilder query = new StringBuilder("?");
        for (JsonNode parameter : operation.path("parameters")) {
            String key = parameter.get("name").asString();
            String example = URLEncoder.encode(parameter.get("example").asString(""), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            if (parameter.get("in").asString().equals("path")) {
                path = path.replace("{" + key + "}", path.startsWith("/queries/") ? "items-per-theme" : example);
            } else if (parameter.path("required").asBoolean()
                    || Set.of("agenda", "asOf", "lang").contains(key)) {
                query.append(key.equals("parameters") ? "agenda=island" : key + "=" + example)
                        .append('&');
            }
        }
        return path + query;
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /agendas/,                           404, not-found",
        "GET,    /Agendas,                            404, not-found",
        "PATCH,  /agendas,                            405, method-not-allowed",
        "POST,   /items/HAVEN/blockers?agenda=island, 405, method-not-allowed",
        "GET,    /edits,                              405, method-not-allowed",
        "PUT,    /backup,                             415, unsupported-media-type"
    })
    void whatCannotBeAskedIsSaidSo(String method, String path, int status, String type) throws Exception {
        HttpResponse<String> answer = send(RunningVolgorde.address(), method, ROOT + path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
        assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("type").asString())
                .isEqualTo("urn:volgorde:problem:" + type);
    }

    @Test
    void saysThatThereIsNoSuchForm() throws Exception {
        HttpResponse<String> answer =
                send(RunningVolgorde.address(), "GET", ROOT + "/agendas", "Accept", "application/pdf");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
    }

    @Test
    void whatIsToEndSaysSoInItsAnswers() {
        // None is to end yet; the first one has to say so in its answers as well as in the document.
        forEachOperation(
                (name, operation) -> assertThat(operation.path("deprecated").asBoolean(false)
                                && !operation.at("/responses/200/headers").has("Deprecation"))
                        .as(name)
                        .isFalse());
    }

    @Test
    void noOtherSiteMayRead() throws Exception {
        for (String method : List.of("GET", "OPTIONS")) {
            HttpResponse<String> answer = send(
                    RunningVolgorde.address(),
                    method,
                    ROOT + "/agendas",
                    "Origin",
                    "https://elsewhere.example",
                    "Access-Control-Request-Method",
                    "GET");
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        }
    }

    @Test
    void aTeamIsToldHowToBeLetIn() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TeamVolgorde.address() + ROOT + "/openapi.json"))
                .header("Authorization", "Bearer " + TeamVolgorde.token("reader"))
                .build();
        JsonNode team = JsonMapper.shared()
                .readTree(CLIENT.send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
        assertThat(team.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(team.at("/components/securitySchemes/session/openIdConnectUrl")
                        .asString())
                .isEqualTo(TeamVolgorde.provider() + "/.well-known/openid-configuration");
        for (JsonNode path : team.get("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.get("security").toString()).isEqualTo("[{\"token\":[]},{\"session\":[]}]");
            }
        }
        assertThat(document.at("/components/securitySchemes").propertyNames()).containsExactly("token");
    }
}

package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.volgorde.TeamVolgorde;
import nl.volgorde.dashboard.Dashboard;
import nl.volgorde.dashboard.Dashboards;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint against everybody, in the running application; one that is not in the table fails the test. */
class EndpointRolesIT {
    /**
     * Who is let through. OPEN: everybody. ANY: who has a role somewhere. READ and EDIT: who has that role on the agenda;
     * for who has roles on others only, it is not there. IMPORT: who administers the agenda. ALL: who has the role on all
     * agendas.
     */
    private enum Rule {
        OPEN,
        ANY,
        READ,
        EDIT,
        IMPORT,
        ALL;

        /** What becomes of the requests of {@link #PEOPLE}. */
        List<String> expected() {
            return switch (this) {
                case OPEN -> List.of("ok", "ok", "ok", "ok", "ok", "ok");
                case ANY -> List.of("sign in", "refused", "ok", "ok", "ok", "ok");
                case READ -> List.of("sign in", "refused", "ok", "ok", "ok", "not there");
                case EDIT -> List.of("sign in", "refused", "refused", "ok", "ok", "not there");
                case IMPORT, ALL -> List.of("sign in", "refused", "refused", "refused", "ok", "refused");
            };
        }
    }

    private static final List<String> PEOPLE =
            List.of("nobody", "stranger", "reader", "editor", "administrator", "other");

    /** Rule, method, pattern, and an address of it that is there; A stands for the agenda and the day. */
    private static final String TABLE = """
            OPEN   GET    /.well-known/security.txt             /.well-known/security.txt
            OPEN   GET    /signed-out                           /signed-out
            OPEN   GET    /css/theme.css                        /css/theme.css
            OPEN   GET    /actuator/health                      /actuator/health
            OPEN   GET    /actuator/health/**                   /actuator/health/readiness
            ANY    GET    /                                     /
            ANY    GET    /help                                 /help
            ANY    GET    /help/accessibility                   /help/accessibility
            ANY    GET    /help/model                           /help/model
            ANY    GET    /import/empty-workbook                /import/empty-workbook
            ANY    GET    /import/schema                        /import/schema
            ANY    GET    /cypher                               /cypher
            ANY    GET    /dashboards                           /dashboards
            ANY    GET    /api/v1/openapi.json                  /api/v1/openapi.json
            ANY    GET    /api/v1/openapi.json.yaml             /api/v1/openapi.json.yaml
            ANY    GET    /api/v1/agendas                       /api/v1/agendas
            ANY    GET    /api/v1/linked-data/context           /api/v1/linked-data/context
            ANY    GET    /api/v1/queries                       /api/v1/queries
            ANY    POST   /api/v1/checks                        /api/v1/checks
            READ   GET    /actors                               /actors?A
            READ   GET    /actors/{id}                          /actors/raad?A
            READ   GET    /cypher/{name}                        /cypher/items-per-theme?A
            READ   GET    /cypher/{name}/csv                    /cypher/items-per-theme/csv?A
            READ   GET    /dashboards/{name}                    /dashboards/actors?A
            READ   GET    /dashboards/{name}/{report}/csv       /dashboards/actors/REPORT/csv?A
            READ   GET    /decisions/{code}                     /decisions/HAVEN?A
            READ   GET    /findings                             /findings?A
            READ   GET    /history                              /history?A
            READ   GET    /import/bundle                        /import/bundle?A
            READ   GET    /import/csv                           /import/csv?A
            READ   GET    /import/workbook                      /import/workbook?A
            READ   GET    /items/{code}                         /items/HAVEN?A
            READ   GET    /items/{code}/explanation             /items/HAVEN/explanation?A
            READ   GET    /map                                  /map?A
            READ   GET    /meetings                             /meetings?A
            READ   GET    /register                             /register?A
            READ   GET    /reports                              /reports?A
            READ   GET    /reports/file                         /reports/file?A&format=md
            READ   GET    /reports/letter                       /reports/letter?A&actor=raad
            READ   GET    /reports/overview                     /reports/overview?A
            READ   GET    /reports/preview                      /reports/preview?A
            READ   GET    /timeline                             /timeline?A
            READ   GET    /what-if                              /what-if?A
            READ   GET    /api/v1/actors                        /api/v1/actors?A
            READ   GET    /api/v1/actors/{id}                   /api/v1/actors/raad?A
            READ   GET    /api/v1/actors/{id}/letter            /api/v1/actors/raad/letter?A&format=md
            READ   GET    /api/v1/bundle                        /api/v1/bundle?A
            READ   GET    /api/v1/calendar/file                 /api/v1/calendar/file?A
            READ   GET    /api/v1/changes                       /api/v1/changes?A
            READ   GET    /api/v1/csv-files                     /api/v1/csv-files?A
            READ   GET    /api/v1/findings                      /api/v1/findings?A
            READ   GET    /api/v1/graph/file                    /api/v1/graph/file?A
            READ   GET    /api/v1/items/{code}                  /api/v1/items/HAVEN?A
            READ   GET    /api/v1/items/{code}/blockers         /api/v1/items/HAVEN/blockers?A
            READ   GET    /api/v1/items/{code}/blockers/{other} /api/v1/items/HAVEN/blockers/L%201?A
            READ   GET    /api/v1/items/{code}/critical-path    /api/v1/items/HAVEN/critical-path?A
            READ   GET    /api/v1/items/{code}/difference       /api/v1/items/HAVEN/difference?A&from=2026-06-30&to=2026-12-31
            READ   GET    /api/v1/items/{code}/explanation      /api/v1/items/HAVEN/explanation?A
            READ   GET    /api/v1/items/{code}/impact           /api/v1/items/HAVEN/impact?A
            READ   GET    /api/v1/items/{code}/leverage         /api/v1/items/HAVEN/leverage?A
            READ   GET    /api/v1/items/{code}/report           /api/v1/items/HAVEN/report?A&format=md
            READ   GET    /api/v1/items/{code}/risk             /api/v1/items/HAVEN/risk?A&samples=100
            READ   GET    /api/v1/items/{code}/what-if          /api/v1/items/HAVEN/what-if?A
            READ   GET    /api/v1/linked-data/file              /api/v1/linked-data/file?A
            READ   GET    /api/v1/map                           /api/v1/map?A
            READ   GET    /api/v1/overview                      /api/v1/overview?A
            READ   GET    /api/v1/letters                       /api/v1/letters?A&format=md
            READ   GET    /api/v1/overview/report               /api/v1/overview/report?A&format=md
            READ   GET    /api/v1/queries/{name}/result         /api/v1/queries/items-per-theme/result?agenda=island
            READ   GET    /api/v1/readiness                     /api/v1/readiness?A
            READ   GET    /api/v1/reports                       /api/v1/reports?A
            READ   GET    /api/v1/reports/{number}              /api/v1/reports/1?A
            READ   GET    /api/v1/reports/{number}/file         /api/v1/reports/1/file?A
            READ   GET    /api/v1/scenarios                     /api/v1/scenarios?A
            READ   GET    /api/v1/scenarios/{name}              /api/v1/scenarios/Later?A
            READ   GET    /api/v1/schedule                      /api/v1/schedule?A
            READ   GET    /api/v1/schedule/file                 /api/v1/schedule/file?A
            READ   GET    /api/v1/timeline                      /api/v1/timeline?A
            READ   GET    /api/v1/workbook                      /api/v1/workbook?A
            EDIT   GET    /assessments                          /assessments?A
            EDIT   POST   /assessments                          /assessments?A
            EDIT   GET    /edit/{kind}                          /edit/item?A
            EDIT   POST   /edit/{kind}                          /edit/item?A
            EDIT   GET    /findings/waiver                      /findings/waiver?A&finding=no-lead:L3
            EDIT   POST   /findings/waiver                      /findings/waiver?A&finding=no-lead:L3
            EDIT   GET    /history/{revision}/undo              /history/2/undo?A
            EDIT   POST   /history/{revision}/undo              /history/2/undo?A
            EDIT   POST   /items/{code}                         /items/HAVEN?A
            EDIT   POST   /reports                              /reports?A&format=md
            EDIT   POST   /reports/letter                       /reports/letter?A&actor=raad&format=md
            EDIT   POST   /reports/overview                     /reports/overview?A&format=md
            EDIT   POST   /what-if                              /what-if?A
            EDIT   POST   /api/v1/edits                         /api/v1/edits?A
            EDIT   POST   /api/v1/items/{code}/assessments      /api/v1/items/HAVEN/assessments?A
            EDIT   POST   /api/v1/reports                       /api/v1/reports?A
            EDIT   POST   /api/v1/reversals                     /api/v1/reversals?A
            EDIT   DELETE /api/v1/scenarios/{name}              /api/v1/scenarios/none?A
            EDIT   PATCH  /api/v1/scenarios/{name}              /api/v1/scenarios/none?A
            EDIT   PUT    /api/v1/scenarios/{name}              /api/v1/scenarios/none?A
            EDIT   DELETE /api/v1/waivers/{finding}             /api/v1/waivers/none?A
            EDIT   PUT    /api/v1/waivers/{finding}             /api/v1/waivers/none?A
            IMPORT GET    /import                               /import?A
            IMPORT POST   /import                               /import?A
            IMPORT POST   /import                               /import?A&step=apply
            IMPORT GET    /import/{token}                       /import/none?A
            IMPORT POST   /api/v1/imports                       /api/v1/imports
            IMPORT POST   /api/v1/import-previews               /api/v1/import-previews
            ALL    POST   /cypher                               /cypher?A
            ALL    POST   /api/v1/query-results                 /api/v1/query-results
            ALL    GET    /api/v1/backup                        /api/v1/backup
            ALL    PUT    /api/v1/backup                        /api/v1/backup
            ALL    GET    /actuator                             /actuator
            ALL    GET    /actuator/info                        /actuator/info
            ALL    GET    /actuator/prometheus                  /actuator/prometheus
            ALL    GET    /actuator/sbom                        /actuator/sbom
            ALL    GET    /actuator/sbom/{id}                   /actuator/sbom/application
            """;

    /** What is there besides the table: the page for faults, and the answer to whatever is not there. */
    private static final Set<String> WITHOUT_RULE = Set.of("GET /error", "POST /error", "GET /api/**", "POST /api/**");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private record Line(Rule rule, String method, String pattern, String address) {
        static List<Line> all() {
            return TABLE.lines()
                    .map(line -> line.strip().split("\\s+"))
                    .map(parts -> new Line(
                            Rule.valueOf(parts[0]),
                            parts[1],
                            parts[2],
                            parts[3].replace("?A", "?agenda=island&asOf=2026-11-23")))
                    .toList();
        }
    }

    /** Something to look at: a report, a scenario, and a write that can be undone. */
    @BeforeAll
    static void furnish() throws Exception {
        assertThat(send("editor", "POST", "/api/v1/reports?agenda=island", "{\"format\":\"md\"}", Map.of())
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> scenario = send(
                "editor",
                "PUT",
                "/api/v1/scenarios/Later?agenda=island",
                "{\"changes\":{\"drop\":[\"W 2\"]}}",
                Map.of("If-Match", "*"));
        assertThat(scenario.statusCode()).as(scenario.body()).isEqualTo(200);
    }

    private static HttpResponse<String> send(
            String who, String method, String address, String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TeamVolgorde.address() + address))
                .header("Origin", TeamVolgorde.address())
                .header("Content-Type", type(method, address))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!who.equals("nobody")) {
            request.header("Authorization", "Bearer " + TeamVolgorde.token(who));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String type(String method, String address) {
        if (address.startsWith("/api/v1/backup")) {
            return "application/zip";
        }
        return address.startsWith("/api/") || method.equals("GET")
                ? "application/json"
                : "application/x-www-form-urlencoded";
    }

    private static String body(Line line) {
        if (!line.address().startsWith("/api/") || line.method().equals("GET")) {
            return "";
        }
        return switch (line.pattern()) {
            case "/api/v1/checks", "/api/v1/imports", "/api/v1/import-previews" -> "{\"files\":[]}";
            case "/api/v1/reversals" -> "{\"revision\":1}";
            case "/api/v1/reports" -> "{\"format\":\"md\"}";
            case "/api/v1/query-results" -> "{\"cypher\":\"RETURN 1 AS one\"}";
            default -> "{}";
        };
    }

    private static String outcome(HttpResponse<String> response) {
        int status = response.statusCode();
        String to = response.headers().firstValue("Location").orElse("");
        if (status == 401 || to.contains("/oauth2/") || to.contains("/signed-out")) {
            return "sign in";
        }
        return switch (status) {
            case 403 -> "refused";
            case 404 -> "not there";
            default -> status < 500 ? "ok" : status + " " + response.body();
        };
    }

    private static Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        Set<RequestMappingInfo> all = TeamVolgorde.beans(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .collect(Collectors.toSet());
        for (RequestMappingInfo info : all) {
            Set<String> methods = info.getMethodsCondition().getMethods().stream()
                    .map(RequestMethod::name)
                    .collect(Collectors.toSet());
            for (String pattern : info.getPatternValues()) {
                for (String method : methods.isEmpty() ? Set.of("GET", "POST") : methods) {
                    mapped.add(method + " " + (pattern.isEmpty() ? "/" : pattern));
                }
            }
        }
        return mapped;
    }

    @Test
    void everyEndpointHasARule() {
        Set<String> ruled = Line.all().stream()
                .map(line -> line.method() + " " + line.pattern())
                .collect(Collectors.toCollection(TreeSet::new));
        ruled.addAll(WITHOUT_RULE);
        assertThat(mapped()).containsExactlyInAnyOrderElementsOf(ruled);
    }

    @Test
    void everyRuleHoldsForEverybody() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> seen = new TreeMap<>();
        String report = report();
        for (Line line : Line.all()) {
            for (int i = 0; i < PEOPLE.size(); i++) {
                String address = line.address().replace("REPORT", report);
                String outcome = outcome(send(PEOPLE.get(i), line.method(), address, body(line), Map.of()));
                seen.merge(outcome, 1, Integer::sum);
                if (!outcome.equals(line.rule().expected().get(i))) {
                    wrong.add(PEOPLE.get(i) + " " + line.method() + " " + address + ": " + outcome + " instead of "
                            + line.rule().expected().get(i));
                }
            }
        }
        assertThat(wrong).as("%s", seen).isEmpty();
    }

    private static String report() {
        return TeamVolgorde.bean(Dashboards.class).named("actors").reports().stream()
                .filter(each -> each.kind() != Dashboard.Kind.TEXT)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatIsNotThereIsSaidToWhoeverHasARole() throws Exception {
        assertThat(send("reader", "GET", "/api/v1/nothing", "", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(send("nobody", "GET", "/api/v1/nothing", "", Map.of()).statusCode())
                .isEqualTo(401);
    }
}

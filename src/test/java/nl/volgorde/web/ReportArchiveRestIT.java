package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.model.ArchivedReport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The archive of reports over REST, on the invented agenda. */
class ReportArchiveRestIT {
    private static final String DAY = "?agenda=island&asOf=2026-11-23";

    private static HttpResponse<byte[]> send(String method, String path, String body, String... version)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RunningVolgorde.address() + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (String tag : version) {
            request.header("If-Match", tag);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void keepsWhatWasMadeAndGivesItBackWhenTheAgendaHasGoneOn() throws Exception {
        byte[] made = send("GET", "/items/HAVEN/report" + DAY + "&lang=en&format=html", "")
                .body();
        String order = "{\"decision\":\"haven\",\"format\":\"html\"}";
        HttpResponse<byte[]> kept = send("POST", "/reports" + DAY + "&lang=en", order);
        assertThat(kept.statusCode())
                .as(new String(kept.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        JsonNode report = json(kept);
        assertThat(report.get("decision").asString()).isEqualTo("HAVEN");
        assertThat(report.get("meeting").asString()).isEqualTo("raad-2027-1");
        assertThat(report.get("language").asString()).isEqualTo("en");
        assertThat(report.get("by").asString()).isEqualTo("rest");
        assertThat(report.get("bytes").asInt()).isEqualTo(made.length);
        assertThat(report.get("sha256").asString()).isEqualTo(ArchivedReport.checksum(made));
        assertThat(json(send("POST", "/reports" + DAY + "&lang=en", order)))
                .as("once")
                .isEqualTo(report);

        String one = kept.headers().firstValue("Location").orElseThrow().replace("/api/v1", "");
        assertThat(json(send("GET", one, ""))).isEqualTo(report);
        assertThat(json(send("GET", "/reports" + DAY, "")).get("reports")).contains(report);
        // Raises the revision and leaves no trace that other tests would find.
        String scenario = "/scenarios/Elders" + DAY;
        assertThat(send("PUT", scenario, "{\"changes\":{\"drop\":[\"W 2\"]}}", "*")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("DELETE", scenario, "", "*").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/items/HAVEN/report" + DAY + "&lang=en&format=html", "")
                        .body())
                .as("a report of another revision says so")
                .isNotEqualTo(made);
        HttpResponse<byte[]> file = send("GET", one.replace("?", "/file?"), "");
        assertThat(file.body()).isEqualTo(made);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(report.get("name").asString());
    }

    @Test
    void keepsTheOverviewAndLettersToo() throws Exception {
        for (String order : new String[] {"{\"paper\":\"OVERVIEW\"", "{\"paper\":\"LETTER\",\"actor\":\"raad\""}) {
            JsonNode kept = json(send("POST", "/reports" + DAY + "&lang=en", order + ",\"format\":\"md\"}"));
            assertThat(kept.get("decision").isNull()).as(kept.toString()).isTrue();
            byte[] file = send("GET", "/reports/" + kept.get("number").asLong() + "/file" + DAY, "")
                    .body();
            String path = order.contains("LETTER") ? "/actors/raad/letter" : "/overview/report";
            assertThat(file)
                    .isEqualTo(
                            send("GET", path + DAY + "&lang=en&format=md", "").body());
        }
        HttpResponse<byte[]> toNobody = send("POST", "/reports" + DAY + "&lang=en", "{\"paper\":\"LETTER\"}");
        assertThat(toNobody.statusCode()).isEqualTo(400);
        assertThat(json(toNobody).get("detail").asString()).contains("actor");
    }

    @Test
    void refusesToChangeTheArchiveAndNamesWhatIsNotThere() throws Exception {
        HttpResponse<byte[]> missing = send("GET", "/reports/99" + DAY + "&lang=en", "");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(json(missing).get("detail").asString()).isEqualTo("No report 99 in the archive of agenda island.");
        long number = json(send("POST", "/reports" + DAY, "{\"format\":\"md\"}"))
                .get("number")
                .asLong();
        JsonNode before = json(send("GET", "/reports" + DAY, ""));
        for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
            assertThat(send(method, "/reports/" + number + DAY, "{}", "*").statusCode())
                    .as(method)
                    .isEqualTo(405);
        }
        assertThat(json(send("GET", "/reports" + DAY, ""))).isEqualTo(before);
        assertThat(send("POST", "/reports" + DAY, "{\"format\":\"doc\"}").statusCode())
                .isEqualTo(400);
    }
}

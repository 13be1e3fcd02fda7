package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.volgorde.TeamVolgorde;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Bringing in an edition by the page in team mode: who may, in whose name, and who may look how far it is. */
class TeamImportIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "a-boundary";

    private static String agenda(String id) {
        return "agenda: {id: " + id + ", edition: \"1\", titleNl: Eigen agenda, titleEn: Own agenda, source: s}\n"
                + "sources: [{id: s, titleNl: S, titleEn: S}]\nitems:\n"
                + "  - {code: P 1, type: PROJECT, titleNl: Ponton, titleEn: Pontoon, ref: r}\n";
    }

    private static HttpResponse<String> get(String who, String address) throws Exception {
        return send(who, address, null, "");
    }

    private static HttpResponse<String> send(String who, String address, @Nullable String type, String body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TeamVolgorde.address() + address))
                .header("Authorization", "Bearer " + TeamVolgorde.token(who));
        if (type != null) {
            request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Has a bundle checked, and gives the token that its files are kept under. */
    private static String checked(String who, String bundle) throws Exception {
        HttpResponse<String> checked = send(
                who,
                "/import?lang=en",
                "multipart/form-data; boundary=" + BOUNDARY,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.yaml\"\r\n\r\n"
                        + bundle + "\r\n--" + BOUNDARY + "--\r\n");
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(checked.body());
        assertThat(token.find()).as(checked.body()).isTrue();
        return token.group(1);
    }

    private static HttpResponse<String> apply(String who, String token) throws Exception {
        return send(
                who,
                "/import?lang=en",
                "application/x-www-form-urlencoded",
                "step=apply&by=Somebody+Else&token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    @Test
    void bringsInWhatItsAdministratorAppliesInTheirNameAndTellsOnlyThem() throws Exception {
        String token = checked("clerk", agenda("elsewhere"));
        assertThat(apply("clerk", token).statusCode()).isEqualTo(302);
        HttpResponse<String> done = get("clerk", "/import/" + token);
        for (int i = 0; i < 100 && done.statusCode() == 200; i++) {
            Thread.sleep(100);
            done = get("clerk", "/import/" + token);
        }
        assertThat(done.headers().firstValue("Location").orElse(done.body())).contains("elsewhere", "saved=1");
        assertThat(JsonMapper.shared()
                        .readTree(
                                get("clerk", "/api/v1/changes?agenda=elsewhere").body())
                        .at("/writes/0/by")
                        .asString())
                .isEqualTo("Clerk");
        assertThat(get("administrator", "/import/" + token).statusCode())
                .as("who administers all agendas may look too")
                .isEqualTo(302);
        assertThat(get("reader", "/import/" + token).statusCode()).isEqualTo(403);
    }

    @Test
    void showsNobodyTheImportOfAnAgendaThatOthersAdminister() throws Exception {
        String token = checked("administrator", agenda("kept"));
        assertThat(apply("administrator", token).statusCode()).isEqualTo(302);
        assertThat(get("clerk", "/import/" + token).statusCode())
                .as("as if it were not there")
                .isEqualTo(get("clerk", "/import/no-such-token").statusCode())
                .isEqualTo(410);
    }

    @Test
    void bringsNothingIntoAnAgendaOfOthers() throws Exception {
        String token = checked("clerk", agenda("foreign"));
        assertThat(apply("clerk", token).statusCode()).isEqualTo(403);
        assertThat(get("clerk", "/import/" + token).statusCode()).isEqualTo(410);
        assertThat(get("administrator", "/api/v1/overview?agenda=foreign").statusCode())
                .isEqualTo(404);
    }
}

package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.console.Console;
import nl.volgorde.console.SavedQuery;
import nl.volgorde.dashboard.Dashboards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved questions, Cypher of one's own, and dashboards, as people see them in a real browser. */
class QueryPagesBrowserIT {
    private static final String BUNDLED = "?agenda=novex-nzkg&asOf=2026-11-23&lang=";
    private static final String ISLAND = "?agenda=island&asOf=2026-11-23&lang=";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Page at(String address) {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at(address));
        return page;
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(Browsing.at(address))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Page asked(String cypher, String parameters) {
        Page page = at("/cypher" + ISLAND + "nl");
        write(page, cypher);
        page.locator("#parameters").fill(parameters);
        page.locator("button[value=page]").click();
        page.locator("#result, .fault").first().waitFor();
        page.waitForLoadState();
        return page;
    }

    /** In the place of what stands in the editor. */
    private static void write(Page page, String cypher) {
        page.locator(".CodeMirror").click();
        page.keyboard().press("Control+a");
        page.keyboard().insertText(cypher);
    }

    @Test
    void completesWithTheGraphsOwnNamesAndLetsTheTabKeyLeave() {
        Page page = at("/cypher" + ISLAND + "nl");
        page.locator("label[for=cypher-editor]").click();
        page.keyboard().type("MATCH (i:");
        assertThat(page.locator(".CodeMirror-hint").allTextContents())
                .contains("Item", "Actor")
                .doesNotContain("PRECONDITION_OF")
                .noneMatch(word -> word.startsWith("__"));
        page.keyboard().type("It");
        Browsing.assertAccessible(page, "completion");
        page.keyboard().press("Enter");
        page.keyboard().type(")-[:PREC");
        page.keyboard().press("Control+ ");
        assertThat(page.locator(".CodeMirror-hint").allTextContents()).containsExactly("PRECONDITION_OF");
        page.keyboard().press("Enter");
        page.keyboard().type("]->() WHERE i.cod");
        page.keyboard().press("Control+ ");
        page.keyboard().press("Enter");
        assertThat(page.locator("#cypher").inputValue())
                .isEqualTo("MATCH (i:Item)-[:PRECONDITION_OF]->() WHERE i.code");
        assertThat(page.locator(".cm-keyword").allTextContents()).contains("MATCH", "WHERE");
        page.keyboard().press("Tab");
        assertThat(Browsing.count(page.locator("#parameters:focus"))).isEqualTo(1);
    }

    @Test
    void isAPlainTextFieldWithoutScripts() throws Exception {
        assertThat(get("/cypher" + ISLAND + "nl&cypher=RETURN%201").body())
                .containsPattern("<textarea id=\"cypher\"[^>]*>RETURN 1</textarea>");
    }

    @ParameterizedTest
    @CsvSource({"nl, 1280, LIGHT", "en, 320, DARK"})
    void drawsAGraphThatIsAccessibleAndFitsTheScreen(String language, int width, ColorScheme scheme) {
        Page page = Browsing.page(width, scheme);
        page.navigate(Browsing.at("/cypher" + ISLAND + language));
        write(page, "MATCH p = (:Item {agenda: $agenda})-[:PRECONDITION_OF]->(:Item) RETURN p");
        page.locator("button[value=page]").click();
        Browsing.assertAccessible(page, "a graph");
    }

    @Test
    void showsEverySavedQuestionAndEveryDashboardOfTheBundledAgendaWithoutAFault() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (SavedQuery query : RunningVolgorde.bean(Console.class).queries()) {
            addresses.add("/cypher/" + query.name() + BUNDLED + "en");
        }
        for (Dashboards.Entry board : RunningVolgorde.bean(Dashboards.class).all()) {
            addresses.add("/dashboards/" + board.name() + BUNDLED + "en");
        }
        for (String address : addresses) {
            HttpResponse<String> response = get(address);
            assertThat(response.statusCode()).as(address).isEqualTo(200);
            assertThat(response.body())
                    .as(address)
                    .contains("<table class=\"answer\">")
                    .doesNotContain("class=\"fault\"");
            assertThat(response.body().length()).as(address).isLessThan(500_000);
        }
    }

    @Test
    void asksASavedQuestionAboutSomethingElseByItsForm() {
        Page page = at("/cypher" + BUNDLED + "nl");
        page.locator(".questions a")
                .filter(new Locator.FilterOptions().setHasText("Wat houdt dit besluit tegen?"))
                .click();
        assertThat(page.locator("#field-code").inputValue()).isEqualTo("HOUTRAK");
        page.locator("#field-code").fill("ri1");
        page.locator("form.fields button").click();
        assertThat(page.url()).contains("code=ri1", "agenda=novex-nzkg", "asOf=2026-11-23");
        assertThat(page.locator("#field-code").inputValue()).isEqualTo("RI 1");
    }

    @Test
    void beginsWithTheFocusOfAnotherAgendaAndLeadsToItsItems() {
        Page page = at("/cypher/what-blocks-a-decision" + ISLAND + "en");
        assertThat(page.locator("#field-code").inputValue()).isEqualTo("HAVEN");
        page.locator("table.answer tbody a").first().click();
        assertThat(page.url()).contains("/items/", "agenda=island", "asOf=2026-11-23", "lang=en");
    }

    @Test
    void saysValuesInTheReadersLanguageAndGivesThemAsStoredInAFile() throws Exception {
        String query = "/cypher/chain-of-one-item" + ISLAND;
        Page page = at(query + "nl&from=w1&to=HAVEN");
        assertThat(page.locator("table.answer tbody").textContent())
                .contains("genoemd in de bron")
                .doesNotContain("EXPLICIT");
        page = at(query + "en&from=w1&to=HAVEN");
        assertThat(page.locator("table.answer tbody").textContent()).doesNotContain("EXPLICIT", "genoemd");
        assertThat(get(page.locator("a.download").getAttribute("href")).body()).contains("EXPLICIT");
        page = at("/cypher/items-without-owner" + ISLAND + "en");
        assertThat(page.locator("table.answer tbody").textContent()).doesNotContain("Dijk", "Project");
        page = asked("RETURN 'HARD' AS strength", "");
        assertThat(page.locator("table.answer tbody").textContent())
                .as("as the next question has to name it")
                .isEqualTo("HARD");
    }

    @Test
    void givesTheAnswerAsAFile() throws IOException {
        Page page = at("/cypher/who-leads-most" + ISLAND + "nl");
        Download download =
                page.waitForDownload(() -> page.locator("a.download").click());
        assertThat(download.suggestedFilename()).isEqualTo("who-leads-most.csv");
        assertThat(Files.readAllLines(download.path()))
                .hasSizeGreaterThan(2)
                .first()
                .isEqualTo("actor,leads,commissionsOrDecides,takesPart,codes");
    }

    @Test
    void saysWhereOnesOwnQuestionIsWrongAndKeepsWhatWasTyped() {
        Page page = asked("MATCH (n:Item)\n  RETRN n", "code = RI 1");
        assertThat(page.locator(".fault").textContent()).contains("Regel 2, teken 3", "  RETRN n\n  ^");
        assertThat(page.locator("#cypher").inputValue()).isEqualTo("MATCH (n:Item)\n  RETRN n");
        assertThat(page.locator("#parameters").inputValue()).isEqualTo("code = RI 1");
        page.locator(".languages a[lang=en]").click();
        assertThat(page.locator("#cypher").inputValue()).contains("RETRN");
    }

    @Test
    void refusesToWriteAndSaysWhichLineIsNoParameter() {
        Page page = asked("CREATE (n) RETURN n", "");
        assertThat(page.locator(".fault").textContent()).containsIgnoringCase("lezen");
        write(page, "RETURN 1");
        page.locator("#parameters").fill("no parameter");
        page.locator("button[value=page]").click();
        assertThat(page.locator(".fault").textContent()).contains("'no parameter'");
    }

    @Test
    void drawsTheNodesAndRelationsOfOnesOwnQuestion() {
        Page page = asked(
                "MATCH p = (a:Item {agenda: $agenda})-[:PRECONDITION_OF]->(:Item {code: $code}) RETURN p, 1 AS one",
                "code = HAVEN");
        assertThat(Browsing.count(page.locator("svg.graph a.node"))).isGreaterThan(1);
        assertThat(Browsing.count(page.locator("table.answer tbody tr")))
                .isEqualTo(Browsing.count(page.locator("svg.graph g.edge")));
        page.locator("svg.graph a.node").first().click();
        assertThat(page.url()).contains("/items/");
    }

    @Test
    void showsAUsersOwnDashboardBesideTheOthersAndSaysWhatIsWrongWithOne() throws IOException {
        Path folder =
                Files.createDirectories(RunningVolgorde.bean(Dashboards.class).folder());
        Path mine = folder.resolve("mine.json");
        Path broken = folder.resolve("broken.json");
        Files.writeString(mine, Files.readString(Path.of("src/test/resources/dashboard/mine.json")));
        Files.writeString(broken, "{\"title\": \"x\",\n oops");
        try {
            Page page = at("/dashboards" + ISLAND + "nl");
            assertThat(page.locator(".fault").textContent()).contains("broken.json: regel 2");
            page.locator(".cards a")
                    .filter(new Locator.FilterOptions().setHasText("Van mij"))
                    .click();
            page.waitForLoadState();
            assertThat(page.locator(".figure").textContent()).matches("\\d+");
            assertThat(Browsing.count(page.locator("svg.bars rect"))).isGreaterThan(2);
            assertThat(Browsing.count(page.locator("svg.line circle"))).isGreaterThan(1);
            assertThat(Browsing.count(page.locator("svg.graph .node"))).isGreaterThan(1);
            assertThat(page.locator(".words").textContent()).isEqualTo("Woorden alleen.");
            assertThat(page.locator(".report .fault").textContent()).contains("zomaar");
            assertThat(page.locator("main").textContent()).contains("'gauge'");
            page.locator("#field-limit").fill("3");
            page.locator("form.fields button").click();
            page.waitForURL("**limit=3**");
            assertThat(Browsing.count(page.locator("#report-bars ~ details tbody tr")))
                    .isEqualTo(3);
            Browsing.assertAccessible(page, "a user's dashboard");
        } finally {
            Files.delete(mine);
            Files.delete(broken);
        }
    }
}

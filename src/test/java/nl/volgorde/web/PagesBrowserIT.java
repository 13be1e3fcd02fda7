package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page as people see it, in a real browser. */
class PagesBrowserIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int HEIGHT = 900;
    private static final int NARROW = 320;

    private static final String ISLAND = "?agenda=island&asOf=2026-11-23&lang=";

    private static final boolean ALL = "all".equals(System.getProperty("pages"));

    /** Two looks that differ in everything, which share the pages; with {@code -Dpages=all} every page in all eight. */
    static Stream<Arguments> looks() {
        if (!ALL) {
            return Stream.of(Arguments.of("nl", 1280, ColorScheme.LIGHT), Arguments.of("en", NARROW, ColorScheme.DARK));
        }
        return Stream.of("nl", "en")
                .flatMap(language -> Stream.of(1280, NARROW)
                        .flatMap(width -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                .map(scheme -> Arguments.of(language, width, scheme))));
    }

    /** Whatever the width of the first look, all of it fits 320 px. */
    @ParameterizedTest
    @MethodSource("looks")
    void isAccessibleAndFitsTheScreen(String language, int width, ColorScheme scheme) throws Exception {
        Page page = Browsing.page(width, scheme);
        List<String> addresses = AllPages.in(language);
        for (int i = 0; i < addresses.size(); i++) {
            String address = addresses.get(i);
            assertWords(language, address);
            if (!ALL && i % 2 != (language.equals("nl") ? 0 : 1)) {
                continue;
            }
            page.navigate(Browsing.at(address));
            Browsing.assertAccessible(page, address + " at " + width + " px");
            if (width > NARROW) {
                page.setViewportSize(NARROW, HEIGHT);
                Browsing.assertFits(page, address + " at " + NARROW + " px");
                page.setViewportSize(width, HEIGHT);
            }
        }
    }

    /** The words of a page are there before any script runs. */
    private static void assertWords(String language, String address) throws Exception {
        String html = HTTP.send(
                        HttpRequest.newBuilder(URI.create(Browsing.at(address))).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(html).as(address).contains("<html lang=\"" + language + "\"").doesNotContain("??");
        String main = html.substring(html.indexOf("<main"), html.indexOf("</main>"));
        if (!address.startsWith("/cypher")) {
            assertThat(main.replaceAll("(?s)<script.*?</script>|<[^>]*>", " "))
                    .as(address)
                    .doesNotContain("()", "null");
        }
        if (address.startsWith("/edit/")) {
            assertThat(main).as("the words of the fields of %s", address).doesNotContain(">field.");
        }
    }

    @Test
    void suggestsWhatMayBeMeantByAnUnknownCodeOrActor() {
        Page page = Browsing.page(320, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/items/HAVN" + ISLAND + "en"));
        page.locator("main li a", new Page.LocatorOptions().setHasText("HAVEN"))
                .first()
                .click();
        assertThat(page.url()).contains("/items/HAVEN").contains("lang=en").contains("asOf=2026-11-23");
        page.navigate(Browsing.at("/actors/eilandrad" + ISLAND + "en"));
        page.locator("main li a").first().click();
        assertThat(page.url()).contains("/actors/");
        page.locator("#verdict").waitFor();
    }

    @Test
    void tellsHowTheProgrammeStandsAndLeadsOnToTheDecisionAndItsActors() {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/" + ISLAND + "nl"));
        assertThat(page.locator("#verdict").textContent()).contains("besluit");
        assertThat(page.locator("section[aria-labelledby=focus]").textContent()).contains("Nieuwe haven vrijgeven");
        page.locator("section[aria-labelledby=actors] tbody a").first().click();
        page.waitForURL("**/actors/**");
        assertThat(page.url()).contains("agenda=island").contains("asOf=2026-11-23");
        assertThat(page.locator("section[aria-labelledby=to-do] tbody tr")
                        .first()
                        .textContent())
                .isNotBlank();
        page.goBack();
        page.locator("section[aria-labelledby=focus] a").click();
        page.waitForURL("**/decisions/HAVEN*");
    }

    @Test
    void leadsFromAnItemToTheSourceOfEachOfItsEdges() {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/items/V%201" + ISLAND + "en"));
        Locator rows = page.locator("section[aria-labelledby=waits-for] tbody tr");
        assertThat(Browsing.count(rows)).isPositive();
        assertThat(rows.first().locator(".source").textContent()).contains("p. ");
    }

    @Test
    void makesAScenarioThatCanBeSharedByItsAddress() {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/what-if" + ISLAND + "nl"));
        page.locator("#kind").selectOption("slip");
        page.locator("#item").fill("w1");
        page.locator("#value").fill("600d");
        page.locator("form.fields button").click();
        assertThat(page.locator("#verdict").textContent()).contains("dagen later");
        String shared = page.url();
        assertThat(shared).contains("slip=w1%3D600d").doesNotContain("value=");
        Page other = Browsing.page(320, ColorScheme.DARK);
        other.navigate(shared + "&lang=en");
        assertThat(other.locator("section[aria-labelledby=scenario]").textContent())
                .contains("Slip: W 1: 600 days later");
    }

    @Test
    void keepsWhatWasTypedWhenAScenarioCannotBeRead() {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/what-if" + ISLAND + "nl"));
        page.locator("#kind").selectOption("status");
        page.locator("#item").fill("W 1");
        page.locator("#value").fill("AF");
        page.locator("form.fields button").click();
        assertThat(page.locator(".fault").textContent()).contains("AF");
        assertThat(page.locator("#value").inputValue()).isEqualTo("AF");
        assertThat(page.locator("#kind").inputValue()).isEqualTo("status");
    }

    @Test
    void readsTablesAsCardsOnANarrowScreen() {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/decisions/HAVEN" + ISLAND + "nl"));
        String state = "section[aria-labelledby=blockers] tbody tr:first-child td[data-column=Toestand]";
        assertThat(cssOf(page, state, "display")).isEqualTo("table-cell");
        page.setViewportSize(NARROW, HEIGHT);
        assertThat(cssOf(page, state, "display")).isEqualTo("block");
        assertThat(page.locator(state).getAttribute("role")).isEqualTo("cell");
        assertThat((Boolean) page.locator("section[aria-labelledby=blockers] .scroll")
                        .evaluate("box => box.scrollWidth <= box.clientWidth"))
                .as("nothing of the table lies beside the screen")
                .isTrue();
    }

    private static String cssOf(Page page, String selector, String property) {
        return (String) page.locator(selector).evaluate("(cell, name) => getComputedStyle(cell)[name]", property);
    }

    @Test
    void saysWhatIsWrongWithADate() {
        Page page = Browsing.page(320, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/?agenda=island&asOf=yesterday"));
        assertThat(page.locator("main").textContent()).contains("'yesterday' is geen datum", "2026-12-31");
    }
}

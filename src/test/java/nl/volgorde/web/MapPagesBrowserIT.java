package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** The map, the timeline and who waits for whom, in a real browser. */
class MapPagesBrowserIT {
    private static final String BUNDLED = "?agenda=novex-nzkg&asOf=2026-11-23";
    private static final String ISLAND = "?agenda=island&asOf=2026-11-23";

    private final Page page = Browsing.page(1280, ColorScheme.LIGHT);

    private void open(String path) {
        page.navigate(Browsing.at(path));
    }

    private int boxes() {
        return Browsing.count(page.locator("svg.map .nodes > .node"));
    }

    @Test
    void looksIntoAGroupAndKeepsTheFilterOfTheMapItCameFrom() {
        open("/map" + BUNDLED + "&group=actor&state=blocked&lang=en");
        int groups = boxes();
        assertThat(groups).isBetween(2, 150);
        page.locator("svg.map .node.group").first().click();
        assertThat(page.url()).contains("state=blocked", "lang=en", "asOf=2026-11-23", "agenda=novex-nzkg");
        assertThat(page.url()).containsAnyOf("open=actor", "actor=");
        page.locator("svg.map .node:not(.group)").first().waitFor();
        assertThat(page.locator("#state").inputValue()).isEqualTo("blocked");
        page.locator("ul.steps a", new Page.LocatorOptions().setHasText("Close group"))
                .click();
        assertThat(boxes()).isEqualTo(groups);
    }

    @Test
    void putsTogetherWhatIsTooMuchToRead() {
        open("/map" + BUNDLED);
        assertThat(boxes()).isBetween(1, 150);
        open("/map" + BUNDLED + "&group=theme");
        assertThat(Browsing.count(page.locator("svg.map .node.group"))).isGreaterThan(2);
        assertThat(Browsing.count(page.locator("#result tbody tr"))).isEqualTo(boxes());
    }

    @Test
    void looksFromAnItemUpstreamAndDownstream() {
        open("/items/HAVEN" + ISLAND);
        page.locator("a", new Page.LocatorOptions().setHasText("Op de kaart")).click();
        assertThat(page.url()).contains("focus=HAVEN");
        int needed = boxes();
        assertThat(needed).isGreaterThan(1);
        page.locator("ul.steps a", new Page.LocatorOptions().setHasText("wat erop wacht"))
                .click();
        assertThat(page.url()).contains("direction=downstream");
        assertThat(boxes()).isNotEqualTo(needed);
        page.goBack();
        page.locator("svg.map .nodes a[href*='focus=']").first().click();
        assertThat(page.url()).contains("/map").doesNotContain("focus=HAVEN");
        page.locator("svg.map .nodes a[href*='/items/']").first().click();
        assertThat(page.url()).contains("/items/");
    }

    @Test
    void findsItemsByTheirWordsAndSaysWhenThereAreNone() {
        open("/map" + ISLAND);
        int all = boxes();
        page.locator("#words").fill("veerboot");
        page.locator("form.filters button").click();
        page.waitForCondition(() -> boxes() < all);
        assertThat(boxes())
                .isEqualTo(Browsing.count(page.locator("#result tbody tr")))
                .isPositive();
        assertThat(page.locator("#result tbody").textContent()).containsIgnoringCase("veerboot");
        page.locator("#words").fill("olifant");
        page.locator("form.filters button").click();
        page.locator(".nothing").waitFor();
        assertThat(page.locator(".nothing").textContent()).contains("Geen enkel item");
        page.locator("#result a", new Page.LocatorOptions().setHasText("zonder filters"))
                .click();
        assertThat(boxes()).isGreaterThan(3);
        open("/map" + ISLAND + "&state=open");
        assertThat(page.locator("main").textContent()).contains("'state' kan niet 'open' zijn", "blocked");
    }

    @Test
    void showsWhoWaitsForWhomAndLeadsToThem() {
        open("/actors" + ISLAND);
        assertThat(Browsing.count(page.locator("svg.matrix .cell")))
                .isEqualTo(Browsing.count(page.locator("section[aria-labelledby=waiting] tbody tr")))
                .isPositive();
        page.locator("svg.matrix a.cell").first().click();
        assertThat(page.url()).contains("/actors/");
        page.locator("section[aria-labelledby=waits-for] tbody tr").first().waitFor();
    }

    @Test
    void appliesAFilterAtOnceAndKeepsTheFocusAndTheAddress() {
        open("/timeline" + ISLAND);
        int all = Browsing.count(page.locator("svg.timeline .row"));
        page.locator("#state").focus();
        page.locator("#state").selectOption("blocked");
        page.waitForCondition(() -> Browsing.count(page.locator("svg.timeline .row")) < all);
        assertThat(page.url()).contains("state=blocked");
        assertThat(Browsing.count(page.locator("svg.timeline .row")))
                .isPositive()
                .isEqualTo(Browsing.count(page.locator("#result tbody tr")));
        assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("state");
        assertThat(page.locator(".languages a[lang=en]").getAttribute("href")).contains("state=blocked");
        assertThat(page.locator("#announcement").textContent()).isNotBlank();
    }

    @Test
    void bringsTheMapNearerAndBackToTheWidthOfThePage() {
        open("/map" + BUNDLED + "&group=theme");
        double before = page.locator("svg.map").boundingBox().width;
        page.getByText("Vergroot").click();
        assertThat(page.locator("svg.map").boundingBox().width).isGreaterThan(before * 1.2);
        page.getByText("Pas in de breedte").click();
        assertThat(page.locator("svg.map").boundingBox().width).isLessThan(1280);
        Browsing.assertFits(page, "a map that was brought nearer");
    }

    @Test
    void readsAndFiltersWithoutJavaScript() {
        Page plain = Browsing.withoutScripts(320);
        plain.navigate(Browsing.at("/map" + ISLAND + "&lang=en"));
        assertThat(Browsing.count(plain.locator(".zoom"))).isZero();
        plain.locator("#words").fill("ferry");
        plain.locator("#words").press("Enter");
        plain.waitForURL("**words=ferry**");
        assertThat(Browsing.count(plain.locator("svg.map .nodes > .node"))).isPositive();
        plain.context().close();
    }

    @Test
    void givesTablesAsCsv() {
        open("/decisions/HAVEN" + ISLAND);
        int rows = Browsing.count(page.locator("section[aria-labelledby=blockers] tbody tr"));
        String address =
                page.locator("section[aria-labelledby=blockers] .csv a").getAttribute("href");
        APIResponse csv = page.request().get(Browsing.at(address));
        assertThat(csv.headers().get("content-type")).startsWith("text/csv");
        assertThat(csv.text().lines()).hasSize(rows + 1);
        assertThat(csv.text()).startsWith("code,title,").contains("slipEffectDays");
        open("/map" + ISLAND + "&words=haven");
        String edges = page.locator(".csv a").first().getAttribute("href");
        assertThat(page.request().get(Browsing.at(edges)).text().lines()).hasSize(boxes() + 1);
        APIResponse unknown = page.request().get(Browsing.at(address.replace("table=blockers", "table=nope")));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("'nope'", "conditions");
    }
}

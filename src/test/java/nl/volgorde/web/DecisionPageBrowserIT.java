package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import nl.volgorde.RunningVolgorde;
import org.junit.jupiter.api.Test;

/** The page as people see it, in a real browser. */
class DecisionPageBrowserIT {
    private static Page page(int width, ColorScheme scheme) {
        return Browsing.page(width, scheme);
    }

    private static String island(String language) {
        return RunningVolgorde.address() + "/decisions/HAVEN?agenda=island&asOf=2026-11-23&lang=" + language;
    }

    private static String bundled(String language) {
        return RunningVolgorde.address() + "/decisions/HOUTRAK?agenda=novex-nzkg&asOf=2026-11-23&lang=" + language;
    }

    private static String findings(String language) {
        return RunningVolgorde.address() + "/findings?agenda=island&asOf=2026-11-23&lang=" + language;
    }

    @Test
    void listsFindingsWithTheirAdviceAndWhatIsWaivedOnRequest() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(findings("nl"));
        assertThat(page.locator("#verdict").textContent()).startsWith("Geen ernstige bevindingen");
        assertThat(Browsing.count(page.getByText("no-lead:L3"))).isZero();
        page.getByText("Toon ook wat terzijde is gelegd").click();
        page.getByText("no-lead:L3").waitFor();
        assertThat(page.locator(".waiver").textContent()).contains("Eilandraad", "31 december 2027");
        page.getByText("hoogte").first().waitFor();
    }

    @Test
    void answersTheQuestionOfTheBundledAgenda() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(bundled("nl"));
        assertThat(page.locator("#verdict").textContent()).startsWith("Nee, nog niet");
        assertThat(Browsing.count(page.locator(".cards li"))).isEqualTo(4);
        assertThat(Browsing.count(page.locator("section[aria-labelledby=blockers] tbody tr")))
                .isGreaterThan(5);
        assertThat(Browsing.count(page.locator("section[aria-labelledby=actors] tbody tr")))
                .isPositive();
        assertThat(page.locator("svg.gantt title").first().textContent()).isNotBlank();
    }

    @Test
    void showsHowItHangsTogetherAndHowSureItIs() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(bundled("nl"));
        assertThat(Browsing.count(page.locator("svg.map .nodes a"))).isGreaterThan(5);
        assertThat(page.locator("svg.map .edges a").first().getAttribute("href"))
                .startsWith("/items/")
                .contains("#edge-");
        assertThat(Browsing.count(page.locator("section[aria-labelledby=map] tbody tr")))
                .isEqualTo(Browsing.count(page.locator("svg.map .nodes a")));
        assertThat(page.locator("svg.risk desc").textContent()).startsWith("De kans dat het klaar is");
        page.locator("section[aria-labelledby=risk] summary").click();
        assertThat(page.locator("section[aria-labelledby=risk] tbody tr")
                        .first()
                        .textContent())
                .contains("10 procent kans");
        // The colours are the page's own, and no part is styled by itself: the policy would refuse it.
        assertThat((String) page.evaluate("getComputedStyle(document.querySelector('svg.map .fill-ink')).fill"))
                .isEqualTo((String) page.evaluate("getComputedStyle(document.body).color"));
    }

    @Test
    void saysInBothLanguagesThatAPageIsNotThere() {
        Page page = page(320, ColorScheme.LIGHT);
        page.navigate(RunningVolgorde.address() + "/nowhere");
        assertThat(page.locator("main").textContent()).contains("Deze pagina is er niet", "This page is not there");
        Browsing.assertAccessible(page, "a page that is not there");
    }

    @Test
    void keepsItsPlaceWhenTheLanguageChanges() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(island("nl"));
        page.locator(".languages a[lang=en]").click();
        assertThat(page.url())
                .contains("asOf=2026-11-23")
                .contains("agenda=island")
                .contains("lang=en");
        assertThat(page.locator("#verdict").textContent()).startsWith("No, not yet");
    }

    @Test
    void isReachedByKeyboardFromTheTop() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(island("nl"));
        page.keyboard().press("Tab");
        assertThat((String) page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("content");
        boolean reachedADecision = false;
        for (int i = 0; i < 20 && !reachedADecision; i++) {
            page.keyboard().press("Tab");
            reachedADecision = (Boolean) page.evaluate("(document.activeElement.href || '').includes('/decisions/V')");
        }
        assertThat(reachedADecision).isTrue();
    }

    @Test
    void showsAnotherDayWhenAsked() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(island("nl"));
        page.locator("#as-of").fill("2025-06-01");
        page.locator("form.asof button").click();
        assertThat(page.url()).contains("asOf=2025-06-01");
        assertThat(page.locator("section[aria-labelledby=blockers] tbody").textContent())
                .contains("Veerboot");
    }
}

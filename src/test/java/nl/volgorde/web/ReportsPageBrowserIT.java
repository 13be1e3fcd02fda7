package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import nl.volgorde.model.ArchivedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the papers for the board, in a real browser. */
class ReportsPageBrowserIT {
    private static final String ISLAND = "?agenda=island&asOf=2026-11-23&lang=";

    @ParameterizedTest
    @CsvSource({"nl, 1280, LIGHT", "en, 320, DARK"})
    void isAccessibleAndFitsTheScreen(String language, int width, ColorScheme scheme) {
        Page page = Browsing.page(width, scheme);
        page.navigate(Browsing.at("/reports" + ISLAND + language));
        page.locator("#by").fill("Anna");
        page.locator("button[formmethod=post]").click();
        assertThat(page.locator(".saved").textContent()).isNotBlank();
        Browsing.assertAccessible(page, "the papers");
        page.navigate(Browsing.at("/reports" + ISLAND + language + "&since=gisteren"));
        Browsing.assertAccessible(page, "the papers with a mistake");
        page.navigate(Browsing.at("/reports/preview" + ISLAND + language + "&decision=HAVEN"));
        Browsing.assertAccessible(page, "a report to be looked at");
        page.navigate(Browsing.at("/reports/overview" + ISLAND + language));
        Browsing.assertAccessible(page, "the programme to be looked at");
        page.navigate(Browsing.at(
                "/reports/preview?agenda=novex-nzkg&asOf=2026-11-23&decision=HOUTRAK&in=nl&lang=" + language));
        Browsing.assertAccessible(page, "a report in Dutch");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator(".paper").getAttribute("lang")).isEqualTo("nl");
        assertThat(page.locator("h1").textContent()).startsWith("Bestuursrapport");
    }

    @Test
    void showsALetterAndKeepsItBesideThePapersOnDecisions() {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/reports" + ISLAND + "nl"));
        page.locator("#letter-to").selectOption(new SelectOption().setIndex(0));
        page.locator("form[action*='/reports/letter'] button").click();
        page.waitForURL(url -> url.contains("/reports/letter"));
        assertThat(page.locator(".paper h1").textContent()).startsWith("Wat van u wordt gevraagd");
        page.locator("details summary").first().click();
        page.locator("#format").selectOption("md");
        page.locator("#by").fill("");
        page.locator("form.fields button").click();
        assertThat(page.locator("#fault-by").textContent()).isNotBlank();
        page.locator("#by").fill("Anna");
        page.locator("form.fields button").click();
        assertThat(page.locator(".saved").textContent()).contains("staat in het archief");
        assertThat(page.locator("section[aria-labelledby=archive] tbody tr")
                        .first()
                        .textContent())
                .contains("MD", "-letter-", "Anna");
        Browsing.assertAccessible(page, "the archive with a letter");
    }

    /** A page without scripts cannot tell that a button stands still, so it is pressed by key. */
    @Test
    void showsAReportAndKeepsItWithoutJavaScript() throws Exception {
        Page page = Browsing.withoutScripts(320);
        page.navigate(Browsing.at("/" + ISLAND + "nl"));
        page.locator("nav.pages a[href*='/reports']").focus();
        page.keyboard().press("Enter");
        page.locator("#meeting").selectOption("raad-2027-1");
        page.locator("#in").selectOption("en");
        page.locator("#format").selectOption("md");
        page.locator("form.fields button:not([formaction])").first().press("Enter");
        page.locator(".paper").waitFor();
        assertThat(page.url()).contains("decision=HAVEN", "meeting=raad-2027-1", "in=en");
        assertThat(page.locator(".paper").textContent()).contains("Board report", "What the board is asked");
        page.goBack();
        page.locator("button[formmethod=post]").press("Enter");
        assertThat(Browsing.count(page.locator("#fault-by"))).isEqualTo(1);
        assertThat(page.locator("#in").inputValue()).as("what was chosen stays").isEqualTo("en");
        assertThat(page.locator("#meeting").inputValue()).isEqualTo("raad-2027-1");
        page.locator("#by").fill("Anna");
        page.locator("button[formmethod=post]").press("Enter");
        page.locator(".saved").waitFor();
        Locator row = page.locator("section[aria-labelledby=archive] tbody tr").first();
        assertThat(row.textContent()).contains("HAVEN", "raad-2027-1", "Engels", "23 november 2026", "Anna");
        Download download =
                page.waitForDownload(() -> row.locator("a[download]").press("Enter"));
        byte[] bytes = Files.readAllBytes(download.path());
        assertThat(row.locator(".path").textContent()).contains(ArchivedReport.checksum(bytes));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("# Board report");
        page.context().close();
    }

    @Test
    void comparesWithAnyDayAndSavesInEveryForm() {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/reports" + ISLAND + "nl"));
        page.locator("#since").fill("2026-10-01");
        page.locator("form.fields button:not([formaction])").first().click();
        page.waitForURL("**/reports/preview**");
        assertThat(page.locator(".paper").textContent()).contains("Wat er is veranderd sinds 1 oktober 2026");
        Locator forms = page.locator(".steps a");
        assertThat(Browsing.count(forms)).isEqualTo(5);
        for (int i = 0; i < Browsing.count(forms); i++) {
            Locator form = forms.nth(i);
            String name = page.waitForDownload(form::click).suggestedFilename();
            assertThat(name).startsWith("volgorde-island-haven-since-2026-10-01-2026-11-23-r");
        }
        page.locator(".kicker a").first().click();
        assertThat(page.locator("#since").inputValue())
                .as("the way back keeps the choice")
                .isEqualTo("2026-10-01");
    }

    @Test
    void saysWhatIsWrongWithAChoice() {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/reports/preview" + ISLAND + "en&since=yesterday&format=doc&in=fr"));
        assertThat(page.locator("#fault-since").textContent()).contains("yesterday");
        assertThat(page.locator(".fault").first().textContent()).contains("Choose one of the possibilities");
        page.navigate(Browsing.at("/reports/preview" + ISLAND + "en&decision=HAVN"));
        assertThat(page.locator("main").textContent()).contains("HAVEN");
        page.navigate(Browsing.at("/reports/preview" + ISLAND + "en&meeting=nooit"));
        assertThat(page.locator("main").textContent()).contains("No meeting 'nooit'");
    }
}

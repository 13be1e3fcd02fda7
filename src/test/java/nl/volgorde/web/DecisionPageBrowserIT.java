package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.volgorde.RunningVolgorde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as people see it, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionPageBrowserIT {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void open() {
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(DecisionPageBrowserIT::noBrowser);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")));
    }

    private static Path noBrowser() {
        if (System.getenv("CI") != null) {
            throw new AssertionError("there is no Chromium: install it (Debian: apt install chromium)");
        }
        return Assumptions.abort("needs Chromium (Debian: apt install chromium) to look at pages");
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    private Page page(int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        return context.newPage();
    }

    private static String island(String language) {
        return RunningVolgorde.address() + "/decisions/HAVEN?agenda=island&asOf=2026-11-23&lang=" + language;
    }

    private static String bundled(String language) {
        return RunningVolgorde.address() + "/decisions/HOUTRAK?agenda=novex-nzkg&asOf=2026-11-23&lang=" + language;
    }

    @ParameterizedTest
    @CsvSource({"nl, 1280, LIGHT", "en, 1280, DARK", "nl, 320, DARK", "en, 320, LIGHT"})
    void isAccessibleAndFitsTheScreen(String language, int width, ColorScheme scheme) {
        for (String address : List.of(
                island(language),
                bundled(language),
                RunningVolgorde.address() + "/help?lang=" + language,
                findings(language) + "&waived=true",
                RunningVolgorde.address() + "/decisions/NOPE?agenda=island&lang=" + language)) {
            Page page = page(width, scheme);
            page.navigate(address);
            AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
            assertThat(results.getViolations())
                    .as(address)
                    .extracting(rule ->
                            rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s at %d px scrolls sideways", address, width)
                    .isTrue();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            page.context().close();
        }
    }

    private static String findings(String language) {
        return RunningVolgorde.address() + "/findings?agenda=island&asOf=2026-11-23&lang=" + language;
    }

    @Test
    void listsFindingsWithTheirAdviceAndWhatIsWaivedOnRequest() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(findings("nl"));
        assertThat(page.locator("#verdict").textContent()).startsWith("Geen ernstige bevindingen");
        assertThat(page.getByText("no-lead:L3").count()).isZero();
        page.getByText("Toon ook wat terzijde is gelegd").click();
        assertThat(page.getByText("no-lead:L3").count()).isEqualTo(1);
        assertThat(page.locator(".waiver").textContent()).contains("Eilandraad", "31 december 2027");
        page.getByText("hoogte").first().waitFor();
        page.context().close();
    }

    @Test
    void answersTheQuestionOfTheBundledAgendaOnTheStartPage() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(RunningVolgorde.address() + "/");
        assertThat(page.url()).contains("/decisions/");
        page.navigate(bundled("nl"));
        assertThat(page.locator("#verdict").textContent()).startsWith("Nee, nog niet");
        assertThat(page.locator(".cards li").count()).isEqualTo(4);
        assertThat(page.locator("section[aria-labelledby=blockers] tbody tr").count())
                .isGreaterThan(5);
        assertThat(page.locator("section[aria-labelledby=actors] tbody tr").count())
                .isPositive();
        assertThat(page.locator("svg.gantt title").first().textContent()).isNotBlank();
        page.context().close();
    }

    @Test
    void saysInBothLanguagesThatAPageIsNotThere() {
        Page page = page(320, ColorScheme.LIGHT);
        page.navigate(RunningVolgorde.address() + "/nowhere");
        assertThat(page.locator("main").textContent()).contains("Deze pagina is er niet", "This page is not there");
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .isEmpty();
        page.context().close();
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
        page.context().close();
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
        page.context().close();
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
        page.context().close();
    }
}

package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.volgorde.RunningVolgorde;
import org.junit.jupiter.api.Assumptions;

/** Real browsers, opened once per test JVM, on the running application. */
final class Browsing {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = script();

    private static final int HEIGHT = 900;

    /** On two cores another test JVM, its browser and its containers may be busy as well. */
    private static final int PATIENCE_MILLIS = 90_000;

    private static final Playwright PLAYWRIGHT = playwright();

    // It has one page for good: when another page of the same browser comes or goes, the keys go with it for a while.
    private static final Page PAGE = patient(open().newPage());

    private Browsing() {}

    private static Page patient(Page page) {
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    private static Playwright playwright() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright;
    }

    private static Browser open() {
        return PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-sync",
                                // Pages of several people are open at once; those behind go on drawing, or no click
                                // finds them still.
                                "--disable-renderer-backgrounding",
                                "--disable-backgrounding-occluded-windows")));
    }

    private static Path chromium() {
        // The first has no windows at all to keep up, and needs a fifth of the processor time of the others to start.
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(Browsing::noBrowser);
    }

    /** The browser of everybody else, opened when the first of them comes. */
    private static final class Others {
        private static final Browser BROWSER = open();

        private Others() {}
    }

    private static String script() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path noBrowser() {
        if (System.getenv("CI") != null) {
            throw new AssertionError("there is no Chromium: install it (Debian: apt install chromium-headless-shell)");
        }
        return Assumptions.abort("needs Chromium (Debian: apt install chromium-headless-shell) to look at pages");
    }

    /** The page that all tests look at in turn, without cookies of the test before. */
    static Page page(int width, ColorScheme scheme) {
        PAGE.context().clearCookies();
        PAGE.setViewportSize(width, HEIGHT);
        PAGE.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return PAGE;
    }

    /** A page of somebody else, for two to work at the same time; close its context when done. */
    static Page another() {
        return patient(Others.BROWSER
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, HEIGHT)
                        .setColorScheme(ColorScheme.LIGHT))
                .newPage());
    }

    /** A fresh page of a browser that runs no scripts; close its context when done. */
    static Page withoutScripts(int width) {
        return patient(Others.BROWSER
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setJavaScriptEnabled(false))
                .newPage());
    }

    /** A path of the application, as an address. */
    static String at(String path) {
        return RunningVolgorde.address() + path;
    }

    /** How many there are on the page, once it has come whole: after a click, counting alone does not wait for the next. */
    static int count(Locator found) {
        found.page().waitForLoadState();
        return found.count();
    }

    /** What they say, once the page has come whole. */
    static List<String> texts(Locator found) {
        found.page().waitForLoadState();
        return found.allTextContents();
    }

    /** No rule of WCAG 2.2 AA that axe can check is broken, and nothing scrolls sideways. */
    static void assertAccessible(Page page, String where) {
        // What axe finds in order is not told: carrying that out of the browser takes far longer than finding it.
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        Object violations = page.evaluate("""
                rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})
                    .then(result => result.violations.map(rule => rule.id + ': ' + rule.nodes[0].html))""", RULES);
        assertThat(violations).as(where).isEqualTo(List.of());
        assertFits(page, where);
    }

    /** Nothing scrolls sideways. */
    static void assertFits(Page page, String where) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits the width of the screen", where)
                .isTrue();
    }
}

package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
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
import org.junit.jupiter.api.Assumptions;

/** A real browser, opened once per test JVM, on the running application. */
final class Browsing {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final Browser BROWSER = open();

    private Browsing() {}

    private static Browser open() {
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(Browsing::noBrowser);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
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

    /** A fresh page; close its context when done. */
    static Page page(int width, ColorScheme scheme) {
        return BROWSER.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))
                .newPage();
    }

    /** A fresh page of a browser that runs no scripts. */
    static Page withoutScripts(int width) {
        return BROWSER.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(false))
                .newPage();
    }

    /** A path of the application, as an address. */
    static String at(String path) {
        return RunningVolgorde.address() + path;
    }

    /** No rule of WCAG 2.2 AA that axe can check is broken, and nothing scrolls sideways. */
    static void assertAccessible(Page page, String where) {
        // Only violations are looked up in detail: telling all that is in order takes axe minutes on long pages.
        AxeRunOptions options = new AxeRunOptions();
        AxeRunOnlyOptions only = new AxeRunOnlyOptions();
        only.setType("tag");
        only.setValues(RULES);
        options.setRunOnly(only);
        options.setResultTypes(List.of("violations"));
        assertThat(new AxeBuilder(page).options(options).analyze().getViolations())
                .as(where)
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        assertFits(page, where);
    }

    /** Nothing scrolls sideways. */
    static void assertFits(Page page, String where) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits the width of the screen", where)
                .isTrue();
    }
}

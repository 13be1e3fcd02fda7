package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An agenda of 5,000 items: brought in by the page, and looked at. */
class LargeAgendaBrowserIT {
    private static final String LARGE = "?agenda=large&asOf=2026-11-23";

    /** No picture holds more than people can read. */
    private static final int READABLE = 150;

    private static final int LARGEST = 500_000;

    private final Page page = Browsing.page(1280, ColorScheme.LIGHT);

    private static void choose(Page page, String yaml) {
        page.locator("#files")
                .setInputFiles(
                        new FilePayload("large.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        page.locator("button[value=check]").press("Enter");
        page.locator("#by").fill("Anna");
        page.locator("button[value=apply]").press("Enter");
    }

    /** With scripts the page that waits goes on by itself, without them its reader looks again. */
    @BeforeAll
    static void bringInOnAPageThatTellsHowFarItIs() {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/import?lang=en"));
        choose(page, LargeAgenda.yaml("large"));
        page.locator("progress").waitFor();
        String address = page.url();
        page.evaluate("""
                () => {
                    window.seen = new Set();
                    new MutationObserver(() => seen.add(document.querySelector('progress').value))
                        .observe(document.querySelector('main'), {childList: true, subtree: true});
                }""");
        Page plain = Browsing.withoutScripts(320);
        plain.navigate(address);
        assertThat(plain.locator("#progress").textContent()).containsPattern("\\d+ %");
        Page still = Browsing.another();
        still.route("**/js/pages.js", Route::abort);
        still.navigate(address);
        Browsing.assertAccessible(still, "an import that goes on");
        still.context().close();
        plain.locator(".languages a[lang=nl]").press("Enter");
        plain.waitForURL("**lang=nl**");
        assertThat(plain.locator("#progress, .saved").first().textContent())
                .as("the other language keeps the place, or goes on to where the import has come")
                .isNotBlank();
        page.waitForCondition(() -> ((Number) page.evaluate("window.seen ? seen.size : 99")).intValue() > 1);
        page.locator(".saved").waitFor();
        assertThat(page.locator(".saved").textContent()).contains("revision 1");
        assertThat(page.url()).contains("agenda=large", "saved=1");
        if (plain.locator(".saved").count() == 0) {
            plain.locator("main a").first().press("Enter");
        }
        plain.locator(".saved").waitFor();
        assertThat(plain.locator("html").getAttribute("lang")).isEqualTo("nl");
        plain.context().close();
    }

    @Test
    void drawsNoMoreThanPeopleCanReadAndOpensUpOnDemand() {
        for (String choice :
                new String[] {"", "&group=theme", "&group=actor", "&group=state", "&theme=t3", "&actor=a7"}) {
            page.navigate(Browsing.at("/map" + LARGE + choice));
            assertThat(boxes()).as(choice).isBetween(1, READABLE);
            if (choice.startsWith("&group")) {
                assertThat(Browsing.count(page.locator("svg.map .edges > .edge")))
                        .as(choice)
                        .isBetween(1, READABLE);
            }
        }
        page.navigate(Browsing.at("/map" + LARGE + "&group=actor&lang=en"));
        assertThat(page.locator("#result").textContent()).contains("Drawn are the 150 arrows");
        page.navigate(Browsing.at("/map" + LARGE));
        assertThat(page.locator("main").textContent()).contains("5.000 items zijn te veel");
        for (int depth = 0; depth < 4 && Browsing.count(page.locator("svg.map .node.group")) > 0; depth++) {
            String before = page.url();
            page.locator("svg.map .node.group").first().click();
            page.waitForURL(url -> !url.equals(before));
            assertThat(boxes()).as(page.url()).isBetween(1, READABLE);
        }
        assertThat(Browsing.count(page.locator("svg.map .node:not(.group)")))
                .as("single items in the end")
                .isPositive();
        page.navigate(Browsing.at("/map" + LARGE + "&words=werk%20123"));
        assertThat(page.locator("#result tbody").textContent()).contains("Werk 123");
        page.navigate(Browsing.at("/map" + LARGE + "&focus=P%204000&steps=2"));
        assertThat(Browsing.count(page.locator("svg.map .node:not(.group)"))).isBetween(2, READABLE);
    }

    private int boxes() {
        return Browsing.count(page.locator("svg.map .nodes > .node"));
    }

    @Test
    void sendsNoPageThatIsTooLongToRead() {
        for (String path :
                new String[] {"/", "/map", "/timeline", "/actors", "/findings", "/what-if", "/assessments"}) {
            page.navigate(Browsing.at(path + LARGE));
            assertThat(page.locator("h1").textContent()).as(path).isNotBlank();
            assertThat(page.content().length()).as(path).isLessThan(LARGEST);
        }
    }
}

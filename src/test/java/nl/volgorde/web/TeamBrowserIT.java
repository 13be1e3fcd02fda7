package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.Duration;
import java.util.List;
import nl.volgorde.TeamVolgorde;
import org.apache.catalina.Session;
import org.junit.jupiter.api.Test;

/** Signing in and out in a real browser, at a real provider. */
class TeamBrowserIT {
    private static final String ITEM = "/items/HAVEN?agenda=island&asOf=2026-11-23";

    private static void signIn(Page page, String name) {
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(name);
        page.locator("button[type=submit]").click();
    }

    private static Cookie session(Page page) {
        return page.context().cookies(TeamVolgorde.address()).stream()
                .filter(cookie -> cookie.name.equals("volgorde-session"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void signsInWritesUnderTheOwnNameAndSignsOutEverywhere() {
        Page page = Browsing.another();
        try {
            page.navigate(TeamVolgorde.address() + ITEM);
            assertThat(page.url()).as("the provider asks").startsWith(TeamVolgorde.provider() + "/login");
            Cookie before = session(page);
            signIn(page, "anna");
            assertThat(page.url()).as("the page that was wanted").isEqualTo(TeamVolgorde.address() + ITEM);
            Cookie cookie = session(page);
            assertThat(cookie.value).as("a new session").isNotEqualTo(before.value);
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(page.locator(".person").textContent()).contains("Ingelogd als Anna", "Uitloggen");
            assertThat(page.locator("nav.pages").textContent())
                    .contains("Vastleggen")
                    .doesNotContain("Inlezen");
            Browsing.assertAccessible(page, "a page of who is signed in");

            page.locator("section[aria-labelledby=report] summary").click();
            assertThat(Browsing.count(page.locator("#by")))
                    .as("nobody is asked their name")
                    .isZero();
            assertThat(page.locator("section[aria-labelledby=report]").textContent())
                    .contains("U schrijft als Anna");
            page.locator("#status").selectOption("IN_PROGRESS");
            page.locator("section[aria-labelledby=report] form button").click();
            assertThat(page.locator(".saved").textContent()).contains("revisie");
            assertThat(page.locator("section[aria-labelledby=history] tbody tr")
                            .first()
                            .textContent())
                    .contains("Anna");

            page.locator(".languages a[lang=en]").click();
            page.locator(".person button").click();
            page.waitForURL(TeamVolgorde.address() + "/signed-out**");
            assertThat(page.locator("h1").textContent())
                    .as("in the language that was read before")
                    .isEqualTo("You have signed out");
            assertThat(Browsing.count(page.locator("nav.pages"))).isZero();
            Browsing.assertAccessible(page, "signed out");
            page.locator("a.button").click();
            assertThat(page.url()).as("out at the provider too").startsWith(TeamVolgorde.provider() + "/login");
            assertThat(TeamVolgorde.accessRecord())
                    .anyMatch(line -> line.contains("\"event\":\"login\",\"id\":\"anna\",\"by\":\"Anna\""))
                    .anyMatch(line -> line.contains("\"event\":\"logout\",\"id\":\"anna\",\"by\":\"Anna\""));
        } finally {
            page.context().close();
        }
    }

    @Test
    void offersAReaderNothingThatWouldBeRefusedAndRefusesItPolitely() {
        Page page = Browsing.another();
        try {
            page.navigate(TeamVolgorde.address() + ITEM + "&lang=en");
            signIn(page, "bart");
            assertThat(Browsing.count(
                            page.locator("section[aria-labelledby=report], a[href*='/edit/'], a[href*='/undo']")))
                    .isZero();
            assertThat(page.locator(".person").textContent()).contains("Signed in as Bart");
            for (String path : List.of("/register", "/reports")) {
                Response shown = page.navigate(TeamVolgorde.address() + path + "?agenda=island&lang=en");
                assertThat(shown.status()).as(path).isEqualTo(200);
                assertThat(Browsing.count(page.locator("a[href*='/edit/'], button[formmethod=post], #by")))
                        .as(path)
                        .isZero();
                Browsing.assertAccessible(page, path + " of a reader");
            }
            Response refused = page.navigate(TeamVolgorde.address() + "/edit/item?agenda=island&lang=en");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(page.locator("main").textContent()).contains("You do not have the role that this takes");
            Browsing.assertAccessible(page, "refused");
            Response kept = page.navigate(TeamVolgorde.address() + "/?lang=en");
            assertThat(kept.headers().get("cache-control")).contains("no-store");
        } finally {
            page.context().close();
        }
    }

    @Test
    void endsASessionThatIsTooOldAndSaysSoOfAForm() {
        Page page = Browsing.another();
        try {
            page.navigate(TeamVolgorde.address() + ITEM);
            signIn(page, "anna");
            page.locator("section[aria-labelledby=report] summary").click();
            page.locator("#status").selectOption("IN_PROGRESS");
            TeamVolgorde.later(Duration.ofHours(11), () -> {
                page.locator("section[aria-labelledby=report] form button").click();
                page.waitForURL("**/signed-out**");
            });
            assertThat(page.locator("h1").textContent()).isEqualTo("Uw sessie was voorbij");
            page.goBack();
            assertThat(page.url()).as("the provider still knows who it is").startsWith(TeamVolgorde.address());
        } finally {
            page.context().close();
        }
    }

    @Test
    void endsASessionInWhichNothingIsDone() throws InterruptedException {
        Page page = Browsing.another();
        try {
            page.navigate(TeamVolgorde.address() + ITEM);
            signIn(page, "anna");
            Cookie cookie = session(page);
            Session session = TeamVolgorde.session(cookie.value);
            assertThat(Duration.ofSeconds(session.getMaxInactiveInterval())).isEqualTo(Duration.ofMinutes(30));
            session.setMaxInactiveInterval(1);
            while (session.isValid()) {
                Thread.sleep(100);
            }
            page.navigate(TeamVolgorde.address() + ITEM);
            assertThat(page.url()).as("the provider still knows who it is").isEqualTo(TeamVolgorde.address() + ITEM);
            assertThat(session(page).value).as("another session").isNotEqualTo(cookie.value);
        } finally {
            page.context().close();
        }
    }

    @Test
    void saysThatSigningInDidNotSucceed() {
        Page page = Browsing.another();
        try {
            page.navigate(TeamVolgorde.address() + "/login/oauth2/code/volgorde?code=invented&state=invented");
            assertThat(page.locator("h1").textContent()).isEqualTo("Inloggen is niet gelukt");
            Browsing.assertAccessible(page, "not signed in");
            assertThat(TeamVolgorde.accessRecord()).anyMatch(line -> line.contains("\"event\":\"login-failed\""));
        } finally {
            page.context().close();
        }
    }
}

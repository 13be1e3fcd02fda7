package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.dashboard.Dashboards;
import org.junit.jupiter.api.Test;

/** What an organisation makes of the look of pages, and what a printer makes of them. */
class LookBrowserIT {
    private static final String DECISION = "/decisions/HAVEN?agenda=island&asOf=2026-11-23";

    private final Page page = Browsing.page(1280, ColorScheme.LIGHT);

    private String colourOfTheBar() {
        return (String) page.evaluate("getComputedStyle(document.querySelector('header')).backgroundColor");
    }

    @Test
    void wearsTheColoursOfTheOrganisation() throws IOException {
        page.navigate(Browsing.at(DECISION));
        String ours = colourOfTheBar();
        Path folder = RunningVolgorde.bean(Dashboards.class).folder().getParent();
        Path theme = Objects.requireNonNull(folder).resolve("theme.css");
        Files.writeString(theme, ":root { --brand: light-dark(#004400, #002200); }");
        try {
            page.navigate(Browsing.at(DECISION));
            assertThat(colourOfTheBar()).isEqualTo("rgb(0, 68, 0)").isNotEqualTo(ours);
        } finally {
            Files.delete(theme);
        }
        page.navigate(Browsing.at(DECISION));
        assertThat(colourOfTheBar()).isEqualTo(ours);
    }

    @Test
    void printsWithoutMenuAndFormsAndWithTheTablesUnfolded() {
        page.navigate(Browsing.at(DECISION));
        assertThat(page.locator("details table").first().isVisible()).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        try {
            assertThat(page.locator("header").isVisible()).isFalse();
            assertThat(page.locator("form").first().isVisible()).isFalse();
            assertThat(page.locator("#verdict").isVisible()).isTrue();
            assertThat(page.locator("details table").first().isVisible()).isTrue();
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }
}

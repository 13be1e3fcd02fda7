package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeStore.Writer;
import org.junit.jupiter.api.Test;

/** The main tasks from the start page on, with keys alone. */
class KeyboardBrowserIT {
    private static String agenda(String id) {
        return "agenda: {id: " + id + ", edition: \"1\", titleNl: T, titleEn: T, source: s, focus: C 1}\n"
                + "sources: [{id: s, titleNl: S, titleEn: S}]\nitems:\n" + """
                  - {code: P 1, type: PROJECT, titleNl: Ponton, titleEn: Pontoon, ref: p. 7, windows: [{text: "2024", ref: r}]}
                  - {code: P 2, type: PROJECT, titleNl: Pier, titleEn: Pier, ref: r, windows: [{text: "2025", ref: r}]}
                  - {code: C 1, type: CONDITION, titleNl: Vergunning, titleEn: Permit, ref: r, needs: [{code: P 1, basis: EXPLICIT, reasonNl: R, reasonEn: R, ref: p. 9}]}
                """;
    }

    /** The start page of an agenda of its own. */
    private static Page start(String id) {
        assertThat(RunningVolgorde.bean(AgendaImport.class)
                        .importFiles(Map.of("a.yaml", agenda(id)), new Writer("test", "import"), 0L, Language.NL)
                        .problems())
                .isEmpty();
        return opened("/?agenda=" + id + "&asOf=2026-11-23");
    }

    private static Page opened(String path) {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at(path));
        return page;
    }

    @Test
    void leadsToTheDecisionAndFromAnArrowToItsSource() {
        Page page = opened("/?agenda=island&asOf=2026-11-23&lang=en");
        Keys keys = new Keys(page);
        keys.follow("section[aria-labelledby=focus] a");
        assertThat(page.locator("#verdict").textContent()).isNotBlank();
        keys.follow("section[aria-labelledby=path] tbody a[href*='figure=total-float']");
        assertThat(page.url()).contains("/explanation", "figure=total-float", "towards=HAVEN");
        assertThat(Browsing.count(page.locator("ol.why > li"))).isPositive();
        page.goBack();
        keys.follow("section[aria-labelledby=blockers] a.arrow");
        assertThat(page.url()).contains("/items/", "#edge-");
        assertThat(page.locator("tr:target .source").textContent()).contains("p. ");
    }

    @Test
    void recordsHowAnItemStands() {
        Page page = start("keys-report");
        Keys keys = new Keys(page);
        keys.follow("section[aria-labelledby=focus] a");
        keys.follow("section[aria-labelledby=blockers] tbody th a");
        keys.press("section[aria-labelledby=report] summary")
                .type("#status", "bezig")
                .type("#by", "Anna Bakker")
                .follow("section[aria-labelledby=report] form button");
        assertThat(page.url()).contains("saved=2");
        assertThat(page.locator(".verdict .state").textContent()).isEqualTo("in uitvoering");
        keys.follow(".saved a");
        assertThat(page.url()).contains("/history/2/undo");
    }

    @Test
    void makesAScenarioAndSharesIt() {
        Page page = start("keys-scenario");
        Keys keys = new Keys(page);
        keys.follow(".pages a[href^='/what-if']");
        keys.type("#item", "P 1").type("#value", "600d").follow("#change button");
        assertThat(page.locator("#verdict").textContent()).contains("dagen later");
        keys.press("#save summary")
                .type("#name", "Ponton later")
                .type("#by", "Anna Bakker")
                .follow("#save button");
        assertThat(page.locator(".saved").textContent()).contains("revisie 2");
        keys.follow("#what-changes a[href*='scenario=Ponton']");
        assertThat(page.url()).contains("scenario=Ponton%20later").doesNotContain("saved=");
        assertThat(page.locator("#verdict").textContent()).contains("dagen later");
    }

    @Test
    void runsASavedQuery() {
        Page page = start("keys-query");
        Keys keys = new Keys(page);
        keys.follow(".pages a[href^='/cypher']");
        keys.follow(".questions a[href*='/what-blocks-a-decision']");
        assertThat(page.locator("#field-code").inputValue()).isEqualTo("C 1");
        assertThat(page.locator("table.answer tbody").textContent()).contains("P 1");
        page.keyboard().press("Shift+Tab");
        keys.type("#field-code", "p2").follow("form.fields button");
        assertThat(page.locator("#field-code").inputValue()).isEqualTo("P 2");
    }
}

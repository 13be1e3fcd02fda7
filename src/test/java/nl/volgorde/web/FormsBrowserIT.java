package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeStore.Writer;
import org.junit.jupiter.api.Test;

/** What people write on the pages, in a real browser, each test on an agenda of its own. */
class FormsBrowserIT {
    private static String agenda(String id) {
        return "agenda: {id: " + id + ", edition: \"1\", titleNl: T, titleEn: T, source: s}\n"
                + "sources: [{id: s, titleNl: S, titleEn: S}]\nitems:\n" + """
                  - {code: P 1, type: PROJECT, titleNl: Ponton, titleEn: Pontoon, ref: r, windows: [{text: "2024", ref: r}]}
                  - {code: P 2, type: PROJECT, titleNl: Pier, titleEn: Pier, ref: r, windows: [{text: "2025", ref: r}]}
                  - {code: C 1, type: CONDITION, titleNl: Vergunning, titleEn: Permit, ref: r, needs: [{code: P 1, basis: EXPLICIT, reasonNl: R, reasonEn: R, ref: r}]}
                """;
    }

    private static void imported(String id) {
        assertThat(RunningVolgorde.bean(AgendaImport.class)
                        .importFiles(Map.of("a.yaml", agenda(id)), new Writer("test", "import"), 0L, Language.NL)
                        .problems())
                .isEmpty();
    }

    private static Page opened(String path) {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at(path));
        return page;
    }

    private static void report(Page page, String status, String by) {
        if (Browsing.count(page.locator("section[aria-labelledby=report] details[open]")) == 0) {
            page.locator("section[aria-labelledby=report] summary").click();
        }
        page.locator("#status").selectOption(status);
        page.locator("#by").fill(by);
    }

    private static void save(Page page) {
        page.locator("section[aria-labelledby=report] form button").click();
    }

    @Test
    void recordsHowAnItemStandsAndShowsWhatThatChanges() {
        imported("forms-report");
        Page page = opened("/items/C%201?agenda=forms-report&asOf=2026-11-23");
        report(page, "DONE", "Anna Bakker");
        save(page);
        assertThat(page.locator("#fault-evidence").textContent())
                .contains("bewijs")
                .doesNotContain("--");
        assertThat(page.locator("#by").inputValue()).isEqualTo("Anna Bakker");
        Browsing.assertAccessible(page, "a report without evidence");
        page.locator(".languages a[lang=en]").click();
        assertThat(page.locator("#by").inputValue())
                .as("kept in the other language")
                .isEqualTo("Anna Bakker");
        assertThat(page.locator("#status").inputValue()).isEqualTo("DONE");
        page.locator("#evidence").fill("letter of 20 November");
        save(page);
        assertThat(page.url()).contains("lang=en", "asOf=2026-11-23", "saved=2");
        assertThat(page.locator(".saved").textContent()).contains("revision 2", "done");
        assertThat(page.locator(".verdict .state").textContent()).isEqualTo("done");
        assertThat(page.locator("section[aria-labelledby=history] tbody tr")
                        .first()
                        .textContent())
                .contains("Anna Bakker", "letter of 20 November");
        Browsing.assertAccessible(page, "a recorded report");
    }

    @Test
    void showsBothVersionsWhenTwoPeopleRecordTheSameItemAndNeverWhenTheyDoNot() {
        imported("forms-conflict");
        Page anna = opened("/items/P%201?agenda=forms-conflict&asOf=2026-11-23");
        Page bart = Browsing.another();
        bart.navigate(Browsing.at("/items/P%201?agenda=forms-conflict&asOf=2026-11-23"));
        Page other = Browsing.another();
        other.navigate(Browsing.at("/items/P%202?agenda=forms-conflict&asOf=2026-11-23"));
        report(bart, "IN_PROGRESS", "Bart");
        save(bart);
        report(other, "DONE", "Chris");
        save(other);
        assertThat(other.locator(".saved").textContent()).contains("revisie 3");
        report(anna, "DONE", "Anna");
        anna.locator("#note").fill("Gisteren opgeleverd");
        save(anna);
        assertThat(anna.locator("#theirs").textContent()).contains("Bart", "bezig", "Gisteren opgeleverd");
        assertThat(anna.locator("#note").inputValue()).isEqualTo("Gisteren opgeleverd");
        Browsing.assertAccessible(anna, "two versions");
        save(anna);
        assertThat(anna.locator(".saved").textContent()).contains("revisie 4");
        bart.context().close();
        other.context().close();
    }

    @Test
    void recordsARoundOfReportsTogetherOrNone() {
        imported("forms-round");
        Page page = opened("/assessments?agenda=forms-round&asOf=2026-11-23");
        assertThat(Browsing.count(page.locator("fieldset"))).isEqualTo(2);
        page.locator("#by").fill("Anna");
        page.locator("#status-P-1").selectOption("DONE");
        page.locator("#status-P-2").selectOption("IN_PROGRESS");
        page.locator("#forecast-P-2").fill("ooit");
        page.locator("form.round button").click();
        assertThat(page.locator("#fault-forecast-P-2").textContent()).contains("'ooit'");
        assertThat(page.locator("#status-P-1").inputValue()).isEqualTo("DONE");
        assertThat(Browsing.count(page.locator("fieldset")))
                .as("nothing was recorded")
                .isEqualTo(2);
        Browsing.assertAccessible(page, "a round with a fault");
        page.setViewportSize(320, 900);
        Browsing.assertFits(page, "a round with a fault at 320 px");
        page.locator("#forecast-P-2").fill("eind 2027");
        page.locator("form.round button").click();
        assertThat(page.locator(".saved").textContent()).contains("revisie 2");
        assertThat(Browsing.count(page.locator("#status-P-1")))
                .as("P 1 is confirmed")
                .isZero();
    }

    @Test
    void tellsWhatWasChangedAndTakesItBack() {
        imported("forms-undo");
        Page page = opened("/items/P%201?agenda=forms-undo&asOf=2026-11-23");
        report(page, "DONE", "Bart");
        save(page);
        page.navigate(Browsing.at("/history?agenda=forms-undo&code=P%201"));
        assertThat(page.locator("section[aria-labelledby=r2]").textContent()).contains("Bart", "P 1: afgerond");
        Browsing.assertAccessible(page, "history");
        page.locator("section[aria-labelledby=r2] a").click();
        assertThat(page.locator(".difference").textContent()).contains("P 1: onbekend");
        assertThat(page.locator("#by").inputValue()).as("remembered").isEqualTo("Bart");
        page.locator("form.fields button").click();
        assertThat(page.locator("#fault-reason").textContent()).isNotBlank();
        Browsing.assertAccessible(page, "undo without a reason");
        page.locator("#reason").fill("Verkeerd item");
        page.locator("form.fields button").click();
        assertThat(page.locator("section[aria-labelledby=r3]").textContent()).contains("Verkeerd item", "onbekend");
    }

    @Test
    void waivesAFindingAndWithdrawsThat() {
        imported("forms-waiver");
        Page page = opened("/findings?agenda=forms-waiver&asOf=2026-11-23");
        page.locator("tr[id='no-lead:P1'] .act").click();
        page.locator("#owner").fill("Bureau");
        page.locator("#by").fill("Anna");
        page.locator("form.fields button").first().click();
        assertThat(page.locator("#fault-reason").textContent()).isNotBlank();
        assertThat(page.locator("#owner").inputValue()).isEqualTo("Bureau");
        Browsing.assertAccessible(page, "a waiver without a reason");
        page.locator("#reason").fill("Bekend");
        page.locator("#expires").fill("2030-01-01");
        page.locator("form.fields button").first().click();
        assertThat(page.locator("tr[id='no-lead:P1'] .waiver").textContent()).contains("Bureau", "Bekend");
        page.locator("tr[id='no-lead:P1'] .act").click();
        page.locator("button[name=withdraw]").click();
        page.waitForURL("**/findings?**");
        assertThat(Browsing.count(page.locator("tr[id='no-lead:P1'] .waiver"))).isZero();
    }

    private static void change(Page page, String kind, String item, String value) {
        page.locator("#kind").selectOption(kind);
        page.locator("#item").fill(item);
        page.locator("#value").fill(value);
        page.locator("form[method=get] button:has-text('Voeg toe')").click();
    }

    private static void save(Page page, String name, String by) {
        if (Browsing.count(page.locator("#save[open]")) == 0) {
            page.locator("#save summary").click();
        }
        page.locator("#name").fill(name);
        page.locator("#by").fill(by);
        page.locator("#by").press("Enter");
    }

    @Test
    void savesAScenarioThatItsAddressBringsBack() {
        imported("forms-scenario");
        Page page = Browsing.another();
        page.navigate(Browsing.at("/what-if?agenda=forms-scenario&target=C%201&asOf=2026-11-23"));
        change(page, "slip", "P 1", "60d");
        save(page, "-", "Anna");
        assertThat(page.locator("#fault-name").textContent()).contains("letter of cijfer");
        assertThat(page.locator("#name").inputValue()).isEqualTo("-");
        assertThat(page.locator("#by").inputValue()).isEqualTo("Anna");
        page.locator(".languages a[lang=en]").click();
        assertThat(page.locator("#name").inputValue())
                .as("kept in the other language")
                .isEqualTo("-");
        page.locator(".languages a[lang=nl]").click();
        save(page, "Ponton later", "Anna");
        assertThat(page.locator(".saved").textContent()).contains("revisie 2");
        assertThat(page.locator("section[aria-labelledby=scenario]").textContent())
                .contains("Ponton later", "bewaard door Anna", "P 1: 60 dagen later");
        String verdict = page.locator("#verdict").textContent();
        String shared =
                page.locator("a:has-text('Adres van dit bewaarde scenario')").getAttribute("href");
        assertThat(shared).contains("scenario=Ponton%20later").doesNotContain("slip=");
        page.context().close();

        for (String language : new String[] {"nl", "en"}) {
            Page other = Browsing.page(language.equals("nl") ? 1280 : 320, ColorScheme.DARK);
            other.navigate(Browsing.at(shared + (language.equals("nl") ? "" : "&lang=en")));
            Browsing.assertAccessible(other, "a saved scenario in " + language);
            if (language.equals("nl")) {
                assertThat(other.locator("#verdict").textContent()).isEqualTo(verdict);
            }
            assertThat(other.locator("#saved-scenario").inputValue()).isEqualTo("Ponton later");
        }
    }

    @Test
    void showsWhoseScenarioStandsUnderANameAndReplacesItOnlyWhenThatIsSaid() {
        imported("forms-scenarios");
        String start = "/what-if?agenda=forms-scenarios&target=C%201&asOf=2026-11-23&slip=P%201%3D";
        Page anna = Browsing.another();
        anna.navigate(Browsing.at(start + "60d"));
        save(anna, "Later", "Anna");
        Page bart = opened(start + "90d");
        save(bart, " Later ", "Bart");
        assertThat(bart.locator("#fault-name").textContent()).contains("Anna");
        assertThat(bart.locator("section[aria-labelledby=scenario]").textContent())
                .contains("P 1: 90 dagen later");
        assertThat(bart.locator("#by").inputValue()).isEqualTo("Bart");
        assertThat(bart.locator("a:has-text('Bekijk wat er nu')").getAttribute("href"))
                .contains("scenario=Later");
        Browsing.assertAccessible(bart, "a name that is taken");
        bart.setViewportSize(320, 900);
        Browsing.assertFits(bart, "a name that is taken at 320 px");
        bart.locator("button[name=replace]").click();
        assertThat(bart.locator(".saved").textContent()).contains("revisie 3");

        change(anna, "status", "P 2", "DONE");
        assertThat(anna.locator("section[aria-labelledby=scenario]").textContent())
                .contains("Gewijzigd ten opzichte van het bewaarde scenario 'Later'");
        save(anna, "Later", "Anna");
        assertThat(anna.locator("#fault-name").textContent())
                .as("Bart saved in between")
                .contains("Bart");
        save(anna, "Nog later", "Anna");
        assertThat(Browsing.texts(anna.locator("#saved-scenario option"))).containsExactly("Later", "Nog later");
        anna.locator("#name").fill("Veel later");
        anna.locator("button[value=rename]").click();
        anna.locator("#saved-scenario option[value='Veel later']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(anna.locator("#saved-scenario").inputValue()).isEqualTo("Veel later");
        anna.locator("button[value=delete]").click();
        assertThat(anna.locator(".saved").textContent()).contains("'Veel later' is verwijderd");
        assertThat(Browsing.texts(anna.locator("#saved-scenario option")))
                .contains("Later")
                .doesNotContain("Veel later");
        anna.context().close();
    }

    @Test
    void tellsWhatASavedScenarioNamesThatHasGone() {
        imported("forms-outdated");
        Page page = opened("/what-if?agenda=forms-outdated&target=C%201&asOf=2026-11-23&slip=P%202%3D9d"
                + "&remove-edge=P%201%3EC%201");
        save(page, "Los", "Anna");
        String edition = agenda("forms-outdated").replaceFirst(", needs: .*}]}", "}");
        assertThat(RunningVolgorde.bean(AgendaImport.class)
                        .importFiles(Map.of("a.yaml", edition), new Writer("test", "import"), null, Language.NL)
                        .problems())
                .isEmpty();
        page.navigate(Browsing.at("/what-if?agenda=forms-outdated&asOf=2026-11-23&scenario=Los"));
        assertThat(page.locator(".fault[role=alert]").textContent())
                .contains("past niet op de agenda", "P 1>C 1", "geen afhankelijkheid");
        assertThat(page.locator("#changes").textContent())
                .contains("P 2: 9 dagen later")
                .doesNotContain("P 1 → C 1");
        Browsing.assertAccessible(page, "an outdated scenario");
        page.locator(".fault[role=alert] a").click();
        save(page, "Los", "Anna");
        assertThat(page.url()).contains("scenario=Los");
        assertThat(Browsing.count(page.locator(".fault"))).isZero();
    }
}

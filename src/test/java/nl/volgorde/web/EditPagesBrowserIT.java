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

/** Changing a programme by its forms, in a real browser, each test on an agenda of its own. */
class EditPagesBrowserIT {
    private static String agenda(String id) {
        return "agenda: {id: " + id + ", edition: \"1\", titleNl: T, titleEn: T, source: s}\n" + """
                sources: [{id: s, titleNl: Plan, titleEn: Plan}]
                themes: [{id: t, number: 1, titleNl: Water, titleEn: Water}]
                areas: [{id: noord, titleNl: Noord, titleEn: North}, {id: zuid, titleNl: Zuid, titleEn: South}]
                actors: [{id: raad, kind: MUNICIPALITY, nameNl: Raad, nameEn: Council}]
                meetings: [{id: m1, body: raad, titleNl: Raad in mei, titleEn: Council in May, date: 2027-05-01, ref: r}]
                items:
                  - {code: P 1, type: PROJECT, titleNl: Ponton, titleEn: Pontoon, ref: r, windows: [{text: "2028", ref: r}]}
                  - {code: P 2, type: PROJECT, titleNl: Pier, titleEn: Pier, ref: r, windows: [{text: "2025", ref: r}]}
                  - {code: C 1, type: CONDITION, titleNl: Vergunning, titleEn: Permit, ref: r, needs: [{code: P 1, basis: EXPLICIT, reasonNl: R, reasonEn: R, ref: r}]}
                  - {code: D 1, type: DECISION, titleNl: Bouwen, titleEn: To build, ref: r, needs: [{code: C 1, basis: EXPLICIT, reasonNl: R, reasonEn: R, ref: r}]}
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

    private static String at(String agenda, String path) {
        return path + (path.contains("?") ? '&' : '?') + "agenda=" + agenda + "&asOf=2026-11-23";
    }

    private static void sign(Page page, String reason) {
        page.locator("#reason").fill(reason);
        page.locator("#by").fill("Anna Bakker");
    }

    private static void press(Page page, String step) {
        page.locator("button[value=" + step + "]").click();
    }

    @Test
    void changesAnEdgeSeesTheVerdictChangeAndTakesItBack() {
        imported("edit-edge");
        Page page = opened(at("edit-edge", "/items/C%201"));
        assertThat(page.locator(".verdict .state").textContent()).isEqualTo("geblokkeerd");
        page.locator("section[aria-labelledby=waits-for] tbody .act").click();
        assertThat(page.locator("#becauseNl").inputValue()).isEqualTo("R");
        page.locator("#strength").selectOption("SOFT");
        press(page, "check");
        assertThat(Browsing.count(page.locator("#fault-reason"))).isEqualTo(1);
        assertThat(page.locator("#strength").inputValue()).as("kept").isEqualTo("SOFT");
        Browsing.assertAccessible(page, "an edge without a reason");
        sign(page, "Ponton mag later");
        press(page, "check");
        assertThat(page.locator(".difference").textContent()).contains("hard of zacht: was hard, wordt zacht");
        Browsing.assertAccessible(page, "the difference of an edge");
        page.locator(".languages a[lang=en]").click();
        assertThat(page.locator("#reason").inputValue()).isEqualTo("Ponton mag later");
        press(page, "check");
        press(page, "apply");
        assertThat(page.url()).contains("/items/", "saved=2", "was=BLOCKED", "lang=en");
        assertThat(page.locator(".verdict .state").textContent()).isEqualTo("ready");
        page.locator(".saved .act").click();
        page.locator("#reason").fill("Toch niet");
        page.locator("form.fields button").click();
        page.navigate(Browsing.at(at("edit-edge", "/items/C%201")));
        assertThat(page.locator(".verdict .state").textContent()).isEqualTo("geblokkeerd");
    }

    @Test
    void addsAnEdgeThatClosesALoopOnlyWhenThatIsConfirmedAndTakesItAway() {
        imported("edit-loop");
        Page page = opened(at("edit-loop", "/items/P%201"));
        page.getByText("Voeg toe waar dit op wacht").click();
        page.locator("#from").fill("c2");
        page.locator("#basis").selectOption("INFERRED");
        page.locator("#becauseNl").fill("Eerst de vergunning");
        page.locator("#becauseEn").fill("The permit first");
        page.locator("#source").selectOption("s");
        page.locator("#ref").fill("p. 4");
        sign(page, "Overleg");
        press(page, "check");
        assertThat(page.locator("#fault-from").textContent()).contains("'c2'", "C 1");
        page.locator("#from").fill("c1");
        press(page, "check");
        assertThat(page.locator(".preview").textContent()).contains("kring", "C 1 > P 1");
        Browsing.assertAccessible(page, "a loop to confirm");
        press(page, "apply");
        assertThat(Browsing.count(page.locator("#fault-allowLoops"))).isEqualTo(1);
        page.locator("#allowLoops").check();
        press(page, "apply");
        assertThat(page.locator(".saved").textContent()).contains("revisie 2");
        page.locator("section[aria-labelledby=waits-for] tbody .act").click();
        sign(page, "Vergissing");
        press(page, "check-remove");
        assertThat(Browsing.count(page.locator(".difference .removed"))).isEqualTo(1);
        press(page, "apply-remove");
        assertThat(page.locator(".saved").textContent()).contains("revisie 3");
        assertThat(Browsing.count(page.locator("section[aria-labelledby=waits-for] tbody tr")))
                .isZero();
    }

    @Test
    void showsBothVersionsOfTwoEditorsAndLosesNothing() {
        imported("edit-conflict");
        Page anna = opened(at("edit-conflict", "/edit/item?item=P%201"));
        Page bart = Browsing.another();
        bart.navigate(Browsing.at(at("edit-conflict", "/edit/item?item=P%201")));
        Page other = Browsing.another();
        other.navigate(Browsing.at(at("edit-conflict", "/edit/item?item=P%202")));
        for (Page each : new Page[] {bart, other}) {
            each.locator("#titleNl").fill("Drijvend ponton");
            sign(each, "Naam");
            press(each, "check");
            press(each, "apply");
            each.locator(".saved").waitFor();
        }
        anna.locator("#titleNl").fill("Ponton van beton");
        anna.locator("#summaryNl").fill("Lang");
        anna.locator("#summaryEn").fill("Long");
        sign(anna, "Beter");
        press(anna, "check");
        assertThat(anna.locator("#theirs").textContent())
                .contains("Drijvend ponton", "Ponton van beton", "Anna Bakker");
        assertThat(anna.locator("#summaryNl").inputValue()).isEqualTo("Lang");
        Browsing.assertAccessible(anna, "two versions of an item");
        anna.setViewportSize(320, 900);
        Browsing.assertFits(anna, "two versions at 320 px");
        press(anna, "check");
        assertThat(anna.locator(".difference").textContent()).contains("was Drijvend ponton, wordt Ponton van beton");
        anna.locator("#titleEn").fill("Concrete pontoon");
        press(anna, "apply");
        assertThat(anna.locator(".difference").textContent())
                .as("what was changed after the look is shown first")
                .contains("Concrete pontoon");
        press(anna, "apply");
        assertThat(anna.locator("h1").textContent()).contains("Ponton van beton");
        bart.context().close();
        other.context().close();
    }

    @Test
    void changesWindowsPartiesAndWhatIsTabled() {
        imported("edit-more");
        Page page = opened(at("edit-more", "/items/P%201"));
        page.locator("section[aria-labelledby=dates] tbody .act").click();
        page.locator("#text").fill("ooit eens");
        sign(page, "Uitgesteld");
        press(page, "check");
        assertThat(page.locator("#fault-text").textContent()).contains("'ooit eens'");
        page.locator("#text").fill("uiterlijk 2028");
        press(page, "check");
        press(page, "apply");
        assertThat(page.locator("section[aria-labelledby=dates] tbody").textContent())
                .contains("uiterlijk 2028", "uiterste datum");
        page.getByText("Voeg een partij toe aan dit item").click();
        page.locator("#actor").selectOption("raad");
        page.locator("#role").selectOption("LEADS");
        sign(page, "Afgesproken");
        press(page, "check");
        press(page, "apply");
        assertThat(page.locator("section[aria-labelledby=item-actors]").textContent())
                .contains("Raad", "trekt");
        page.navigate(Browsing.at(at("edit-more", "/edit/actor")));
        page.locator("#newId").fill("De Raad");
        page.locator("#kind").selectOption("MUNICIPALITY");
        page.locator("#nameNl").fill("Dorpsraad");
        page.locator("#nameEn").fill("Village council");
        sign(page, "Nieuw");
        press(page, "check");
        assertThat(page.locator("#fault-newId").textContent()).contains("'De Raad'");
        page.locator("#newId").fill("dorpsraad");
        press(page, "check");
        press(page, "apply");
        assertThat(page.locator("section[aria-labelledby=r4]").textContent()).contains("Dorpsraad");
        page.navigate(Browsing.at(at("edit-more", "/edit/actor?actor-id=raad")));
        sign(page, "Weg");
        press(page, "check-remove");
        assertThat(page.locator(".fault").first().textContent())
                .as("somebody refers to it")
                .contains("partij 'raad'");
        assertThat(Browsing.count(page.locator("button[value=apply-remove]"))).isZero();
    }

    @Test
    void addsAnItemWithoutJavaScript() {
        imported("edit-plain");
        Page page = Browsing.withoutScripts(320);
        page.navigate(Browsing.at(at("edit-plain", "/edit/item")));
        page.locator("#code").fill("P 1");
        page.locator("#type").selectOption("PROJECT");
        page.locator("#titleNl").fill("Brug");
        page.locator("#titleEn").fill("Bridge");
        page.locator("input[name=areas][value=zuid]").press("Space");
        page.locator("#source").selectOption("s");
        page.locator("#ref").fill("p. 3");
        sign(page, "Nieuw");
        page.locator("button[value=check]").press("Enter");
        assertThat(page.locator("#fault-code").textContent()).contains("P 1", "Ponton");
        page.locator("#code").fill("P 9");
        page.locator("button[value=check]").press("Enter");
        assertThat(page.locator(".difference .added").textContent()).isNotBlank();
        page.locator("button[value=apply]").press("Enter");
        page.waitForURL("**saved=2**");
        page.navigate(Browsing.at(at("edit-plain", "/items/P%209")));
        assertThat(page.locator("h1").textContent()).isEqualTo("Brug");
        assertThat(page.locator(".facts").textContent()).contains("Zuid");
        page.context().close();
    }

    @Test
    void tablesADecisionAtAMeetingThatWasAdded() {
        imported("edit-meetings");
        Page page = opened(at("edit-meetings", "/meetings"));
        assertThat(page.locator("#verdict").textContent()).contains("één overleg", "één open besluit");
        page.getByText("Voeg een overleg toe").click();
        page.locator("#newId").fill("raad-juni");
        page.locator("#body").fill("raad");
        page.locator("#titleNl").fill("Raad in juni");
        page.locator("#titleEn").fill("Council in June");
        page.locator("#earliest").fill("2027-06-01");
        page.locator("#source").selectOption("s");
        page.locator("#ref").fill("p. 9");
        sign(page, "Vastgesteld");
        press(page, "check");
        press(page, "apply");
        page.navigate(Browsing.at(at("edit-meetings", "/meetings")));
        page.locator("section[aria-labelledby=untabled] .act").click();
        assertThat(page.locator("#tabled").inputValue()).isEqualTo("D 1");
        page.locator("#tabledAt").selectOption("raad-juni");
        page.locator("#source").selectOption("s");
        page.locator("#ref").fill("p. 9");
        sign(page, "Agenda");
        press(page, "check");
        press(page, "apply");
        page.navigate(Browsing.at(at("edit-meetings", "/meetings")));
        assertThat(page.locator("#verdict").textContent()).contains("2 overleggen", "elk open besluit");
        assertThat(page.locator("section[aria-labelledby=list] tbody").textContent())
                .contains("Raad in juni", "Bouwen");
    }

    @Test
    void changesTheListsThatItemsChooseFromAndWhatTheyAreTiedTo() {
        imported("edit-lists");
        Page page = opened(at("edit-lists", "/register"));
        assertThat(page.locator("section[aria-labelledby=area] tbody").textContent())
                .contains("Noord", "zuid");
        assertThat(page.locator("section[aria-labelledby=fund]").textContent()).contains("Nog geen");
        page.getByText("Voeg een fonds toe").click();
        page.locator("#newId").fill("rijk");
        page.locator("#titleNl").fill("Rijksbijdrage");
        page.locator("#titleEn").fill("State contribution");
        sign(page, "Toegezegd");
        press(page, "check");
        press(page, "apply");
        page.navigate(Browsing.at(at("edit-lists", "/edit/theme?theme-id=t")));
        page.locator("#number").fill("0");
        sign(page, "Andere volgorde");
        press(page, "check");
        assertThat(page.locator("#fault-number").textContent()).contains("1 of meer");
        page.locator("#number").fill("7");
        press(page, "check");
        press(page, "apply");
        page.navigate(Browsing.at(at("edit-lists", "/edit/area?area-id=noord")));
        sign(page, "Weg");
        press(page, "check-remove");
        press(page, "apply-remove");
        page.navigate(Browsing.at(at("edit-lists", "/register")));
        assertThat(page.locator("main").textContent())
                .contains("7. Water", "Rijksbijdrage")
                .doesNotContain("Noord");

        page.navigate(Browsing.at(at("edit-lists", "/items/P%201")));
        page.getByText("Voeg geld toe").click();
        page.locator("#fund").selectOption("rijk");
        page.locator("#certainty").selectOption("REQUESTED");
        page.locator("#amountEur").fill("twee ton");
        page.locator("#year").fill("2027");
        page.locator("#source").selectOption("s");
        page.locator("#ref").fill("p. 5");
        sign(page, "Aangevraagd");
        press(page, "check");
        assertThat(page.locator("#fault-amountEur").textContent()).contains("'twee ton'");
        page.locator("#amountEur").fill("200.000");
        press(page, "check");
        press(page, "apply");
        assertThat(page.locator(".facts").textContent()).contains("Rijksbijdrage € 200.000 (2027), gevraagd");
        page.locator(".facts a[href*='/edit/funding'].act").click();
        assertThat(page.locator("#amountEur").inputValue()).isEqualTo("200000");
        page.locator("#year").fill("2028");
        sign(page, "Een jaar later");
        press(page, "check");
        press(page, "apply");
        assertThat(page.locator(".facts").textContent()).contains("(2028)").doesNotContain("(2027)");

        page.getByText("Voeg een verband toe").click();
        page.locator("#relation").selectOption("COMPETES_WITH");
        page.locator("#other").fill("p1");
        page.locator("#source").selectOption("s");
        page.locator("#ref").fill("p. 6");
        sign(page, "Ruimte");
        press(page, "check");
        assertThat(page.locator("#fault-other").textContent()).contains("ander item");
        assertThat(Browsing.count(page.locator("#fault-claimedNl"))).isEqualTo(1);
        page.locator("#other").fill("p2");
        page.locator("#claimedNl").fill("De kade");
        page.locator("#claimedEn").fill("The quay");
        press(page, "check");
        press(page, "apply");
        page.navigate(Browsing.at(at("edit-lists", "/items/P%202")));
        assertThat(page.locator(".facts").textContent()).contains("De kade");
        page.locator(".facts a[href*='/edit/relation'].act").click();
        assertThat(page.locator("#other").inputValue()).isEqualTo("P 2");
        sign(page, "Weg");
        press(page, "check-remove");
        press(page, "apply-remove");
        page.navigate(Browsing.at(at("edit-lists", "/items/P%202")));
        assertThat(page.locator(".facts").textContent()).doesNotContain("De kade");
    }
}

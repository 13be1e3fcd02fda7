package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing in an edition by the page, in a real browser. */
class ImportPageBrowserIT {
    private static String agenda(String id, String code) {
        return "agenda: {id: " + id + ", edition: \"1\", titleNl: Eigen agenda, titleEn: Own agenda, source: s}\n"
                + "sources: [{id: s, titleNl: S, titleEn: S}]\nitems:\n"
                + "  - {code: P 1, type: PROJECT, titleNl: Ponton, titleEn: Pontoon, ref: r}\n"
                + "  - {code: C 1, type: CONDITION, titleNl: Pier, titleEn: Pier, ref: r,"
                + " needs: [{code: " + code + ", basis: EXPLICIT, reasonNl: R, reasonEn: R, ref: r}]}\n";
    }

    private static void choose(Page page, String name, byte[] content) {
        page.locator("#files").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        page.locator("button[value=check]").click();
    }

    private static void change(Page page, String language) {
        page.locator(".languages a[lang=" + language + "]").click();
        page.waitForURL("**lang=" + language + "**");
    }

    /** A page without scripts cannot tell that a button stands still, so it is pressed by key. */
    private static void chooseByKey(Page page, String content) {
        page.locator("#files").setInputFiles(new FilePayload("a.yaml", "application/octet-stream", bytes(content)));
        page.locator("button[value=check]").press("Enter");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void bringsInAFileWithAMistakeOnceItIsMended() {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/import?agenda=novex-nzkg"));
        page.locator("button[value=check]").click();
        assertThat(page.locator("#fault-files").textContent()).isNotBlank();
        choose(page, "eigen.yaml", bytes(agenda("import-own", "P 7")));
        assertThat(page.locator("section[aria-labelledby=outcome] tbody tr")
                        .first()
                        .textContent())
                .contains("eigen.yaml", "5", "P 7");
        assertThat(Browsing.count(page.locator("button[value=apply]"))).isZero();
        Browsing.assertAccessible(page, "a bundle with a mistake");
        change(page, "en");
        assertThat(page.locator("section[aria-labelledby=outcome]").textContent())
                .contains("eigen.yaml", "line 5", "P 7");
        assertThat(page.locator("button[value=apply]").count()).isZero();
        change(page, "nl");
        choose(page, "eigen.yaml", bytes(agenda("import-own", "P 1")));
        assertThat(page.locator("section[aria-labelledby=outcome]").textContent())
                .contains("is nieuw hier: 2 items");
        Browsing.assertAccessible(page, "a bundle in order");
        page.locator(".languages a[lang=en]").click();
        assertThat(page.locator("section[aria-labelledby=outcome]").textContent())
                .contains("is new here: 2 items");
        page.locator("button[value=apply]").click();
        assertThat(page.locator("#fault-by").textContent()).isNotBlank();
        page.locator("#by").fill("Anna");
        page.locator("button[value=apply]").click();
        assertThat(page.locator(".saved").textContent()).contains("revision 1");
        page.locator(".saved a").first().click();
        assertThat(page.locator(".kicker").textContent()).isEqualTo("Own agenda");
    }

    @Test
    void showsTheDifferenceOfAnotherEditionWithoutJavaScriptAndWritesItOnce() {
        Page page = Browsing.withoutScripts(320);
        page.navigate(Browsing.at("/import"));
        assertThat(page.locator("section[aria-labelledby=templates]").textContent())
                .as("of several agendas one has to be chosen")
                .contains("Kies bovenaan een agenda");
        assertThat(Browsing.count(page.locator("a[href*='/import/bundle']"))).isZero();
        chooseByKey(page, agenda("import-again", "P 1"));
        page.locator("#by").fill("Anna");
        applyByKey(page);
        page.locator(".saved").waitFor();
        chooseByKey(page, agenda("import-again", "P 1").replace("Ponton", "Vlot"));
        assertThat(page.locator(".difference").textContent()).contains("was Ponton, wordt Vlot");
        page.locator(".languages a[lang=en]").press("Enter");
        page.waitForURL("**lang=en**");
        assertThat(page.locator(".difference").textContent()).contains("Ponton", "Vlot", "becomes");
        page.locator(".languages a[lang=nl]").press("Enter");
        page.waitForURL("**lang=nl**");
        assertThat(page.locator(".difference").textContent()).contains("was Ponton, wordt Vlot");
        assertThat(page.locator("a[href*='/import/bundle']").getAttribute("href"))
                .contains("agenda=import-again");
        applyByKey(page);
        assertThat(page.locator(".saved").textContent()).contains("revisie 2");
        page.goBack();
        applyByKey(page);
        assertThat(page.locator("#fault-files").textContent())
                .as("let go after use")
                .contains("niet meer bewaard");
        chooseByKey(page, agenda("import-again", "P 1").replace("Ponton", "Vlot"));
        assertThat(page.locator("section[aria-labelledby=outcome]").textContent())
                .contains("er verandert niets");
        page.context().close();
    }

    /** Where it takes longer than a second, a page without scripts has to be asked whether it is done. */
    private static void applyByKey(Page page) {
        page.locator("button[value=apply]").press("Enter");
        Locator look = page.locator("#progress ~ p a");
        Locator next = page.locator(".saved, #fault-files").or(look);
        next.first().waitFor();
        while (Browsing.count(look) > 0) {
            look.press("Enter");
            next.first().waitFor();
        }
    }

    @Test
    void takesTheZipFileThatItGivesAndRefusesWhatIsNone() throws Exception {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/import?agenda=island"));
        Download download = page.waitForDownload(
                () -> page.locator("a[href*='/import/bundle']").click());
        assertThat(download.suggestedFilename()).isEqualTo("island.zip");
        choose(page, "island.zip", Files.readAllBytes(download.path()));
        assertThat(page.locator("section[aria-labelledby=outcome]").textContent())
                .contains("er verandert niets");
        choose(page, "stuk.zip", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(page.locator("section[aria-labelledby=outcome]").textContent())
                .contains("geen heel zip-bestand");
        change(page, "en");
        assertThat(page.locator("section[aria-labelledby=outcome]").textContent())
                .as("of what cannot be read at all too")
                .contains("stuk.zip");
        change(page, "nl");
        choose(
                page,
                "x.xml",
                bytes("<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Project>&x;</Project>"));
        assertThat(page.locator("section[aria-labelledby=outcome]").textContent())
                .contains("DOCTYPE")
                .doesNotContain("root:");
        choose(page, "foto.yaml", new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(page.locator("section[aria-labelledby=outcome]").textContent())
                .contains("UTF-8");
    }

    @Test
    void takesTheWorkbookAndTheCsvThatItGivesAndNamesTheCellOfAMistake() throws Exception {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        for (String form : new String[] {"workbook", "csv"}) {
            page.navigate(Browsing.at("/import?agenda=island"));
            Download download = page.waitForDownload(
                    () -> page.locator("a[href*='/import/" + form + "']").click());
            assertThat(download.suggestedFilename()).startsWith("island");
            choose(page, download.suggestedFilename(), Files.readAllBytes(download.path()));
            assertThat(page.locator("section[aria-labelledby=outcome]").textContent())
                    .as(form)
                    .contains("niets in te lezen");
        }
        Download empty = page.waitForDownload(
                () -> page.locator("a[href*='/import/empty-workbook']").click());
        choose(page, "leeg.xlsx", Files.readAllBytes(empty.path()));
        assertThat(page.locator("section[aria-labelledby=outcome] tbody").textContent())
                .contains("leeg.xlsx", "blad Agenda, cel A2");
        Browsing.assertAccessible(page, "a workbook with a mistake");
    }

    @Test
    void saysWhenSomebodyElseWroteBetweenCheckAndImport() {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/import"));
        choose(page, "a.yaml", bytes(agenda("import-conflict", "P 1")));
        Page other = Browsing.another();
        other.navigate(Browsing.at("/import"));
        choose(other, "b.yaml", bytes(agenda("import-conflict", "P 1").replace("Ponton", "Vlot")));
        other.locator("#by").fill("Bart");
        other.locator("button[value=apply]").click();
        page.locator("#by").fill("Anna");
        page.locator("button[value=apply]").click();
        assertThat(page.locator(".fault").first().textContent()).contains("Bart");
        assertThat(page.locator(".difference").textContent()).contains("was Vlot, wordt Ponton");
        Browsing.assertAccessible(page, "an import that meets another");
        page.locator("button[value=apply]").click();
        assertThat(page.locator(".saved").textContent()).contains("revisie 2");
        other.context().close();
    }

    @Test
    void bringsInALoopOnlyWhenItIsConfirmed() {
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/import"));
        choose(page, "a.yaml", bytes(agenda("import-loop", "P 1")));
        page.locator("#by").fill("Anna");
        page.locator("button[value=apply]").click();
        page.locator(".saved").waitFor();
        String loop = agenda("import-loop", "P 1")
                .replace(
                        "titleEn: Pontoon, ref: r}",
                        "titleEn: Pontoon, ref: r, needs: [{code: C 1, basis: EXPLICIT, reasonNl: R, reasonEn: R, ref: r}]}");
        choose(page, "a.yaml", bytes(loop));
        assertThat(Browsing.count(page.locator("input[name=allowLoops]"))).isZero();
        page.locator("button[value=apply]").click();
        assertThat(page.locator(".fault").first().textContent()).contains("kring", "C 1");
        Browsing.assertAccessible(page, "a loop to confirm");
        page.locator("input[name=allowLoops]").check();
        page.locator("button[value=apply]").click();
        assertThat(page.locator(".saved").textContent()).contains("revisie 2");
    }

    @Test
    void saysThatAnEditionChangesNothingWithoutCallingThatWrong() throws IOException {
        Page page = Browsing.page(320, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/import?agenda=island&lang=en"));
        Download download = page.waitForDownload(
                () -> page.locator("a[href*='/import/bundle']").click());
        // The browser keeps a download under a name of its own.
        page.locator("#files")
                .setInputFiles(new FilePayload("island.zip", "application/zip", Files.readAllBytes(download.path())));
        Response response = page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("button[value=check]").click());
        assertThat(response.status()).isEqualTo(200);
        assertThat(page.locator("section[aria-labelledby=outcome]").textContent())
                .contains("nothing changes");
        assertThat(Browsing.count(page.locator("button[value=apply]"))).isZero();
    }

    @Test
    void saysOnThePageThatFilesAreTooLarge(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(29L * 1024 * 1024);
        }
        Page page = Browsing.page(1280, ColorScheme.LIGHT);
        page.navigate(Browsing.at("/import?agenda=island&lang=en"));
        page.locator("#files").setInputFiles(large);
        page.locator("button[value=check]").click();
        page.locator("#fault-files").waitFor();
        assertThat(page.locator("#fault-files").textContent()).contains("28 MB");
        assertThat(page.url()).contains("agenda=island", "lang=en");
    }
}

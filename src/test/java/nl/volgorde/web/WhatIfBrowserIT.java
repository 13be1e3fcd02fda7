package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** The baseline beside a scenario whose dials are turned, in a real browser. */
class WhatIfBrowserIT {
    private static final String WHAT_IF = "/what-if?agenda=island&asOf=2026-11-23";
    private static final String SLIP = "#slip-of-W-1";

    private final Page page = Browsing.page(1280, ColorScheme.LIGHT);

    private void open(String changes) {
        page.navigate(Browsing.at(WHAT_IF + changes));
    }

    private String scenarioFinish() {
        return page.locator("#compared tbody tr:nth-child(2) td").last().textContent();
    }

    private void waitForVerdict(String words) {
        page.waitForCondition(() -> page.locator("#announcement").textContent().contains(words));
        assertThat(page.locator("#verdict").textContent()).contains(words);
    }

    @Test
    void answersWhileADialIsTurnedAndKeepsTheFocusAndTheAddress() {
        open("&slip=W%201%3D10d");
        String before = scenarioFinish();
        page.evaluate("window.stayed = true");
        page.locator(SLIP).fill("900");
        waitForVerdict("dagen later");
        assertThat(scenarioFinish()).isNotEqualTo(before);
        assertThat(page.locator("#compared tbody tr:nth-child(2) td").first().textContent())
                .isNotEqualTo(scenarioFinish());
        assertThat(page.url())
                .contains("slip=W%201%3D900d", "agenda=island", "asOf=2026-11-23")
                .doesNotContain("slip-of", "10d");
        assertThat(page.locator("#changes").textContent())
                .contains("W 1: 900 dagen later")
                .doesNotContain(" 10 dagen");
        assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("slip-of-W-1");
        assertThat((Boolean) page.evaluate("window.stayed"))
                .as("no other page was loaded")
                .isTrue();
        String shown = page.locator("#verdict").textContent();
        page.navigate(page.url());
        assertThat(page.locator("#verdict").textContent())
                .as("the address brings it back")
                .isEqualTo(shown);
        assertThat(page.locator(SLIP).inputValue()).isEqualTo("900");
    }

    @Test
    void turnsTheSliderByKeyAndTheStatusBesideIt() {
        open("&slip=W%201%3D700d");
        page.locator(SLIP + " + input[type=range]").press("ArrowRight");
        page.waitForCondition(() -> page.url().contains("710d"));
        assertThat(page.locator(SLIP).inputValue()).isEqualTo("710");
        page.locator(SLIP + " + input[type=range]").press("Home");
        page.waitForCondition(() -> !page.url().contains("slip="));
        assertThat(page.locator(SLIP).inputValue()).isEmpty();
        page.locator("#status-of-W-1").selectOption("DROPPED");
        page.waitForCondition(() -> page.url().contains("status=W%201%3DDROPPED"));
        page.locator("#status-of-W-1").selectOption("");
        page.waitForCondition(() -> !page.url().contains("status="));
        assertThat(page.locator("#changes").textContent()).contains("Nog geen veranderingen");
    }

    @Test
    void savesWhatTheDialsSayAndKeepsTheNameThatWasTyped() {
        open("&slip=W%201%3D30d");
        page.locator("#save summary").click();
        page.locator("#name").fill("Werk later");
        page.locator(SLIP).fill("60");
        page.waitForCondition(() -> page.url().contains("60d"));
        assertThat(page.locator("#name").inputValue()).isEqualTo("Werk later");
        assertThat(page.locator("#keep input[name=slip]").getAttribute("value")).isEqualTo("W 1=60d");
        page.locator(".languages a[lang=en]").click();
        assertThat(page.locator("#changes").textContent()).contains("W 1: 60 days later");
    }

    @Test
    void readsAndTellsChangesInTheWordsOfPeople() {
        open("&status=W%201%3Dafgerond&gate=HAVEN%3D\u00e9\u00e9n&add-edge=W%201%3EHAVEN:zacht:SS%2B3&drop=V%201");
        assertThat(page.locator("#changes").textContent())
                .contains("W 1: afgerond", "HAVEN: één harde voorwaarde is genoeg", "Vervalt: V 1")
                .contains("W 1 → HAVEN, zacht, begint na het begin, 3 dagen later")
                .doesNotContain("DONE", "SOFT", "SS", "=");
    }

    @Test
    void saysOfADialWhatCannotBeRead() {
        open("&slip=W%201%3D30d");
        page.locator(SLIP).fill("1.5");
        page.locator("#what-changes .fault").waitFor();
        assertThat(page.locator("#what-changes .fault").textContent()).contains("W 1=1.5d");
        Browsing.assertAccessible(page, "a dial that cannot be read");
        page.setViewportSize(320, 900);
        Browsing.assertFits(page, "the dials at 320 px");
    }

    @Test
    void turnsTheDialsWithoutScripts() {
        Page plain = Browsing.withoutScripts(320);
        plain.navigate(Browsing.at(WHAT_IF + "&slip=W%201%3D30d&status=W%202%3DDONE"));
        assertThat(Browsing.count(plain.locator("input[type=range]"))).isZero();
        assertThat(plain.locator("#status-of-W-2").inputValue()).isEqualTo("DONE");
        plain.locator(SLIP).fill("0");
        plain.locator(".dials button").press("Enter");
        plain.waitForURL(address -> !address.contains("30d"));
        assertThat(plain.url()).contains("status=W%202%3DDONE").doesNotContain("slip");
        plain.context().close();
    }
}

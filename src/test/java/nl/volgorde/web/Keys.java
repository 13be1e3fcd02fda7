package nl.volgorde.web;

import com.microsoft.playwright.Page;

/** A page as somebody has it who works with keys alone. */
record Keys(Page page) {
    /** No page has more to choose from than this. */
    private static final int MOST = 300;

    /** Goes on by the tabulator key until something that matches has the focus. */
    Keys goTo(String selector) {
        for (int i = 0; i < MOST; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector)) {
                return this;
            }
        }
        throw new AssertionError("no key leads to " + selector);
    }

    /** Goes to something and types. */
    Keys type(String selector, String text) {
        goTo(selector).page.keyboard().type(text);
        return this;
    }

    /** Goes to something that leads to another page, and goes there. */
    Keys follow(String selector) {
        goTo(selector);
        String here = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.equals(here));
        return this;
    }

    /** Goes to something and presses it. */
    Keys press(String selector) {
        goTo(selector).page.keyboard().press("Enter");
        return this;
    }
}

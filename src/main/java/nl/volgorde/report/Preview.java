package nl.volgorde.report;

import org.jspecify.annotations.Nullable;

/**
 * A paper to be read within a page.
 *
 * @param decision code of the item that it is about, or null for no single one
 * @param body well-formed XHTML elements, the title as first-level heading in front; no style and no script
 */
public record Preview(@Nullable String decision, String title, String body) {
    static Preview of(Paper paper, @Nullable String decision) {
        return new Preview(decision, paper.title(), HtmlBlocks.of(paper, HtmlBlocks.Use.PAGE));
    }
}

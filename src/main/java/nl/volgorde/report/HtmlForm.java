package nl.volgorde.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.volgorde.model.Language;
import nl.volgorde.report.Paper.Chapter;

/** A paper as one XHTML document that holds all it needs: its style and its pictures as SVG. */
final class HtmlForm {
    private static final String MARGIN = "font-family: 'DejaVu Sans Condensed'; font-size: 7.5pt; color: #505a64; ";

    private final Paper paper;
    private final boolean printed;
    private final StringBuilder out = new StringBuilder();

    private HtmlForm(Paper paper, boolean printed) {
        this.paper = paper;
        this.printed = printed;
    }

    /** For a browser: a table with the same content beside each picture. */
    static String of(Paper paper) {
        return new HtmlForm(paper, false).document();
    }

    /** For the making of a PDF: with bookmarks, and alternative texts where that looks for them. */
    static String printed(Paper paper) {
        return new HtmlForm(paper, true).document();
    }

    private String document() {
        String tag = paper.language().tag();
        out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(tag)
                .append("\" xml:lang=\"")
                .append(tag)
                .append("\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        out.append("<title>").append(HtmlBlocks.escaped(paper.title())).append("</title>\n");
        out.append("<meta name=\"subject\" content=\"")
                .append(HtmlBlocks.escaped(paper.subject()))
                .append("\"/>\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<style>\n");
        out.append(style());
        if (printed) {
            margins("@page");
            margins("@page across");
        }
        out.append("</style>\n");
        if (printed) {
            bookmarks();
        }
        out.append("</head>\n<body>\n<main>\n");
        out.append(HtmlBlocks.of(paper, printed ? HtmlBlocks.Use.PRINT : HtmlBlocks.Use.FILE));
        out.append("</main>\n</body>\n</html>\n");
        return out.toString();
    }

    /** What stands above and below every page; a page's margins are styled where their content is given. */
    private void margins(String pages) {
        out.append(pages)
                .append(" { @top-left { ")
                .append(MARGIN)
                .append("width: 100%; content: \"")
                .append(cssText(String.join(" · ", paper.masthead())))
                .append("\"; } @bottom-right { ")
                .append(MARGIN)
                .append("content: \"")
                .append(page(paper.language()))
                .append(" \" counter(page) \" / \" counter(pages); } }\n");
    }

    /** What stands before the number of a page. */
    static String page(Language language) {
        return switch (language) {
            case NL -> "pagina";
            case EN -> "page";
        };
    }

    private void bookmarks() {
        out.append("<bookmarks><bookmark name=\"")
                .append(HtmlBlocks.escaped(paper.title()))
                .append("\" href=\"#front\"/>");
        int number = 1;
        for (Chapter chapter : paper.chapters()) {
            out.append("<bookmark name=\"")
                    .append(number++)
                    .append(". ")
                    .append(HtmlBlocks.escaped(chapter.title()))
                    .append("\" href=\"#")
                    .append(chapter.id())
                    .append("\"/>");
        }
        out.append("</bookmarks>\n");
    }

    private static String cssText(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\3c ");
    }

    private static String style() {
        try (InputStream file = HtmlForm.class.getResourceAsStream("paper.css")) {
            return new String(Objects.requireNonNull(file, "paper.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.volgorde.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.volgorde.model.Language;
import nl.volgorde.picture.Picture;
import nl.volgorde.report.Paper.Block;
import nl.volgorde.report.Paper.Bullets;
import nl.volgorde.report.Paper.Chapter;
import nl.volgorde.report.Paper.Chart;
import nl.volgorde.report.Paper.Column;
import nl.volgorde.report.Paper.Grid;
import nl.volgorde.report.Paper.Heading;
import nl.volgorde.report.Paper.Paragraph;
import nl.volgorde.report.Paper.Phrase;

/** A paper as one XHTML document that holds all it needs: its style and its pictures as SVG. */
final class HtmlForm {
    /** Tables of so many rows are not broken over two pages. */
    private static final int SHORT = 8;

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
        element("title", paper.title());
        out.append("<meta name=\"subject\" content=\"")
                .append(escaped(paper.subject()))
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
        out.append("</head>\n<body>\n<main>\n<div class=\"front\" id=\"front\">\n");
        element("h1", paper.title());
        out.append("<p class=\"masthead\">")
                .append(escaped(String.join(" · ", paper.masthead())))
                .append("</p>\n");
        together(paper.front());
        out.append("</div>\n");
        for (int i = 0; i < paper.chapters().size(); i++) {
            chapter(paper.chapters().get(i), i + 1);
        }
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

    private static String page(Language language) {
        return switch (language) {
            case NL -> "pagina";
            case EN -> "page";
        };
    }

    private void bookmarks() {
        out.append("<bookmarks><bookmark name=\"")
                .append(escaped(paper.title()))
                .append("\" href=\"#front\"/>");
        int number = 1;
        for (Chapter chapter : paper.chapters()) {
            out.append("<bookmark name=\"")
                    .append(number++)
                    .append(". ")
                    .append(escaped(chapter.title()))
                    .append("\" href=\"#")
                    .append(chapter.id())
                    .append("\"/>");
        }
        out.append("</bookmarks>\n");
    }

    private void chapter(Chapter chapter, int number) {
        out.append("<div class=\"chapter\" id=\"").append(chapter.id()).append("\">\n");
        element("h2", number + ". " + chapter.title());
        chapter.blocks().forEach(block -> block(block, "h3"));
        out.append("</div>\n");
    }

    private void block(Block block, String heading) {
        switch (block) {
            case Heading each -> element(heading, each.text());
            case Paragraph paragraph ->
                out.append("<p class=\"")
                        .append(
                                switch (paragraph.weight()) {
                                    case PLAIN -> "plain";
                                    case VERDICT -> "verdict";
                                    case NOTE -> "note";
                                })
                        .append("\">")
                        .append(phrase(paragraph.words()))
                        .append("</p>\n");
            case Bullets bullets -> bullets(bullets);
            case Grid grid -> table(phrase(grid.caption()), grid.columns(), grid.rows(), grid.total());
            case Chart chart -> chart(chart);
        }
    }

    /** What stands under one heading stays on one page. */
    private void together(List<Block> blocks) {
        out.append("<div class=\"together\">\n");
        for (Block block : blocks) {
            if (block instanceof Heading) {
                out.append("</div>\n<div class=\"together\">\n");
            }
            block(block, "h2");
        }
        out.append("</div>\n");
    }

    private void bullets(Bullets bullets) {
        String list = bullets.numbered() ? "ol" : "ul";
        out.append('<').append(list).append(">\n");
        bullets.lines().forEach(line -> out.append("<li>").append(phrase(line)).append("</li>\n"));
        out.append("</").append(list).append(">\n");
    }

    private void table(String caption, List<Column> columns, List<List<String>> rows, List<String> total) {
        out.append(rows.size() <= SHORT ? "<table class=\"short\">" : "<table>")
                .append("\n<caption>")
                .append(caption)
                .append("</caption>\n<thead><tr>");
        for (Column column : columns) {
            out.append("<th scope=\"col\" style=\"width:")
                    .append(column.share())
                    .append("%\"")
                    .append(column.number() ? " class=\"number\">" : ">")
                    .append(escaped(column.title()))
                    .append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> row(columns, row, "<tr>"));
        if (!total.isEmpty()) {
            row(columns, total, "<tr class=\"total\">");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void row(List<Column> columns, List<String> cells, String opening) {
        out.append(opening);
        for (int i = 0; i < cells.size(); i++) {
            String number = columns.get(i).number() ? " class=\"number\"" : "";
            out.append(i == 0 ? "<th scope=\"row\"" + number + ">" : "<td" + number + ">")
                    .append(escaped(cells.get(i)))
                    .append(i == 0 ? "</th>" : "</td>");
        }
        out.append("</tr>\n");
    }

    private void chart(Chart chart) {
        Picture picture = chart.picture();
        Phrase words = chart.words();
        out.append("<div class=\"chart\">\n<p class=\"chart-title\">")
                .append(escaped(picture.title()))
                .append("</p>\n<p class=\"note\">")
                .append(words == null ? escaped(picture.description()) : phrase(words))
                .append("</p>\n")
                .append(printed ? Vector.forPaper(picture) : picture.svg())
                .append("\n</div>\n");
        if (!printed) {
            Picture.Table same = picture.table();
            int share = 100 / same.header().size();
            out.append("<details><summary>").append(escaped(picture.title())).append("</summary>\n");
            table(
                    escaped(picture.description()),
                    same.header().stream().map(title -> Column.of(title, share)).toList(),
                    same.rows().stream()
                            .map(row -> row.stream().map(Picture.Cell::text).toList())
                            .toList(),
                    List.of());
            out.append("</details>\n");
        }
    }

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String phrase(Phrase phrase) {
        StringBuilder text = new StringBuilder(escaped(phrase.text()));
        phrase.references().forEach(number -> text.append(" [").append(number).append(']'));
        return text.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
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

package nl.volgorde.report;

import java.util.List;
import nl.volgorde.picture.Picture;
import nl.volgorde.report.Paper.Block;
import nl.volgorde.report.Paper.Bullets;
import nl.volgorde.report.Paper.Chapter;
import nl.volgorde.report.Paper.Chart;
import nl.volgorde.report.Paper.Column;
import nl.volgorde.report.Paper.Excerpt;
import nl.volgorde.report.Paper.Grid;
import nl.volgorde.report.Paper.Heading;
import nl.volgorde.report.Paper.Paragraph;
import nl.volgorde.report.Paper.Phrase;

/** The content of a paper as XHTML elements, without a document around them. */
final class HtmlBlocks {
    /** Tables of so many rows are not broken over two pages. */
    private static final int SHORT = 8;

    private final Use use;
    private final StringBuilder out = new StringBuilder();

    private HtmlBlocks(Use use) {
        this.use = use;
    }

    /** What the elements are put into. */
    enum Use {
        /** A page of the application, which has a style of its own and bears no other. */
        PAGE,
        /** A file for a browser: a table with the same content beside each picture. */
        FILE,
        /** What becomes a PDF: alternative texts where its maker looks for them. */
        PRINT
    }

    /** Title and masthead, what must be read, and behind it the chapters, numbered. */
    static String of(Paper paper, Use use) {
        HtmlBlocks blocks = new HtmlBlocks(use);
        blocks.out.append("<div class=\"front\" id=\"front\">\n");
        blocks.element("h1", paper.title());
        blocks.out
                .append("<p class=\"masthead\">")
                .append(escaped(String.join(" · ", paper.masthead())))
                .append("</p>\n");
        if (paper.apart()) {
            blocks.together(paper.front());
        } else {
            paper.front().forEach(block -> blocks.block(block, "h2"));
        }
        blocks.out.append("</div>\n");
        for (int i = 0; i < paper.chapters().size(); i++) {
            blocks.chapter(paper.chapters().get(i), i + 1, paper.apart());
        }
        return blocks.out.toString();
    }

    private void chapter(Chapter chapter, int number, boolean apart) {
        boolean pictured = chapter.beginsWithAPicture();
        out.append(apart && !pictured ? "<div class=\"chapter\" id=\"" : "<div class=\"chapter near\" id=\"")
                .append(chapter.id())
                .append("\">\n");
        if (pictured) {
            // Title, sentence and picture share a page across; else a page upright would bear no more than these two.
            out.append("<div class=\"chart\">\n");
        }
        element("h2", number + ". " + chapter.title());
        for (int i = 0; i < chapter.blocks().size(); i++) {
            if (pictured && i == 1 && chapter.blocks().get(1) instanceof Chart chart) {
                picture(chart, Vector.UNDER_A_TITLE);
            } else {
                block(chapter.blocks().get(i), "h3");
            }
        }
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
            case Grid grid -> table(grid.caption(), grid.columns(), grid.rows(), grid.total());
            case Excerpt excerpt -> {
                block(excerpt.first(), heading);
                block(excerpt.rest(), heading);
            }
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
        if (bullets.lines().isEmpty()) {
            return;
        }
        String list = bullets.numbered() ? "ol" : "ul";
        out.append('<').append(list).append(">\n");
        bullets.lines().forEach(line -> out.append("<li>").append(phrase(line)).append("</li>\n"));
        out.append("</").append(list).append(">\n");
    }

    private void table(Phrase caption, List<Column> columns, List<List<String>> rows, List<String> total) {
        framed(caption.text(), rows.size() > SHORT);
        out.append(rows.size() <= SHORT ? "<table class=\"short\">" : "<table>")
                .append("\n<caption>")
                .append(phrase(caption))
                .append("</caption>\n<thead><tr>");
        for (Column column : columns) {
            out.append("<th scope=\"col\"");
            if (use != Use.PAGE) {
                out.append(" style=\"width:").append(column.share()).append("%\"");
            }
            out.append(column.number() ? " class=\"number\">" : ">")
                    .append(escaped(column.title()))
                    .append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> row(columns, row, "<tr>"));
        if (!total.isEmpty()) {
            row(columns, total, "<tr class=\"total\">");
        }
        out.append("</tbody>\n</table>\n");
        if (use == Use.PRINT) {
            out.append("</div>\n");
        } else {
            scrolled();
        }
    }

    /** A table, whose caption, heading and first rows stay together on paper; a short one does so as a whole. */
    private void framed(String label, boolean broken) {
        if (use == Use.PRINT) {
            out.append(broken ? "<div class=\"grid\">\n" : "<div>\n");
        } else {
            scroll(label);
        }
    }

    /** On a page what is wider than the screen scrolls by itself, by keys too. */
    private void scroll(String label) {
        if (use == Use.PAGE) {
            out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                    .append(escaped(label))
                    .append("\">\n");
        }
    }

    private void scrolled() {
        if (use == Use.PAGE) {
            out.append("</div>\n");
        }
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
        out.append("<div class=\"chart\">\n");
        picture(chart, Vector.HEIGHT);
    }

    /** A picture as the end of its page, and the table with the same content. */
    private void picture(Chart chart, double height) {
        Picture picture = chart.picture();
        out.append("<p class=\"chart-title\">")
                .append(escaped(picture.title()))
                .append("</p>\n<p class=\"note\">")
                .append(phrase(chart.inWords()))
                .append("</p>\n");
        scroll(picture.title());
        out.append(use == Use.PRINT ? Vector.forPaper(picture, height) : picture.svg())
                .append('\n');
        scrolled();
        out.append("</div>\n");
        if (use != Use.PRINT) {
            Grid same = chart.inRows();
            out.append("<details class=\"wide\"><summary>")
                    .append(escaped(picture.title()))
                    .append("</summary>\n");
            table(same.caption(), same.columns(), same.rows(), List.of());
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
        return escaped(phrase.numbered());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package nl.volgorde.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

/** The content of a paper as OpenDocument XML. */
final class OdtBody {
    /** What an A4 page leaves within its margins, in centimetres. */
    private static final double WIDTH = 17.4;

    /** The most of the height of a page across that a picture takes, so that its words fit above it. */
    private static final double HEIGHT = 13.8;

    /** What is left of it under the title and the first sentence of a chapter. */
    private static final double UNDER_A_TITLE = 11.4;

    /** CSS pixels in a centimetre. */
    private static final double PIXELS = 96 / 2.54;

    private static final String NAMES = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
            + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\"";

    private final StringBuilder out = new StringBuilder();
    private final List<Picture> pictures = new ArrayList<>();
    /** Widths of columns, in hundredths of the page, that need a style. */
    private final Set<Integer> shares = new LinkedHashSet<>();

    private int tables;
    private Turn turn = Turn.NONE;

    private OdtBody() {}

    /** What the next paragraph begins. */
    private enum Turn {
        NONE(""),
        /** A page. */
        PAGE("-page"),
        /** A page upright, behind one across. */
        UPRIGHT("-upright"),
        /** A page across, for a picture. */
        ACROSS("-across");

        private final String suffix;

        Turn(String suffix) {
            this.suffix = suffix;
        }
    }

    static OdtBody of(Paper paper) {
        OdtBody body = new OdtBody();
        body.heading(paper.title(), 1);
        body.paragraph("Note", String.join(" · ", paper.masthead()));
        paper.front().forEach(block -> body.block(block, 2));
        body.turn = paper.apart() ? Turn.PAGE : Turn.NONE;
        int number = 1;
        for (Chapter chapter : paper.chapters()) {
            body.chapter(chapter, number++);
        }
        return body;
    }

    private void chapter(Chapter chapter, int number) {
        boolean pictured = chapter.beginsWithAPicture();
        if (pictured) {
            // Title, sentence and picture share a page across; else a page upright would bear no more than these two.
            turn = Turn.ACROSS;
        }
        heading(number + ". " + chapter.title(), 2);
        for (int i = 0; i < chapter.blocks().size(); i++) {
            if (pictured && i == 1 && chapter.blocks().get(1) instanceof Chart chart) {
                picture(chart, "Chart_20_Title_20_Below", UNDER_A_TITLE);
            } else {
                block(chapter.blocks().get(i), 3);
            }
        }
    }

    /** The pictures, in the order of their numbers. */
    List<Picture> pictures() {
        return List.copyOf(pictures);
    }

    String content() {
        StringBuilder content =
                new StringBuilder("<office:document-content ").append(NAMES).append("><office:automatic-styles>\n");
        for (String name : List.of(
                "Heading_20_2", "Heading_20_3", "Text_20_body", "Verdict", "Note", "Caption", "List_20_Contents")) {
            turned(content, name, Turn.PAGE, "><style:paragraph-properties fo:break-before=\"page\"/></style:style>\n");
            turned(content, name, Turn.UPRIGHT, " style:master-page-name=\"Standard\"/>\n");
        }
        turned(content, "Heading_20_2", Turn.ACROSS, " style:master-page-name=\"Across\"/>\n");
        content.append("<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties"
                + " style:width=\"17.4cm\" table:align=\"margins\" fo:margin-bottom=\"0.25cm\"/></style:style>\n"
                + "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties"
                + " fo:keep-together=\"always\"/></style:style>\n"
                + "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties"
                + " fo:padding=\"0.08cm\" fo:border=\"none\" fo:border-bottom=\"0.5pt solid #c4ccd4\"/></style:style>\n"
                + "<style:style style:name=\"HeaderCell\" style:family=\"table-cell\"><style:table-cell-properties"
                + " fo:padding=\"0.08cm\" fo:border=\"none\" fo:border-bottom=\"1pt solid #154273\""
                + " fo:background-color=\"#f3f6f9\"/></style:style>\n"
                + "<style:style style:name=\"Frame\" style:family=\"graphic\"><style:graphic-properties"
                + " style:vertical-pos=\"top\" style:vertical-rel=\"baseline\"/></style:style>\n");
        for (int share : shares) {
            content.append(String.format(
                    Locale.ROOT,
                    "<style:style style:name=\"Column%d\" style:family=\"table-column\"><style:table-column-properties"
                            + " style:column-width=\"%.2fcm\" style:rel-column-width=\"%d*\"/></style:style>\n",
                    share,
                    WIDTH * share / 100,
                    share * 100));
        }
        return content.append("</office:automatic-styles><office:body><office:text>\n")
                .append(out)
                .append("</office:text></office:body></office:document-content>\n")
                .toString();
    }

    private static void turned(StringBuilder content, String name, Turn turn, String rest) {
        content.append("<style:style style:name=\"")
                .append(name)
                .append(turn.suffix)
                .append("\" style:family=\"paragraph\" style:parent-style-name=\"")
                .append(name)
                .append('"')
                .append(rest);
    }

    private void block(Block block, int level) {
        switch (block) {
            case Heading heading -> heading(heading.text(), level);
            case Paragraph paragraph ->
                paragraph(
                        switch (paragraph.weight()) {
                            case PLAIN -> "Text_20_body";
                            case VERDICT -> "Verdict";
                            case NOTE -> "Note";
                        },
                        paragraph.words().numbered());
            case Bullets bullets -> bullets(bullets);
            case Grid grid -> grid(grid);
            case Excerpt excerpt -> {
                grid(excerpt.first());
                block(excerpt.rest(), level);
            }
            case Chart chart -> chart(chart);
        }
    }

    private void heading(String text, int level) {
        out.append("<text:h text:style-name=\"")
                .append(style("Heading_20_" + level))
                .append("\" text:outline-level=\"")
                .append(level)
                .append("\">")
                .append(escaped(text))
                .append("</text:h>\n");
    }

    private void paragraph(String style, String text) {
        out.append("<text:p text:style-name=\"")
                .append(style(style))
                .append("\">")
                .append(escaped(text))
                .append("</text:p>\n");
    }

    /** The style that makes the turn that is due. */
    private String style(String name) {
        String turned = name + turn.suffix;
        turn = Turn.NONE;
        return turned;
    }

    private void bullets(Bullets bullets) {
        if (bullets.lines().isEmpty()) {
            return;
        }
        out.append("<text:list text:style-name=\"")
                .append(bullets.numbered() ? "Numbers" : "Dashes")
                .append("\">\n");
        bullets.lines().forEach(line -> {
            out.append("<text:list-item>");
            paragraph("List_20_Contents", line.numbered());
            out.append("</text:list-item>\n");
        });
        out.append("</text:list>\n");
    }

    private void grid(Grid grid) {
        paragraph("Caption", grid.caption().numbered());
        tables++;
        out.append("<table:table table:name=\"Table")
                .append(tables)
                .append("\" table:style-name=\"Table\"><table:title>")
                .append(escaped(grid.caption().text()))
                .append("</table:title>\n");
        for (Column column : grid.columns()) {
            shares.add(column.share());
            out.append("<table:table-column table:style-name=\"Column")
                    .append(column.share())
                    .append("\"/>");
        }
        out.append("\n<table:table-header-rows>");
        row(grid, grid.columns().stream().map(Column::title).toList(), "HeaderCell", "Table_20_Heading");
        out.append("</table:table-header-rows>\n");
        grid.rows().forEach(cells -> row(grid, cells, "Cell", "Table_20_Contents"));
        if (!grid.total().isEmpty()) {
            row(grid, grid.total(), "Cell", "Table_20_Heading");
        }
        out.append("</table:table>\n");
    }

    private void row(Grid grid, List<String> cells, String cell, String words) {
        out.append("<table:table-row table:style-name=\"Row\">");
        for (int i = 0; i < cells.size(); i++) {
            out.append("<table:table-cell table:style-name=\"")
                    .append(cell)
                    .append("\" office:value-type=\"string\"><text:p text:style-name=\"")
                    .append(words)
                    .append(grid.columns().get(i).number() ? "_20_Right" : "")
                    .append("\">")
                    .append(escaped(cells.get(i)))
                    .append("</text:p></table:table-cell>");
        }
        out.append("</table:table-row>\n");
    }

    /** A picture on a page across of its own. */
    private void chart(Chart chart) {
        turn = Turn.NONE;
        picture(chart, "Chart_20_Title", HEIGHT);
    }

    /** A picture as the end of its page. */
    private void picture(Chart chart, String title, double height) {
        Picture picture = chart.picture();
        Vector.Size size = Vector.onPaper(picture);
        double scale = Math.min(1, height * PIXELS / size.height()) / PIXELS;
        paragraph(title, picture.title());
        paragraph("Note", chart.inWords().numbered());
        out.append(String.format(
                        Locale.ROOT,
                        "<text:p text:style-name=\"Text_20_body\"><draw:frame draw:name=\"Picture%d\""
                                + " draw:style-name=\"Frame\" text:anchor-type=\"as-char\" svg:width=\"%.2fcm\""
                                + " svg:height=\"%.2fcm\">",
                        pictures.size() + 1,
                        size.width() * scale,
                        size.height() * scale))
                .append(image(OdtForm.VECTOR, "image/svg+xml"))
                .append(image(OdtForm.PIXELS, "image/png"))
                .append("<svg:title>")
                .append(escaped(picture.title()))
                .append("</svg:title><svg:desc>")
                .append(escaped(picture.description()))
                .append("</svg:desc></draw:frame></text:p>\n");
        pictures.add(picture);
        turn = Turn.UPRIGHT;
    }

    /** One form of the picture that is next; a reader shows the first of them that it can. */
    private String image(String ending, String type) {
        return "<draw:image xlink:href=\"" + OdtForm.pictureName(pictures.size(), ending)
                + "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\" draw:mime-type=\""
                + type + "\"/>";
    }

    /** Text as it is, with what XML cannot hold replaced. */
    private static String escaped(String text) {
        StringBuilder allowed = new StringBuilder();
        text.codePoints()
                .map(c -> (c < 0x20 && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c)
                .forEach(allowed::appendCodePoint);
        return HtmlBlocks.escaped(allowed.toString());
    }
}

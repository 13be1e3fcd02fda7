package nl.volgorde.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.volgorde.report.Paper.Block;
import nl.volgorde.report.Paper.Bullets;
import nl.volgorde.report.Paper.Chapter;
import nl.volgorde.report.Paper.Chart;
import nl.volgorde.report.Paper.Column;
import nl.volgorde.report.Paper.Excerpt;
import nl.volgorde.report.Paper.Grid;
import nl.volgorde.report.Paper.Heading;
import nl.volgorde.report.Paper.Paragraph;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A paper as a workbook: its words on the first sheet, each table and the content of each picture on a sheet of its own.
 * It bears its data date in place of the moment at which it was made.
 */
final class XlsxForm {
    private static final int NAME = 31;
    private static final int PAGE_WIDTH = 110;
    private static final double WORDS_WIDTH = 84;

    /** Points that a line of ordinary letters takes. */
    private static final double LINE = 15;

    /** Spreadsheet programs have no higher rows; who edits the cell sees the rest. */
    private static final double HIGHEST = 409;

    /** Letters that surely fit the width of a column, for one of its width; of the wide ones fewer do. */
    private static final double FITTING = 0.9;

    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\',]");
    private static final Pattern NUMBER = Pattern.compile("[-\\p{Pd}]?[0-9.,\\u00a0 ]+%?");

    private final Paper paper;
    private final Workbook book;
    private final List<String> names = new ArrayList<>();
    private final Worksheet words;
    private int line;

    private XlsxForm(Paper paper, Workbook book) {
        this.paper = paper;
        this.book = book;
        words = book.newWorksheet(name("0 " + paper.title()));
        words.width(0, WORDS_WIDTH);
        printed(words, "portrait");
    }

    static byte[] of(Paper paper, BoardReport.Origin origin) {
        try {
            Path written = Files.createTempFile("volgorde-", ".xlsx");
            try {
                try (OutputStream out = Files.newOutputStream(written);
                        Workbook book = new Workbook(out, "Volgorde", null)) {
                    new XlsxForm(paper, book).write();
                    book.finish();
                }
                return SteadyZip.of(
                        written,
                        "docProps/core.xml",
                        core -> CREATED.matcher(core).replaceAll("$1" + origin.asOf() + "T00:00:00Z"));
            } finally {
                Files.delete(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        say(paper.title(), Look.TITLE);
        say(String.join(" · ", paper.masthead()), Look.NOTE);
        paper.front().forEach(block -> block(block, "0"));
        int number = 1;
        for (Chapter chapter : paper.chapters()) {
            String heading = number + ". " + chapter.title();
            say(heading, Look.HEADING);
            String prefix = Integer.toString(number);
            chapter.blocks().forEach(block -> block(block, prefix));
            number++;
        }
    }

    private void block(Block block, String chapter) {
        switch (block) {
            case Heading heading -> say(heading.text(), Look.HEADING);
            case Paragraph paragraph ->
                say(
                        paragraph.words().numbered(),
                        switch (paragraph.weight()) {
                            case PLAIN -> Look.PLAIN;
                            case VERDICT -> Look.VERDICT;
                            case NOTE -> Look.NOTE;
                        });
            case Bullets bullets -> bullets(bullets);
            case Grid grid -> sheet(chapter, grid.caption().text(), grid);
            case Excerpt excerpt -> sheet(chapter, excerpt.all().caption().text(), excerpt.all());
            case Chart chart -> {
                say(chart.inWords().numbered(), Look.PLAIN);
                sheet(chapter, chart.picture().title(), chart.inRows());
            }
        }
    }

    private void bullets(Bullets bullets) {
        for (int i = 0; i < bullets.lines().size(); i++) {
            say(
                    (bullets.numbered() ? (i + 1) + ". " : "– ")
                            + bullets.lines().get(i).numbered(),
                    Look.PLAIN);
        }
    }

    /** How a line of the first sheet looks. */
    private enum Look {
        TITLE,
        HEADING,
        VERDICT,
        PLAIN,
        NOTE
    }

    private void say(String text, Look look) {
        words.value(line, 0, text);
        var style = words.style(line, 0).wrapText(true).verticalAlignment("top");
        switch (look) {
            case TITLE -> style.bold().fontSize(16);
            case HEADING -> style.bold().fontSize(12);
            case VERDICT -> style.bold();
            case NOTE -> style.italic();
            case PLAIN -> {}
        }
        style.set();
        double larger = look == Look.TITLE ? 1.5 : 1.1;
        words.rowHeight(line, height(larger * lines(text, WORDS_WIDTH / larger)));
        line++;
    }

    /** How many lines a text takes in a column; told because not every program reckons that by itself. */
    private static int lines(String text, double width) {
        return Math.max(1, (int) Math.ceil(text.length() / (width * FITTING)));
    }

    private static double width(Column column) {
        return Math.max(12, PAGE_WIDTH * column.share() / 100.0);
    }

    /** A table on a sheet of its own, and on the first a line that says on which. */
    private void sheet(String chapter, String title, Grid grid) {
        String name = name(chapter + " " + title);
        say("→ " + name + ": " + grid.caption().numbered(), Look.PLAIN);
        Worksheet sheet = book.newWorksheet(name);
        sheet.value(0, 0, grid.caption().numbered());
        sheet.style(0, 0).bold().set();
        int header = 1;
        for (int column = 0; column < grid.columns().size(); column++) {
            sheet.value(header, column, grid.columns().get(column).title());
            sheet.style(header, column)
                    .bold()
                    .fillColor("F3F6F9")
                    .borderStyle("thin")
                    .wrapText(true)
                    .set();
            sheet.width(column, width(grid.columns().get(column)));
        }
        int row = header + 1;
        for (List<String> cells : grid.rows()) {
            cells(sheet, grid, row++, cells, false);
        }
        if (!grid.rows().isEmpty()) {
            sheet.setAutoFilter(header, 0, row - 1, grid.columns().size() - 1);
        }
        if (!grid.total().isEmpty()) {
            cells(sheet, grid, row, grid.total(), true);
        }
        sheet.freezePane(0, header + 1);
        printed(sheet, "landscape");
        sheet.repeatRows(0, header);
    }

    /** On paper as wide as a page, and as long as it takes. */
    private static void printed(Worksheet sheet, String orientation) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(orientation);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void cells(Worksheet sheet, Grid grid, int row, List<String> cells, boolean total) {
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            lines = Math.max(lines, lines(text, width(grid.columns().get(column))));
            Number number = grid.columns().get(column).number() ? number(text) : null;
            var style = sheet.style(row, column).verticalAlignment("top");
            if (number == null) {
                sheet.value(row, column, text);
                style.wrapText(true);
            } else {
                sheet.value(row, column, number);
                if (text.endsWith("%")) {
                    style.format("0%");
                }
            }
            if (total) {
                style.bold();
            }
            style.set();
        }
        sheet.rowHeight(row, height(lines));
    }

    private static double height(double lines) {
        return Math.min(HIGHEST, LINE * lines);
    }

    /** What a cell says as a number to calculate with; null when it says more than that. */
    private @Nullable Number number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        boolean percent = text.endsWith("%");
        NumberFormat format = percent
                ? NumberFormat.getPercentInstance(paper.language().locale())
                : NumberFormat.getInstance(paper.language().locale());
        ParsePosition end = new ParsePosition(0);
        Number number = format.parse(text, end);
        return end.getIndex() == text.length() ? number : null;
    }

    /** A name that a sheet may have and no other has; they differ in more than case. */
    private String name(String wanted) {
        String plain = FORBIDDEN
                .matcher(wanted)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        String name = shortened(plain, NAME);
        for (int i = 2; names.contains(name.toLowerCase(paper.language().locale())); i++) {
            String suffix = " " + i;
            name = shortened(plain, NAME - suffix.length()) + suffix;
        }
        names.add(name.toLowerCase(paper.language().locale()));
        return name;
    }

    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }
}

package nl.volgorde.report;

import java.util.List;
import java.util.stream.Collectors;
import nl.volgorde.picture.Picture;
import nl.volgorde.report.Paper.Block;
import nl.volgorde.report.Paper.Bullets;
import nl.volgorde.report.Paper.Chapter;
import nl.volgorde.report.Paper.Chart;
import nl.volgorde.report.Paper.Excerpt;
import nl.volgorde.report.Paper.Grid;
import nl.volgorde.report.Paper.Heading;
import nl.volgorde.report.Paper.Paragraph;
import nl.volgorde.report.Paper.Phrase;

/** A paper as Markdown with tables; of a picture it has the words and the same content as a table. */
final class MarkdownForm {
    private static final String SPECIAL = "\\`*_{}[]<>#|~";

    private final StringBuilder out = new StringBuilder();

    private MarkdownForm() {}

    static String of(Paper paper) {
        MarkdownForm form = new MarkdownForm();
        form.line("# " + escaped(paper.title()));
        form.line(escaped(String.join(" · ", paper.masthead())));
        paper.front().forEach(form::block);
        int number = 1;
        for (Chapter chapter : paper.chapters()) {
            form.line("## " + number + ". " + escaped(chapter.title()));
            chapter.blocks().forEach(form::block);
            number++;
        }
        return form.out.toString();
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> line("### " + escaped(heading.text()));
            case Paragraph paragraph ->
                line(
                        switch (paragraph.weight()) {
                            case PLAIN -> phrase(paragraph.words());
                            case VERDICT -> "**" + phrase(paragraph.words()) + "**";
                            case NOTE -> "*" + phrase(paragraph.words()) + "*";
                        });
            case Bullets bullets -> bullets(bullets);
            case Grid grid -> grid(grid);
            case Excerpt excerpt -> {
                grid(excerpt.first());
                block(excerpt.rest());
            }
            case Chart chart -> chart(chart);
        }
    }

    private void bullets(Bullets bullets) {
        for (int i = 0; i < bullets.lines().size(); i++) {
            out.append(bullets.numbered() ? (i + 1) + ". " : "- ")
                    .append(phrase(bullets.lines().get(i)))
                    .append('\n');
        }
        out.append('\n');
    }

    private void grid(Grid grid) {
        line("**" + phrase(grid.caption()) + "**");
        rows(grid);
    }

    private void rows(Grid grid) {
        row(grid.columns().stream().map(Paper.Column::title).toList());
        out.append('|');
        grid.columns().forEach(column -> out.append(column.number() ? " ---: |" : " --- |"));
        out.append('\n');
        grid.rows().forEach(this::row);
        if (!grid.total().isEmpty()) {
            row(grid.total());
        }
        out.append('\n');
    }

    private void chart(Chart chart) {
        Picture picture = chart.picture();
        line("**" + escaped(picture.title()) + "**");
        line(phrase(chart.inWords()));
        rows(chart.inRows());
    }

    private void row(List<String> cells) {
        out.append(cells.stream().map(MarkdownForm::escaped).collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private static String phrase(Phrase phrase) {
        return escaped(phrase.numbered());
    }

    /** Text as it is: nothing in it is taken for markup, a line break least of all. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r') {
                escaped.append(' ');
            } else {
                if (SPECIAL.indexOf(c) >= 0) {
                    escaped.append('\\');
                }
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}

package nl.volgorde.report;

import java.util.ArrayList;
import java.util.List;
import nl.volgorde.model.Language;
import nl.volgorde.picture.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A paper before it has a form: what it says, in reading order, and nothing of how it looks.
 *
 * @param subject what it is about, in a sentence
 * @param masthead agenda, revision and data date, on every page
 * @param front what fits two pages and must be read
 * @param chapters what that rests on
 * @param apart whether the chapters begin on a page of their own
 */
record Paper(
        Language language,
        String title,
        String subject,
        List<String> masthead,
        List<Block> front,
        List<Chapter> chapters,
        boolean apart) {
    Paper {
        masthead = List.copyOf(masthead);
        front = List.copyOf(front);
        chapters = List.copyOf(chapters);
    }

    /**
     * A numbered part.
     *
     * @param id unique in the paper; a name as XML has it
     */
    record Chapter(String id, String title, List<Block> blocks) {
        Chapter {
            blocks = List.copyOf(blocks);
        }

        /** Whether a picture stands in front, with no more than a sentence before it: its page begins the chapter. */
        boolean beginsWithAPicture() {
            return blocks.size() > 1 && blocks.get(0) instanceof Paragraph && blocks.get(1) instanceof Chart;
        }
    }

    /** Something that stands by itself on a page. */
    sealed interface Block {}

    record Heading(String text) implements Block {}

    record Paragraph(Weight weight, Phrase words) implements Block {}

    /** How loudly a paragraph speaks. */
    enum Weight {
        PLAIN,
        /** The answer. */
        VERDICT,
        /** An aside. */
        NOTE
    }

    record Bullets(boolean numbered, List<Phrase> lines) implements Block {
        Bullets {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table. The first column names the row.
     *
     * @param total the last row, which adds up the others; empty when there is none
     */
    record Grid(Phrase caption, List<Column> columns, List<List<String>> rows, List<String> total) implements Block {
        Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            total = List.copyOf(total);
        }

        Grid(Phrase caption, List<Column> columns, List<List<String>> rows) {
            this(caption, columns, rows, List.of());
        }
    }

    /** A table that is too long to read, of which only the first rows are; as a sheet to work in it has all of them. */
    record Excerpt(Grid all, int shown, Paragraph rest) implements Block {
        Grid first() {
            return new Grid(all.caption(), all.columns(), all.rows().subList(0, shown), all.total());
        }
    }

    /**
     * A column.
     *
     * @param share of the width, in per cent
     * @param number whether it holds numbers, to be set flush right
     */
    record Column(String title, int share, boolean number) {
        static Column of(String title, int share) {
            return new Column(title, share, false);
        }

        static Column number(String title, int share) {
            return new Column(title, share, true);
        }
    }

    /** A picture on a page of its own; the table with the same content stands beside it in the paper. */
    record Chart(Picture picture, @Nullable Phrase words) implements Block {
        /** What is to be seen in it, with the numbers of where that is found again. */
        Phrase inWords() {
            return words == null ? Phrase.of(picture.description()) : words;
        }

        /** The same content as a table. */
        Grid inRows() {
            List<String> header = picture.table().header();
            List<List<Picture.Cell>> cells = picture.table().rows();
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                int column = i;
                boolean number = !cells.isEmpty()
                        && cells.stream().allMatch(row -> row.get(column).number());
                columns.add(new Column(header.get(i), 100 / header.size(), number));
            }
            return new Grid(
                    Phrase.of(picture.description()),
                    columns,
                    cells.stream()
                            .map(row -> row.stream().map(Picture.Cell::text).toList())
                            .toList());
        }
    }

    /**
     * Words with the numbers of the places where their figures are found again.
     *
     * @param references numbers in the paper's list of references
     */
    record Phrase(String text, List<Integer> references) {
        Phrase {
            references = List.copyOf(references);
        }

        static Phrase of(String text, Integer... references) {
            return new Phrase(text, List.of(references));
        }

        /** The words and behind them their numbers in brackets. */
        String numbered() {
            StringBuilder all = new StringBuilder(text);
            references.forEach(number -> all.append(" [").append(number).append(']'));
            return all.toString();
        }
    }
}

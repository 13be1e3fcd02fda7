package nl.volgorde.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to look at. The same picture serves a page, where classes give it the page's colours, and paper, where its
 * own attributes do; it holds no script and no inline style.
 *
 * @param svg a whole SVG element, well-formed XML
 * @param title what it shows, in a few words
 * @param description what is to be seen in it, in a sentence
 * @param table the same content for who reads rather than looks
 */
public record Picture(String svg, String title, String description, Table table) {

    /** The content of a picture as rows under headings. */
    public record Table(List<String> header, List<List<Cell>> rows) {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One cell of a table.
     *
     * @param address where its text leads, or null
     * @param number whether it is a number, to be set flush right
     */
    public record Cell(String text, @Nullable String address, boolean number) {
        static Cell of(String text) {
            return new Cell(text, null, false);
        }

        static Cell of(long number) {
            return new Cell(Long.toString(number), null, true);
        }
    }
}

package nl.volgorde.web;

import java.util.List;
import nl.volgorde.picture.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query as a page shows it.
 *
 * @param rows as many as a page can hold
 * @param found how many there are, up to the limit of the console
 * @param truncated whether there were more than that limit
 * @param nodes how many nodes its rows hold
 * @param graph what nodes and relations its rows hold; null when there are none, or more than can be read
 */
record ResultView(
        List<String> headings,
        List<List<Cell>> rows,
        int found,
        boolean truncated,
        long elapsedMillis,
        int nodes,
        @Nullable Picture graph) {
    /** More rows than this nobody reads on a page. */
    static final int READABLE = 200;

    ResultView {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * The content of one cell.
     *
     * @param number whether it is a number, to be set flush right
     */
    record Cell(List<Part> parts, boolean number) {}

    /**
     * A piece of a cell.
     *
     * @param address where it leads, or null
     */
    record Part(String text, @Nullable String address) {}

    /** Whether there are rows that the page does not show. */
    public boolean isCut() {
        return found > rows.size() || truncated;
    }

    /** Whether there are more nodes than one picture can hold. */
    public boolean isGraphTooLarge() {
        return graph == null && nodes > 0;
    }
}

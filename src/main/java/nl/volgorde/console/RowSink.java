package nl.volgorde.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a query's rows while they come, so that nobody has to hold them all. */
public interface RowSink {
    /** Called once, before the first row; not at all when the query fails before it has one. */
    void columns(List<String> columns);

    /** One row, its values as in {@link QueryResult}. */
    void row(List<@Nullable Object> row);
}

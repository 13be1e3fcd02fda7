package nl.volgorde.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows under headings, to be printed or written as CSV.
 *
 * @param title a line above it, or null
 */
record Table(@Nullable String title, List<String> headings, List<List<String>> rows) {
    Table {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static Builder of(@Nullable String title, String... headings) {
        return new Builder(title, List.of(headings));
    }

    /** Collects the rows of a table. */
    static final class Builder {
        private final @Nullable String title;
        private final List<String> headings;
        private final List<List<String>> rows = new ArrayList<>();

        private Builder(@Nullable String title, List<String> headings) {
            this.title = title;
            this.headings = headings;
        }

        /** Adds a row; null becomes an empty cell, anything else its text. */
        Builder row(@Nullable Object... cells) {
            List<String> row = new ArrayList<>();
            for (Object cell : cells) {
                row.add(cell == null ? "" : cell.toString());
            }
            rows.add(row);
            return this;
        }

        Table build() {
            return new Table(title, headings, rows);
        }
    }
}

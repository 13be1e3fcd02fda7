package nl.volgorde.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet.
 *
 * @param name its key in a bundle, with points between the parts of a key within a key
 * @param path the keys that lead to its value in the block of a row; empty when the row is the value itself
 * @param role which part of the row's block it fills
 * @param many whether a cell holds several values
 * @param required whether a row cannot do without
 * @param mayBeEmpty whether an empty cell of a row is an empty text rather than none
 * @param values what is possible, by the bundle's names; empty when much is
 * @param fallback what an empty cell means, by the bundle's name; null when nothing
 * @param longest characters of a text; 0 when its form bounds it
 * @param refersTo the sheet whose first column has what is named here; null when it names nothing
 */
record Column(
        String name,
        List<String> path,
        Role role,
        Kind kind,
        boolean many,
        boolean required,
        boolean mayBeEmpty,
        List<String> values,
        @Nullable String fallback,
        int longest,
        @Nullable String refersTo) {

    /** What its values are. */
    enum Kind {
        TEXT,
        ID,
        CODE,
        DATE,
        INTEGER,
        BOOLEAN,
        VALUE
    }

    /** Which part of a row's block it fills. */
    enum Role {
        /** Names the item that the row belongs to. */
        OWNER,
        /** Fills the block; rows that are equal in all such columns share one where there are inner blocks. */
        BLOCK,
        /** Fills a block within the block, of which each row has one. */
        INNER
    }

    Column {
        path = List.copyOf(path);
        values = List.copyOf(values);
    }
}

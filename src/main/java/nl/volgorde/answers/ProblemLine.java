package nl.volgorde.answers;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a file, where, and what to do about it.
 *
 * @param file as it was named
 * @param line from 1; 0 when the file as a whole is meant
 * @param column from 1; 0 when the line as a whole is meant
 * @param message in the language of the answer
 * @param sheet of a workbook, empty for a table that is a file of its own; null where a file has lines and no cells
 * @param cell as spreadsheet programs name it, such as {@code D17}; null where there is none
 */
public record ProblemLine(
        String file,
        int line,
        int column,
        String message,
        @Nullable String sheet,
        @Nullable String cell) {}

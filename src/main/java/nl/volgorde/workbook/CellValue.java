package nl.volgorde.workbook;

import java.time.LocalDateTime;

/** What a cell that is not blank has in it. */
sealed interface CellValue {
    record Words(String text) implements CellValue {}

    record Amount(double value) implements CellValue {}

    /** A number that the cell shows as a date. */
    record Moment(LocalDateTime value) implements CellValue {}

    record Truth(boolean value) implements CellValue {}

    /** What a formula came to that could not be calculated. */
    record Fault(String code) implements CellValue {}

    /** A formula that no program has calculated yet. */
    record Uncalculated() implements CellValue {}

    /** More text than a cell can hold. */
    record TooLong() implements CellValue {}
}

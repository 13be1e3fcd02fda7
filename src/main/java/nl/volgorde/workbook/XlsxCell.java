package nl.volgorde.workbook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.volgorde.workbook.SheetLook.Style;

/** A cell as it is written: nothing, a text or a number, in a style. */
sealed interface XlsxCell {
    /** What Excel counts its days from, once past the day in 1900 that it has too many. */
    LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    LocalDate FIRST = LocalDate.of(1900, 3, 1);
    LocalDate LAST = LocalDate.of(9999, 12, 31);
    /** Numbers of a workbook are doubles, of which programs keep fifteen digits. */
    long LARGEST = 999_999_999_999_999L;

    record Empty() implements XlsxCell {}

    record Words(String text, Style style) implements XlsxCell {}

    record Amount(long value, Style style) implements XlsxCell {}

    static XlsxCell words(String text, Style style) {
        return text.isEmpty() ? new Empty() : new Words(text, style);
    }

    /** A day as such, or as text where no workbook can say it. */
    static XlsxCell date(String iso) {
        LocalDate day = LocalDate.parse(iso);
        return day.isBefore(FIRST) || day.isAfter(LAST)
                ? new Words(iso, Style.TEXT)
                : new Amount(ChronoUnit.DAYS.between(EPOCH, day), Style.DATE);
    }

    /** A number as such, or as text where no workbook keeps all its digits. */
    static XlsxCell number(long value) {
        return Math.abs(value) > LARGEST
                ? new Words(Long.toString(value), Style.TEXT)
                : new Amount(value, Style.NUMBER);
    }
}

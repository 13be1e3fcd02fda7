package nl.volgorde.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import nl.volgorde.model.DateRange;

/** A stretch of the calendar that a text names, both days inclusive: a day, a month, a quarter, a year. */
record Period(LocalDate first, LocalDate last) {
    static Period year(int year) {
        return months(year, 1, 12);
    }

    /** From the first day of one month to the last day of another of the same year. */
    static Period months(int year, int from, int to) {
        return new Period(LocalDate.of(year, from, 1), YearMonth.of(year, to).atEndOfMonth());
    }

    static Period day(LocalDate day) {
        return new Period(day, day);
    }

    /** From the start of this period to the end of the other. */
    Period through(Period other) {
        return new Period(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    DateRange range() {
        return DateRange.of(first, last);
    }

    /** The first half: whole months where the period consists of an even number of them. */
    DateRange firstHalf() {
        return DateRange.of(first, endOfFirstHalf());
    }

    DateRange secondHalf() {
        LocalDate middle = endOfFirstHalf();
        return DateRange.of(middle.equals(last) ? last : middle.plusDays(1), last);
    }

    private LocalDate endOfFirstHalf() {
        boolean wholeMonths =
                first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
        long months = ChronoUnit.MONTHS.between(first, last.plusDays(1));
        if (wholeMonths && months % 2 == 0) {
            return first.plusMonths(months / 2).minusDays(1);
        }
        return first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
    }
}

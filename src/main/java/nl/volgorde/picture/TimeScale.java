package nl.volgorde.picture;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Days as places from left to right. The marks are months, quarters or years, whatever the length bears; a day outside
 * lies at the nearest end.
 */
final class TimeScale {
    private static final int MONTHLY = 20;
    private static final int QUARTERLY = 48;
    private static final double ROOM = 42;

    private final LocalDate first;
    private final LocalDate last;
    private final double left;
    private final double right;

    private TimeScale(LocalDate first, LocalDate last, double left, double right) {
        this.first = first;
        this.last = last;
        this.left = left;
        this.right = right;
    }

    /** A scale of whole quarters on which all these days lie. */
    static TimeScale over(List<LocalDate> days, double left, double right) {
        LocalDate begin = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate end = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        return new TimeScale(quarter(begin), quarter(end).plusMonths(3), left, right);
    }

    private static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
    }

    double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        return left + Math.clamp(share, 0, 1) * (right - left);
    }

    /** The place just after a day. */
    double after(LocalDate day) {
        return x(day.plusDays(1));
    }

    /** Where the scale ends on the right. */
    double end() {
        return right;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(last);
    }

    /** Draws the marks and their words, from a line of words down to a foot. */
    void draw(Svg svg, Locale locale, double words, double foot) {
        double before = -ROOM;
        for (Mark mark : marks(locale)) {
            double x = x(mark.day());
            svg.line(x, words + 5, x, foot)
                    .stroke(Colour.LINE, mark.day().getMonthValue() == 1 ? 1.2 : 0.6)
                    .close();
            if (x - before >= ROOM && x + ROOM / 2 < right) {
                svg.letters(x + 3, words).fill(Colour.SOFT_INK).size(11).text(mark.words());
                before = x;
            }
        }
    }

    private record Mark(LocalDate day, String words) {}

    private List<Mark> marks(Locale locale) {
        long months = ChronoUnit.MONTHS.between(first, last);
        int step = months <= MONTHLY ? 1 : months <= QUARTERLY ? 3 : 12;
        List<Mark> marks = new ArrayList<>();
        LocalDate day = step == 12 && first.getMonthValue() != 1
                ? first.withDayOfYear(1).plusYears(1)
                : first;
        for (; day.isBefore(last); day = day.plusMonths(step)) {
            boolean year = day.getMonthValue() == 1;
            String words = year ? Integer.toString(day.getYear()) : part(day, step, locale);
            marks.add(new Mark(day, words));
        }
        return marks;
    }

    private static String part(LocalDate day, int step, Locale locale) {
        return step == 3
                ? "Q" + ((day.getMonthValue() - 1) / 3 + 1)
                : DateTimeFormatter.ofPattern("LLL", locale).format(day);
    }
}

package nl.volgorde.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days on which work is done: a week pattern with its exceptions (method §2, "Time axis").
 *
 * @param week the days worked in an ordinary week, at least one
 * @param holidays days that are not worked although the week says so, ascending
 * @param extraDays days that are worked although the week does not say so, ascending; none of them is a holiday
 */
public record WorkCalendar(Set<DayOfWeek> week, List<LocalDate> holidays, List<LocalDate> extraDays) {
    public WorkCalendar {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("a working week needs at least one day");
        }
        week = Set.copyOf(week);
        holidays = List.copyOf(new TreeSet<>(holidays));
        extraDays = List.copyOf(new TreeSet<>(extraDays));
        for (LocalDate day : extraDays) {
            if (has(holidays, day)) {
                throw new IllegalArgumentException(day + " cannot be a holiday and an extra working day at once");
            }
        }
    }

    /** The days ascend, so that a long list of exceptions costs little. */
    private static boolean has(List<LocalDate> days, LocalDate day) {
        return Collections.binarySearch(days, day) >= 0;
    }

    /** Whether work is done on a day. */
    public boolean isWorked(LocalDate day) {
        return week.contains(day.getDayOfWeek()) ? !has(holidays, day) : has(extraDays, day);
    }

    /** Monday to Friday, without holidays. */
    public static WorkCalendar weekdays() {
        return new WorkCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(), List.of());
    }
}

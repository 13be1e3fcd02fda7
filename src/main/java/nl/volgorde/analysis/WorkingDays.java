package nl.volgorde.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.volgorde.model.WorkCalendar;

/**
 * One step per working day (method §2). Position 0 is the first working day on or after 1970-01-01; a day off opens
 * where the next working day does and closes where the one before it does, so that an item of n steps takes n working
 * days.
 *
 * <p>Both directions take O(log e) for e exceptions to the week: between two exceptions the days repeat weekly, so that
 * a position follows by division.
 */
final class WorkingDays implements TimeAxis {
    private static final int DAYS_A_WEEK = 7;
    /** 1969-12-29, the Monday before 1970-01-01, as an epoch day. */
    private static final long MONDAY = -3;

    private final boolean[] worked = new boolean[DAYS_A_WEEK];
    /** Worked days of a week before each weekday; the last is the number in a week. */
    private final int[] before = new int[DAYS_A_WEEK + 1];
    /** The weekdays that are worked, 0 for Monday. */
    private final int[] weekdays;
    /** The days that differ from the week, ascending. */
    private final long[] exceptions;
    /** By how much the exceptions before the k-th change the count. */
    private final int[] change;
    /** The position at which the day after each exception opens; never descends. */
    private final int[] after;

    private final int origin;

    WorkingDays(WorkCalendar calendar) {
        for (DayOfWeek day : calendar.week()) {
            worked[day.getValue() - 1] = true;
        }
        for (int day = 0; day < DAYS_A_WEEK; day++) {
            before[day + 1] = before[day] + (worked[day] ? 1 : 0);
        }
        weekdays = calendar.week().stream()
                .mapToInt(day -> day.getValue() - 1)
                .sorted()
                .toArray();
        exceptions = Stream.concat(
                        calendar.holidays().stream().filter(day -> worked[weekday(day.toEpochDay())]),
                        calendar.extraDays().stream().filter(day -> !worked[weekday(day.toEpochDay())]))
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .toArray();
        change = new int[exceptions.length + 1];
        for (int k = 0; k < exceptions.length; k++) {
            change[k + 1] = change[k] + (worked[weekday(exceptions[k])] ? -1 : 1);
        }
        origin = count(0);
        after = new int[exceptions.length];
        for (int k = 0; k < exceptions.length; k++) {
            after[k] = position(exceptions[k] + 1);
        }
    }

    private static int weekday(long epochDay) {
        return Math.floorMod(epochDay - MONDAY, DAYS_A_WEEK);
    }

    /** Days that the week says are worked, from the origin's Monday until this day; negative before it. */
    private int count(long epochDay) {
        long weeks = Math.floorDiv(epochDay - MONDAY, DAYS_A_WEEK);
        int known = Arrays.binarySearch(exceptions, epochDay);
        int passed = known >= 0 ? known : -known - 1;
        return Math.toIntExact(weeks * before[DAYS_A_WEEK] + before[weekday(epochDay)] + change[passed]);
    }

    private int position(long epochDay) {
        return Math.subtractExact(count(epochDay), origin);
    }

    @Override
    public int opening(LocalDate day) {
        return position(day.toEpochDay());
    }

    @Override
    public int closing(LocalDate day) {
        return position(day.toEpochDay() + 1);
    }

    @Override
    public LocalDate firstDay(int position) {
        int k = passed(position);
        long ordinary = (long) position + origin - change[k];
        long day = Math.floorDiv(ordinary, before[DAYS_A_WEEK]) * DAYS_A_WEEK
                + weekdays[Math.floorMod(ordinary, before[DAYS_A_WEEK])]
                + MONDAY;
        // An extra day comes before the ordinary one that would have had its number.
        return LocalDate.ofEpochDay(k < exceptions.length ? Math.min(day, exceptions[k]) : day);
    }

    /** How many exceptions lie wholly before the working day at this position. */
    private int passed(int position) {
        int low = 0;
        int high = after.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (after[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public LocalDate lastDay(int position) {
        return firstDay(position - 1);
    }
}

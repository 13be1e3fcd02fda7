package nl.volgorde.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.volgorde.model.WorkCalendar;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    private static WorkCalendar random(Random random) {
        Set<DayOfWeek> week = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(3) > 0) {
                week.add(day);
            }
        }
        List<LocalDate> holidays = new ArrayList<>();
        List<LocalDate> extraDays = new ArrayList<>();
        for (int day = -200; day < 200; day++) {
            int drawn = random.nextInt(20);
            if (drawn < 2) {
                holidays.add(EPOCH.plusDays(day));
            } else if (drawn == 2) {
                extraDays.add(EPOCH.plusDays(day));
            }
        }
        return new WorkCalendar(week, holidays, extraDays);
    }

    private static boolean isWorked(WorkCalendar calendar, LocalDate day) {
        return calendar.extraDays().contains(day)
                || (calendar.week().contains(day.getDayOfWeek())
                        && !calendar.holidays().contains(day));
    }

    /** Walks day by day, away from the origin in both directions. */
    @Test
    void agreesWithWalkingDayByDayOn200RandomCalendars() {
        for (int seed = 0; seed < 200; seed++) {
            WorkCalendar calendar = random(new Random(seed));
            TimeAxis axis = TimeAxis.of(calendar);
            int position = 0;
            for (LocalDate day = EPOCH; day.isBefore(EPOCH.plusDays(300)); day = day.plusDays(1)) {
                position = check(axis, calendar, day, position, seed);
            }
            position = 0;
            for (LocalDate day = EPOCH.minusDays(1); day.isAfter(EPOCH.minusDays(300)); day = day.minusDays(1)) {
                position -= isWorked(calendar, day) ? 1 : 0;
                check(axis, calendar, day, position, seed);
            }
        }
    }

    private static int check(TimeAxis axis, WorkCalendar calendar, LocalDate day, int opening, int seed) {
        String where = "seed " + seed + ", " + day;
        boolean worked = isWorked(calendar, day);
        int closing = worked ? opening + 1 : opening;
        assertThat(axis.opening(day)).as(where).isEqualTo(opening);
        assertThat(axis.closing(day)).as(where).isEqualTo(closing);
        if (worked) {
            assertThat(axis.firstDay(opening)).as(where).isEqualTo(day);
            assertThat(axis.lastDay(closing)).as(where).isEqualTo(day);
        }
        return closing;
    }

    @Test
    void aDayOffOpensWhereTheNextWorkingDayDoes() {
        TimeAxis axis = TimeAxis.of(WorkCalendar.weekdays());
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        assertThat(axis.opening(saturday)).isEqualTo(axis.opening(saturday.plusDays(2)));
        assertThat(axis.closing(saturday)).isEqualTo(axis.closing(saturday.minusDays(1)));
        assertThat(axis.lastDay(axis.opening(saturday))).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(axis.firstDay(axis.opening(saturday))).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void withoutACalendarEveryCivilDayCounts() {
        assertThat(TimeAxis.of(null)).isEqualTo(TimeAxis.civilDays());
    }
}

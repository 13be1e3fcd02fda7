package nl.volgorde.schedulefile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import nl.volgorde.model.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.mpxj.DayType;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;

/** The agenda's days as the hours of a schedule file: eight from 08:00 to 17:00, every civil day without a calendar. */
final class FileDays {
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime ONE = LocalTime.of(13, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    FileDays(ProjectFile project, @Nullable WorkCalendar days) {
        ProjectCalendar calendar = project.addCalendar();
        calendar.setName("Standard");
        project.getProjectProperties().setDefaultCalendar(calendar);
        Set<DayOfWeek> week = days == null ? EnumSet.allOf(DayOfWeek.class) : days.week();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean worked = week.contains(day);
            calendar.setCalendarDayType(day, worked ? DayType.WORKING : DayType.NON_WORKING);
            ProjectCalendarHours hours = calendar.addCalendarHours(day);
            if (worked) {
                fill(hours);
            }
        }
        if (days != null) {
            days.holidays().forEach(calendar::addCalendarException);
            days.extraDays().forEach(day -> fill(calendar.addCalendarException(day)));
        }
    }

    private static void fill(ProjectCalendarHours hours) {
        hours.add(new LocalTimeRange(OPENS, NOON));
        hours.add(new LocalTimeRange(ONE, CLOSES));
    }

    LocalDateTime start(LocalDate day) {
        return day.atTime(OPENS);
    }

    LocalDateTime finish(LocalDate day) {
        return day.atTime(CLOSES);
    }
}

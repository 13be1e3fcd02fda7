package nl.volgorde.schedulefile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.volgorde.model.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** The calendar that a schedule counts with, and its times as whole days. */
final class FileCalendar {
    private static final double HALF_A_MINUTE = 0.5;
    private static final int LONGEST_EXCEPTION = 40_000;

    private final @Nullable ProjectCalendar calendar;
    private final double minutesPerDay;
    private final WorkCalendar days;

    private FileCalendar(@Nullable ProjectCalendar calendar, double minutesPerDay, WorkCalendar days) {
        this.calendar = calendar;
        this.minutesPerDay = minutesPerDay;
        this.days = days;
    }

    /** The project's calendar, or where it names none the one that most tasks have; the others are listed. */
    static FileCalendar of(ProjectFile project, List<Task> tasks, Notices notices) {
        Map<Integer, Integer> uses = new TreeMap<>();
        Map<Integer, ProjectCalendar> used = new HashMap<>();
        for (Task task : tasks) {
            ProjectCalendar own = task.getEffectiveCalendar();
            if (own != null && !task.getSummary()) {
                uses.merge(own.getUniqueID(), 1, Integer::sum);
                used.put(own.getUniqueID(), own);
            }
        }
        ProjectCalendar calendar = project.getProjectProperties().getDefaultCalendar();
        if (calendar == null || !uses.containsKey(calendar.getUniqueID())) {
            calendar = uses.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(most -> used.get(most.getKey()))
                    .orElse(calendar);
        }
        listOthers(calendar, tasks, notices);
        if (calendar == null) {
            notices.add(
                    "Het bestand heeft geen kalender; maandag tot en met vrijdag wordt gewerkt.",
                    "The file has no calendar; Monday to Friday are worked.");
            return new FileCalendar(null, 480, WorkCalendar.weekdays());
        }
        Integer minutes = project.getProjectProperties().getMinutesPerDay();
        Integer own = calendar.getCalendarMinutesPerDay();
        double perDay = own != null ? own : minutes == null ? 480 : minutes;
        return new FileCalendar(calendar, perDay, days(calendar, perDay, notices));
    }

    private static void listOthers(@Nullable ProjectCalendar calendar, List<Task> tasks, Notices notices) {
        for (Task task : tasks) {
            ProjectCalendar own = task.getEffectiveCalendar();
            boolean other = own != null
                    && !task.getSummary()
                    && (calendar == null || !own.getUniqueID().equals(calendar.getUniqueID()));
            if (other) {
                notices.add(
                        "Taak '" + task.getName() + "' heeft een eigen kalender (" + own.getName()
                                + "); gerekend is met die van het project.",
                        "Task '" + task.getName() + "' has a calendar of its own (" + own.getName()
                                + "); the project's is used.");
            }
        }
    }

    private static WorkCalendar days(ProjectCalendar calendar, double perDay, Notices notices) {
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (calendar.isWorkingDay(day)) {
                week.add(day);
            }
        }
        if (week.isEmpty()) {
            notices.add(
                    "Kalender " + calendar.getName() + " heeft geen werkdagen; maandag tot en met vrijdag geldt.",
                    "Calendar " + calendar.getName() + " has no working days; Monday to Friday hold.");
            return WorkCalendar.weekdays();
        }
        List<LocalDate> holidays = new ArrayList<>();
        List<LocalDate> extraDays = new ArrayList<>();
        for (var exception : calendar.getExpandedCalendarExceptionsWithWorkWeeks()) {
            LocalDate last = exception.getToDate();
            if (ChronoUnit.DAYS.between(exception.getFromDate(), last) > LONGEST_EXCEPTION) {
                last = exception.getFromDate().plusDays(LONGEST_EXCEPTION);
            }
            for (LocalDate day = exception.getFromDate(); !day.isAfter(last); day = day.plusDays(1)) {
                boolean worked = calendar.isWorkingDate(day);
                if (worked != week.contains(day.getDayOfWeek())) {
                    (worked ? extraDays : holidays).add(day);
                }
                if (worked
                        && Math.abs(calendar.getWork(day, TimeUnit.MINUTES).getDuration() - perDay) > HALF_A_MINUTE) {
                    notices.add(
                            "Op " + day + " wordt geen gewone dag gewerkt; die telt als hele werkdag.",
                            day + " is no ordinary day of work; it counts as a whole working day.");
                }
            }
        }
        for (DayOfWeek day : week) {
            double work = calendar.getWork(day, TimeUnit.MINUTES).getDuration();
            if (Math.abs(work - perDay) > HALF_A_MINUTE) {
                notices.add(
                        "Op " + day + " wordt " + Math.round(work) + " minuten gewerkt, geen " + Math.round(perDay)
                                + "; die telt als hele werkdag.",
                        "On " + day + " " + Math.round(work) + " minutes are worked, not " + Math.round(perDay)
                                + "; it counts as a whole working day.");
            }
        }
        return new WorkCalendar(week, holidays, extraDays);
    }

    WorkCalendar days() {
        return days;
    }

    boolean isWorked(LocalDate day) {
        return days.isWorked(day);
    }

    /** The day that a start lies in: of a start at the end of a day's work, the next working day. */
    LocalDate startDay(LocalDateTime start) {
        LocalDate day = start.toLocalDate();
        LocalTime end = isWorked(day) && calendar != null ? calendar.getFinishTime(day) : null;
        boolean over = end != null
                && !end.equals(LocalTime.MIDNIGHT)
                && !start.toLocalTime().isBefore(end);
        day = over ? day.plusDays(1) : day;
        while (!isWorked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The last day of work before a finish: of a finish at the beginning of a day's work, the working day before. */
    LocalDate finishDay(LocalDateTime finish) {
        LocalDate day = finish.toLocalDate();
        LocalTime begin = isWorked(day) && calendar != null ? calendar.getStartTime(day) : null;
        boolean before = begin != null && !finish.toLocalTime().isAfter(begin);
        day = before ? day.minusDays(1) : day;
        while (!isWorked(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Working days from the opening of one day to the opening of another. */
    int between(LocalDate from, LocalDate to) {
        int steps = 0;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            steps += isWorked(day) ? 1 : 0;
        }
        return steps;
    }

    /**
     * A duration or lag in working days, not rounded.
     *
     * @param whole what a percentage is of, in working days
     */
    double steps(@Nullable Duration duration, double whole) {
        if (duration == null) {
            return 0;
        }
        double value = duration.getDuration();
        double hoursOfWeek = days.week().size() * minutesPerDay;
        double elapsed = days.week().size() / 7.0;
        return switch (duration.getUnits()) {
            case MINUTES -> value / minutesPerDay;
            case HOURS -> value * 60 / minutesPerDay;
            case DAYS -> value;
            case WEEKS -> value * hoursOfWeek / minutesPerDay;
            case MONTHS, YEARS ->
                Duration.convertUnits(value, duration.getUnits(), TimeUnit.MINUTES, defaults())
                                .getDuration()
                        / minutesPerDay;
            case PERCENT, ELAPSED_PERCENT -> whole * value / 100;
            case ELAPSED_MINUTES -> value / 1440 * elapsed;
            case ELAPSED_HOURS -> value / 24 * elapsed;
            case ELAPSED_DAYS -> value * elapsed;
            case ELAPSED_WEEKS -> value * 7 * elapsed;
            case ELAPSED_MONTHS -> value * 30 * elapsed;
            case ELAPSED_YEARS -> value * 365 * elapsed;
        };
    }

    private ProjectCalendar defaults() {
        return Objects.requireNonNull(calendar);
    }

    static boolean isWhole(double steps) {
        return Math.abs(steps - Math.rint(steps)) < 1e-6;
    }
}

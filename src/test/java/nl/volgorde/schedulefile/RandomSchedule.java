package nl.volgorde.schedulefile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.Scheduler;

/** A schedule as a planner might draw it, with dates by MPXJ's own scheduler. */
public final class RandomSchedule {
    public static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 8, 0);

    private static final List<RelationType> TYPES = List.of(RelationType.values());

    public final ProjectFile project = new ProjectFile();
    public final List<Task> tasks = new ArrayList<>();
    private final SplittableRandom random;
    private final Scheduler scheduler;

    public RandomSchedule(long seed, Scheduler scheduler, boolean primavera) throws CpmException {
        random = new SplittableRandom(seed);
        this.scheduler = scheduler;
        project.getProjectProperties().setProjectTitle("Schedule " + seed);
        project.getProjectProperties().setStartDate(START);
        project.getProjectProperties().setStatusDate(START);
        ProjectCalendar calendar = calendar();
        int size = 4 + random.nextInt(14);
        for (int i = 0; i < size; i++) {
            tasks.add(task(i, calendar, primavera));
        }
        for (int i = 1; i < size; i++) {
            for (int k = random.nextInt(3); k > 0; k--) {
                link(tasks.get(random.nextInt(i)), tasks.get(i));
            }
        }
        scheduler.schedule(project, START);
        if (!primavera && random.nextInt(3) == 0) {
            progress();
        }
    }

    private ProjectCalendar calendar() {
        ProjectCalendar calendar = project.addDefaultBaseCalendar();
        project.getProjectProperties().setDefaultCalendar(calendar);
        if (random.nextInt(4) == 0) {
            calendar.setCalendarDayType(DayOfWeek.FRIDAY, org.mpxj.DayType.NON_WORKING);
            calendar.addCalendarHours(DayOfWeek.FRIDAY);
        }
        LocalDate day = START.toLocalDate().plusDays(1);
        for (int i = random.nextInt(5); i > 0; i--) {
            day = day.plusDays(1 + random.nextInt(12));
            calendar.addCalendarException(day, day.plusDays(random.nextInt(3)));
            day = day.plusDays(3);
        }
        return calendar;
    }

    private Task task(int number, ProjectCalendar calendar, boolean primavera) {
        Task task = project.addTask();
        task.setName("Task " + number);
        task.setCalendar(primavera ? calendar : null);
        int days = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(8);
        task.setDuration(Duration.getInstance(days, TimeUnit.DAYS));
        task.setRemainingDuration(task.getDuration());
        task.setActualDuration(Duration.getInstance(0, TimeUnit.DAYS));
        task.setMilestone(days == 0);
        task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
        if (primavera) {
            task.setActivityID("A" + (1000 + 10 * number));
            task.setActivityType(
                    days == 0 ? org.mpxj.ActivityType.FINISH_MILESTONE : org.mpxj.ActivityType.TASK_DEPENDENT);
        } else if (random.nextInt(6) == 0) {
            LocalDateTime day = START.plusDays(random.nextInt(15));
            boolean start = random.nextBoolean() || days == 0;
            task.setConstraintType(
                    start ? ConstraintType.START_NO_EARLIER_THAN : ConstraintType.FINISH_NO_EARLIER_THAN);
            LocalDateTime work = calendar.getNextWorkStart(day);
            task.setConstraintDate(start ? work : calendar.getDate(work, Duration.getInstance(days, TimeUnit.DAYS)));
        }
        return task;
    }

    private void link(Task from, Task to) {
        RelationType type =
                random.nextInt(2) == 0 ? RelationType.FINISH_START : TYPES.get(random.nextInt(TYPES.size()));
        int lag = random.nextInt(3) == 0 ? random.nextInt(7) - 2 : 0;
        to.addPredecessor(
                new Relation.Builder().predecessorTask(from).type(type).lag(Duration.getInstance(lag, TimeUnit.DAYS)));
    }

    /** Notes the start, and the finish where that has passed, of what has nothing open before it at the status date. */
    private void progress() throws CpmException {
        LocalDateTime status = project.getDefaultCalendar()
                .getNextWorkStart(START.plusDays(3 + random.nextInt(8)))
                .toLocalDate()
                .atTime(LocalTime.of(17, 0));
        for (boolean again = true; again; ) {
            again = false;
            for (Task task : tasks) {
                if (task.getActualStart() != null || !task.getEarlyStart().isBefore(status)) {
                    continue;
                }
                boolean free = task.getPredecessors().stream()
                        .allMatch(link -> link.getPredecessorTask().getActualFinish() != null);
                if (!free) {
                    LocalDateTime earlier = project.getDefaultCalendar()
                            .getPreviousWorkFinish(
                                    task.getEarlyStart().toLocalDate().atStartOfDay());
                    status = earlier;
                    continue;
                }
                boolean done = !task.getEarlyFinish().isAfter(status);
                task.setActualStart(task.getEarlyStart());
                if (done) {
                    task.setActualFinish(task.getEarlyFinish());
                    task.setActualDuration(task.getDuration());
                    task.setRemainingDuration(Duration.getInstance(0, TimeUnit.DAYS));
                    task.setPercentageComplete(100);
                }
                again = true;
                scheduler.schedule(project, START);
                break;
            }
        }
        project.getProjectProperties().setStatusDate(status);
    }

    /** Whether no date lies before what holds it by the method: the project's start, and the status date for what is open. */
    public boolean isOrderly() {
        LocalDate status = Objects.requireNonNull(project.getProjectProperties().getStatusDate())
                .toLocalDate();
        return tasks.stream()
                .allMatch(task -> !task.getEarlyStart().isBefore(START)
                        && (task.getActualStart() != null
                                ? task.getActualFinish() != null
                                        ? !task.getActualFinish().toLocalDate().isAfter(status)
                                        : !task.getActualStart().toLocalDate().isAfter(status)
                                                && !task.getEarlyFinish()
                                                        .toLocalDate()
                                                        .isBefore(status)
                                : !task.getEarlyStart().toLocalDate().isBefore(status)));
    }
}

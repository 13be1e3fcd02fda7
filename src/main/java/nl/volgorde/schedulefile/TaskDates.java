package nl.volgorde.schedulefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.volgorde.model.Claim;
import nl.volgorde.model.Window;
import nl.volgorde.schedulefile.PlannedItem.Progress;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** The dates, constraint, deadline and progress of one task in a file. */
final class TaskDates {
    private final Task task;
    private final FileDays days;

    TaskDates(Task task, FileDays days) {
        this.task = task;
        this.days = days;
    }

    /** A heading's dates follow from the tasks below it; only its progress is its own. */
    void head(PlannedItem plan) {
        task.setSummary(true);
        LocalDateTime finish = days.finish(plan.early().finish());
        task.setActualStart(plan.isBegun() ? days.start(plan.early().start()) : null);
        task.setActualFinish(plan.progress() == Progress.DONE ? finish : null);
    }

    void set(PlannedItem plan, LocalDate projectStart, List<Claim> claims) {
        boolean point = plan.duration() == 0;
        Duration duration = Duration.getInstance(plan.duration(), TimeUnit.DAYS);
        task.setDuration(duration);
        task.setMilestone(point);
        LocalDateTime finish = days.finish(plan.early().finish());
        LocalDateTime start = point ? finish : days.start(plan.early().start());
        task.setStart(start);
        task.setFinish(finish);
        task.setEarlyStart(start);
        task.setEarlyFinish(finish);
        PlannedItem.Days late = plan.late();
        if (late != null) {
            task.setLateFinish(days.finish(late.finish()));
            task.setLateStart(point ? days.finish(late.finish()) : days.start(late.start()));
        }
        progress(plan, duration);
        task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
        claims.stream().filter(Claim::planning).map(Claim::window).forEach(this::limit);
        boolean free = task.getConstraintType() == ConstraintType.AS_SOON_AS_POSSIBLE && !plan.isBegun();
        // A task cannot begin before the project does; a point at the end of its first day can be held there.
        LocalDate notBefore = plan.notBefore();
        if (free && (point ? !notBefore.isBefore(projectStart) : notBefore.isAfter(projectStart))) {
            hold(notBefore);
        }
    }

    private void progress(PlannedItem plan, Duration duration) {
        Duration none = Duration.getInstance(0, TimeUnit.DAYS);
        boolean done = plan.progress() == Progress.DONE;
        task.setActualStart(plan.isBegun() ? task.getStart() : null);
        task.setActualFinish(done ? task.getFinish() : null);
        task.setActualDuration(done ? duration : none);
        task.setRemainingDuration(done ? none : duration);
        task.setPercentageComplete(done ? 100 : 0);
    }

    /** Starts on this day at the earliest. */
    void hold(LocalDate day) {
        task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
        task.setConstraintDate(task.getMilestone() ? days.finish(day) : days.start(day));
    }

    private void limit(Window window) {
        LocalDate latest = window.finish().latest();
        if (latest == null) {
            return;
        }
        if (window.has(Window.Flag.DEADLINE)) {
            task.setDeadline(days.finish(latest));
        } else if (window.duration() != null && window.start().isMissing()) {
            task.setConstraintType(ConstraintType.FINISH_NO_EARLIER_THAN);
            task.setConstraintDate(days.finish(latest));
        }
    }
}

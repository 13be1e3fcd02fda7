package nl.volgorde.schedulefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Relation;
import nl.volgorde.model.Status;
import nl.volgorde.model.Text;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;
import org.mpxj.ConstraintType;
import org.mpxj.Task;
import org.mpxj.TaskMode;

/** Each task as an item with its window and its progress. */
final class TaskFacts {
    static final String SOURCE = "schedule-file";
    private static final String BY = "import";

    private final ScheduleFormat.Known format;
    private final FileCalendar calendar;
    private final TaskCodes codes;
    private final Progress progress;
    private final Notices notices;
    private final List<Item> items = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private final Map<ItemCode, Integer> durations = new HashMap<>();

    /**
     * What the file says of its own progress.
     *
     * @param dataDate the day that it is by
     * @param saved when it was written down
     */
    record Progress(LocalDate dataDate, LocalDateTime saved) {}

    TaskFacts(ScheduleFormat.Known format, FileCalendar calendar, TaskCodes codes, Progress progress, Notices notices) {
        this.format = format;
        this.calendar = calendar;
        this.codes = codes;
        this.progress = progress;
        this.notices = notices;
    }

    void add(Task task) {
        ItemCode code = codes.of(task);
        Provenance place = new Provenance(SOURCE, "taak " + task.getUniqueID());
        int duration = task.getSummary() ? 0 : duration(task);
        boolean point = duration == 0 && !task.getSummary();
        durations.put(code, duration);
        add(code, point ? ItemType.MILESTONE : ItemType.PROJECT, named(code, task.getName()), place);
        Task parent = task.getParentTask();
        if (parent != null && codes.has(parent)) {
            relations.add(new Relation(code, Relation.Kind.PART_OF, codes.of(parent), null, place));
        }
        Window window = task.getSummary() ? lasting(0) : window(task, duration);
        claims.add(new Claim(code, null, text(task), window, true, place));
        assess(code, status(task), day(task.getActualStart(), true), day(task.getActualFinish(), false));
    }

    /** An item of the agenda's own that takes no time. */
    void addPoint(ItemCode code, Text title, String ref, @Nullable LocalDate reached) {
        Provenance place = new Provenance(SOURCE, ref);
        durations.put(code, 0);
        add(code, ItemType.MILESTONE, title, place);
        claims.add(new Claim(code, null, "0", lasting(0), true, place));
        assess(code, reached == null ? Status.NOT_STARTED : Status.DONE, null, reached);
    }

    private static Text named(ItemCode code, String name) {
        String shown = name.isBlank() ? code.value() : name.strip();
        return new Text(shown, shown);
    }

    private void add(ItemCode code, ItemType type, Text title, Provenance place) {
        items.add(new Item(
                code,
                type,
                List.of(),
                Gate.all(),
                new ItemFacts(title, null, null, ItemFacts.Classification.NONE, Alignment.HIGH, null, null),
                place));
    }

    private void assess(
            ItemCode code, Status status, @Nullable LocalDate actualStart, @Nullable LocalDate actualFinish) {
        boolean ordered = actualStart == null || actualFinish == null || !actualFinish.isBefore(actualStart);
        assessments.add(new Assessment(
                code,
                progress.dataDate(),
                status,
                ordered ? actualStart : null,
                actualFinish,
                null,
                null,
                status == Status.DONE ? SOURCE : null,
                BY,
                progress.saved().toInstant(ZoneOffset.UTC)));
    }

    private @Nullable LocalDate day(@Nullable LocalDateTime time, boolean start) {
        if (time == null) {
            return null;
        }
        return start ? calendar.startDay(time) : calendar.finishDay(time);
    }

    private static Status status(Task task) {
        if (task.getActualFinish() != null) {
            return Status.DONE;
        }
        return task.getActualStart() == null ? Status.NOT_STARTED : Status.IN_PROGRESS;
    }

    /** Primavera plans the remaining work of what has started from the data date on. */
    private int duration(Task task) {
        double steps = calendar.steps(task.getDuration(), 0);
        LocalDateTime begun = task.getActualStart();
        if (format.isPrimavera() && begun != null && task.getActualFinish() == null) {
            LocalDate started = calendar.startDay(begun);
            steps = calendar.between(started, progress.dataDate()) + calendar.steps(task.getRemainingDuration(), steps);
        }
        if (!FileCalendar.isWhole(steps)) {
            notices.add(
                    "Taak '" + task.getName() + "' duurt " + task.getDuration()
                            + ", geen hele werkdagen; naar boven afgerond.",
                    "Task '" + task.getName() + "' lasts " + task.getDuration()
                            + ", no whole working days; rounded up.");
            return (int) Math.ceil(steps);
        }
        return (int) Math.rint(steps);
    }

    private static Window lasting(int duration) {
        return new Window(DateRange.NONE, DateRange.NONE, Set.of(), duration);
    }

    private Window window(Task task, int duration) {
        DateRange start = DateRange.NONE;
        DateRange finish = DateRange.NONE;
        Set<Window.Flag> flags = EnumSet.noneOf(Window.Flag.class);
        LocalDateTime fixed = task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED ? task.getStart() : null;
        if (fixed != null) {
            start = DateRange.on(calendar.startDay(fixed));
            tell(
                    task,
                    "is met de hand gepland en begint hier niet voor zijn geplande begin, ook als een koppeling"
                            + " hem later legt wordt die gevolgd",
                    "is scheduled by hand; it starts no earlier than planned, and later where a link says so");
        }
        LocalDateTime date = task.getConstraintDate();
        ConstraintType type = task.getConstraintType();
        if (type == ConstraintType.START_NO_EARLIER_THAN && date != null) {
            start = DateRange.on(calendar.startDay(date));
        } else if (type == ConstraintType.FINISH_NO_EARLIER_THAN && date != null) {
            finish = DateRange.on(calendar.finishDay(date));
        } else if (type != null && type != ConstraintType.AS_SOON_AS_POSSIBLE) {
            tell(
                    task,
                    "heeft de beperking " + type + (date == null ? "" : " " + date) + ", die niet meekomt",
                    "has the constraint " + type + (date == null ? "" : " " + date) + ", which does not come along");
        }
        if (task.getSecondaryConstraintType() != null) {
            tell(
                    task,
                    "heeft een tweede beperking, die niet meekomt",
                    "has a second constraint, which does not come along");
        }
        LocalDateTime deadline = task.getDeadline();
        if (deadline != null && finish.isMissing()) {
            finish = DateRange.notAfter(calendar.finishDay(deadline));
            flags.add(Window.Flag.DEADLINE);
            tell(
                    task,
                    "heeft een deadline; die telt voor de taak zelf, niet voor de speling tot het einde van het"
                            + " project",
                    "has a deadline; it counts for the task itself, not for its float to the project's finish");
        } else if (deadline != null) {
            tell(
                    task,
                    "heeft een deadline naast een beperking; die komt niet mee",
                    "has a deadline beside a constraint; it does not come along");
        }
        listWork(task);
        return new Window(start, finish, flags, duration);
    }

    private void listWork(Task task) {
        if (task.getSplits() != null && task.getSplits().size() > 1) {
            tell(task, "is onderbroken; hier loopt de taak aaneen door", "is split; here it goes on without a break");
        }
        if (task.getLevelingDelay() != null && task.getLevelingDelay().getDuration() > 0) {
            tell(
                    task,
                    "is uitgesteld om middelen vrij te houden; dat uitstel komt niet mee",
                    "is delayed to level resources; that delay does not come along");
        }
        LocalDateTime start = task.getStart();
        boolean late = !format.isPrimavera()
                && start != null
                && task.getActualStart() == null
                && start.toLocalDate().isBefore(progress.dataDate());
        if (late) {
            tell(
                    task,
                    "had voor de peildatum moeten beginnen; gerekend is vanaf de peildatum",
                    "should have begun before the status date; it is reckoned from that date");
        }
    }

    private void tell(Task task, String nl, String en) {
        notices.add("Taak '" + task.getName() + "' " + nl + ".", "Task '" + task.getName() + "' " + en + ".");
    }

    private static String text(Task task) {
        return Objects.toString(task.getDuration(), "0");
    }

    int duration(ItemCode code) {
        return Objects.requireNonNull(durations.get(code));
    }

    LocalDate dataDate() {
        return progress.dataDate();
    }

    List<Item> items() {
        return items;
    }

    List<Relation> relations() {
        return relations;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Assessment> assessments() {
        return assessments;
    }
}

package nl.volgorde.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.volgorde.answers.BlockersAnswer;
import nl.volgorde.answers.BlockersAnswer.Blocker;
import nl.volgorde.answers.ItemRef;
import nl.volgorde.answers.TimelineAnswer.MeetingLine;
import org.jspecify.annotations.Nullable;

/** Who must act, on what, before which meeting. */
final class Tasks {
    private Tasks() {}

    static List<BoardReport.Task> of(Prospect prospect, BoardMeetings meetings, @Nullable MeetingLine chosen) {
        Map<String, LocalDate> lateFinishes = new HashMap<>();
        prospect.path().items().forEach(line -> lateFinishes.put(line.code(), line.lateFinish()));
        Map<String, Blocker> blockers = new HashMap<>();
        prospect.blockers().blockers().forEach(blocker -> blockers.put(blocker.code(), blocker));
        return prospect.blockers().actors().stream()
                .map(task -> task(task, blockers, lateFinishes, meetings, chosen))
                .toList();
    }

    private static BoardReport.Task task(
            BlockersAnswer.ActorTask task,
            Map<String, Blocker> blockers,
            Map<String, LocalDate> lateFinishes,
            BoardMeetings meetings,
            @Nullable MeetingLine chosen) {
        List<BoardReport.TaskItem> items = task.items().stream()
                .map(code -> item(Objects.requireNonNull(blockers.get(code)), lateFinishes.get(code)))
                .sorted(Comparator.comparing(
                        BoardReport.TaskItem::lateFinish, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        LocalDate first = items.getFirst().lateFinish();
        // What should have been finished is to be confirmed now, however late it may be finished.
        boolean overdue = items.stream().anyMatch(item -> item.overdueSince() != null);
        MeetingLine before = first == null || overdue ? null : meetings.lastBy(first);
        return new BoardReport.Task(task.actor(), items, before == null ? chosen : before);
    }

    private static BoardReport.TaskItem item(Blocker blocker, @Nullable LocalDate lateFinish) {
        return new BoardReport.TaskItem(
                new ItemRef(blocker.code(), blocker.title(), blocker.type(), blocker.state()),
                lateFinish,
                blocker.since());
    }
}

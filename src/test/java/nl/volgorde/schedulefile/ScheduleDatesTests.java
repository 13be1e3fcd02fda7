package nl.volgorde.schedulefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.Standings;
import nl.volgorde.analysis.TimeAxis;
import nl.volgorde.analysis.schedule.AssumedDurations;
import nl.volgorde.analysis.schedule.CriticalPath;
import nl.volgorde.analysis.schedule.ScheduledItem;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.cpm.PrimaveraScheduler;
import org.mpxj.mpp.MPPReader;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.primavera.PrimaveraXERFileWriter;
import org.mpxj.writer.ProjectWriter;

/** Early and late dates, float and criticality of an imported schedule are those of the scheduler that made it. */
class ScheduleDatesTests {
    private static final int SCHEDULES = 240;

    @Test
    void datesOfMicrosoftProjectAreFoundAgain() throws Exception {
        int compared = 0;
        int underway = 0;
        for (long seed = 1; compared < SCHEDULES; seed++) {
            RandomSchedule made = new RandomSchedule(seed, new MicrosoftScheduler(), false);
            if (!made.isOrderly()) {
                continue;
            }
            compared++;
            underway += made.tasks.stream().anyMatch(task -> task.getActualStart() != null) ? 1 : 0;
            compare("seed " + seed, made.project, made.tasks, read("schedule.xml", new MSPDIWriter(), made));
        }
        assertThat(underway).as("schedules with progress").isGreaterThan(20);
    }

    @Test
    void datesOfPrimaveraAreFoundAgain() throws Exception {
        int compared = 0;
        for (long seed = 1; compared < 60; seed++) {
            RandomSchedule made = new RandomSchedule(seed, new PrimaveraScheduler(), true);
            if (!made.isOrderly()) {
                continue;
            }
            boolean xer = compared++ % 2 == 0;
            compare(
                    "seed " + seed,
                    made.project,
                    made.tasks,
                    xer
                            ? read("schedule.xer", new PrimaveraXERFileWriter(), made)
                            : read("schedule.pmxml", new PrimaveraPMFileWriter(), made));
        }
    }

    /** Files that Microsoft Project itself saved, with the dates that it had reckoned. */
    @ParameterizedTest
    @ValueSource(strings = {"project-2003.mpp", "project-2007.mpp"})
    void datesInFilesOfMicrosoftProjectAreFoundAgain(String name) throws Exception {
        byte[] content = Files.readAllBytes(Path.of("src/test/resources/schedules", name));
        ProjectFile project = new MPPReader().read(new ByteArrayInputStream(content));
        List<Task> tasks = project.getTasks().stream()
                .filter(task -> task.getName() != null && task.getChildTasks().isEmpty())
                .toList();
        assertThat(tasks).hasSizeGreaterThan(2);
        assertThat(tasks).allSatisfy(task -> assertThat(task.getEarlyFinish()).isNotNull());
        IntakeResult result = ScheduleFiles.read(name, content);
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        IntakeResult.Accepted accepted = (IntakeResult.Accepted) result;
        assertThat(accepted.programme().preconditions()).hasSizeGreaterThanOrEqualTo(2);
        Text finish = accepted.programme().items().getLast().title();
        assertThat(finish.nl()).startsWith("Einde van ");
        assertThat(finish.en()).startsWith("End of ");
        compare(name, project, tasks, accepted.programme());
    }

    private static Programme read(String name, ProjectWriter writer, RandomSchedule made) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(made.project, out);
        IntakeResult result = ScheduleFiles.read(name, out.toByteArray());
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        return ((IntakeResult.Accepted) result).programme();
    }

    private static void compare(String what, ProjectFile project, List<Task> tasks, Programme programme)
            throws CpmException {
        LocalDate dataDate =
                Objects.requireNonNull(programme.register().sources().getFirst().date());
        ProgrammeNetwork network = ProgrammeNetwork.of(programme, Standings.asOf(programme, dataDate));
        TimeAxis axis = TimeAxis.of(programme.agenda().calendar());
        Scheduler scheduler =
                new Scheduler(network, LoopOpening.open(network.network(), _ -> 1), axis, AssumedDurations.DEFAULT);
        int finish = network.vertex(Objects.requireNonNull(programme.agenda().focus()));
        CriticalPath path = scheduler.criticalPath(finish, Estimate.LIKELY);
        Map<String, ScheduledItem> items = new HashMap<>();
        path.items()
                .forEach(item -> items.put(network.item(item.vertex()).title().en(), item));
        FileCalendar days = FileCalendar.of(project, tasks, new Notices("test"));
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (Task task : tasks) {
            ScheduledItem item = items.get(task.getName());
            if (task.getActualFinish() != null) {
                continue;
            }
            int start = axis.opening(days.startDay(task.getEarlyStart()));
            int end = axis.closing(days.finishDay(task.getEarlyFinish()));
            int lateStart = axis.opening(days.startDay(task.getLateStart()));
            int lateEnd = axis.closing(days.finishDay(task.getLateFinish()));
            boolean begun = task.getActualStart() != null;
            int totalFloat = begun ? lateEnd - end : lateStart - start;
            expected.add(task.getName() + " " + start + " " + end + " " + lateStart + " " + lateEnd + " " + totalFloat
                    + " " + (totalFloat <= 0));
            if (item == null) {
                actual.add(task.getName() + " missing");
                continue;
            }
            boolean point = item.earlyStart().equals(item.earlyFinish()) && end == start;
            int ourEnd = axis.closing(item.earlyFinish());
            int ourLateEnd = axis.closing(item.lateFinish());
            actual.add(task.getName() + " " + (point ? ourEnd : axis.opening(item.earlyStart())) + " " + ourEnd + " "
                    + (point ? ourLateEnd : axis.opening(item.lateStart())) + " " + ourLateEnd + " " + item.totalFloat()
                    + " " + item.critical());
        }
        assertThat(actual)
                .as(what + " of " + tasks.size() + " tasks, links "
                        + project.getRelations().size())
                .isEqualTo(expected);
    }
}

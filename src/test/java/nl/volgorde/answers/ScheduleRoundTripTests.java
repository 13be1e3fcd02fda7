package nl.volgorde.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.schedule.ScheduledItem;
import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFiles;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.schedulefile.RandomSchedule;
import nl.volgorde.schedulefile.ScheduleExport;
import nl.volgorde.schedulefile.ScheduleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.mspdi.MSPDIWriter;

/** A schedule that comes in and goes out again is the same to MPXJ and to the import. */
class ScheduleRoundTripTests {
    private static Programme read(String file, byte[] content) {
        IntakeResult result = ScheduleFiles.read(file, content);
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        return ((IntakeResult.Accepted) result).programme();
    }

    private static byte[] bytes(ProjectFile project) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MSPDIWriter().write(project, out);
        return out.toByteArray();
    }

    private static AnalysedProgramme analysed(Programme programme) {
        return new AnalysedProgramme(
                programme,
                Objects.requireNonNull(programme.register().sources().getFirst().date()));
    }

    private static ScheduleExport.Written written(AnalysedProgramme analysed) {
        return ScheduleExport.mspdi(
                analysed.programme(),
                analysed.asOf(),
                Language.NL,
                ScheduleDays.items(analysed),
                ScheduleDays.links(analysed));
    }

    private static ProjectFile opened(ScheduleExport.Written written) throws Exception {
        return new MSPDIReader().read(new ByteArrayInputStream(written.content().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Task> tasks(ProjectFile project) {
        return project.getTasks().stream()
                .filter(task -> task.getName() != null && !Objects.equals(task.getID(), 0))
                .toList();
    }

    /** Per task of a file: its outline, duration, dates, constraint, deadline and progress. */
    private static Map<String, String> facts(ProjectFile project) {
        Map<String, String> facts = new TreeMap<>();
        for (Task task : tasks(project)) {
            Task parent = task.getParentTask();
            String below = parent == null || parent.getName() == null ? "" : parent.getName();
            // A heading's own dates follow from what is below it, and are not kept.
            facts.put(
                    task.getName(),
                    task.getSummary()
                            ? "heading below " + below
                            : "below " + below + " lasts "
                                    + task.getDuration().convertUnits(TimeUnit.DAYS, project.getProjectProperties())
                                    + ' ' + dates(task));
        }
        return facts;
    }

    private static String dates(Task task) {
        boolean point = task.getDuration().getDuration() == 0;
        // A point at the opening of a day and at the closing of the working day before it is the same point in work.
        return (point ? "" : task.getEarlyStart() + " " + task.getEarlyFinish()) + " deadline " + task.getDeadline()
                + " done " + (task.getActualFinish() != null) + (point ? "" : " begun " + task.getActualStart());
    }

    private static Set<String> links(ProjectFile project) {
        Map<String, Double> strictest = new TreeMap<>();
        for (Task task : tasks(project)) {
            for (Relation link : task.getPredecessors()) {
                strictest.merge(
                        link.getPredecessorTask().getName() + " " + link.getType() + " " + task.getName(),
                        link.getLag()
                                .convertUnits(TimeUnit.DAYS, project.getProjectProperties())
                                .getDuration(),
                        Math::max);
            }
        }
        return strictest.entrySet().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<LocalDate> worked(ProjectFile project) {
        ProjectCalendar calendar = project.getDefaultCalendar();
        LocalDate first = RandomSchedule.START.toLocalDate();
        return first.datesUntil(first.plusYears(1))
                .filter(calendar::isWorkingDate)
                .toList();
    }

    /** Per item, by title: early and late dates, float and whether it is critical. */
    private static Map<String, String> schedule(AnalysedProgramme analysed) {
        Map<String, String> dates = new TreeMap<>();
        ItemCode focus = Objects.requireNonNull(analysed.programme().agenda().focus());
        for (ScheduledItem item : analysed.scheduler()
                .criticalPath(analysed.network().vertex(focus), Estimate.LIKELY)
                .items()) {
            dates.put(
                    analysed.network().item(item.vertex()).title().nl(),
                    item.earlyStart() + " " + item.earlyFinish() + " " + item.lateStart() + " " + item.lateFinish()
                            + " " + item.totalFloat() + " " + item.critical());
        }
        return dates;
    }

    private static void comesBack(String what, ProjectFile project) throws Exception {
        ProjectFile given = new MSPDIReader().read(new ByteArrayInputStream(bytes(project)));
        AnalysedProgramme once = analysed(read("once.xml", bytes(project)));
        ScheduleExport.Written written = written(once);
        assertThat(written.content()).as(what).doesNotContain(">" + LocalDate.now(ZoneOffset.UTC) + "T");
        ProjectFile back = opened(written);
        assertThat(facts(back)).as(what).isEqualTo(facts(given));
        assertThat(links(back)).as(what).isEqualTo(links(given));
        assertThat(worked(back)).as(what).isEqualTo(worked(given));

        Programme again = read("again.xml", written.content().getBytes(StandardCharsets.UTF_8));
        assertThat(codes(again)).as(what).isEqualTo(codes(once.programme()));
        assertThat(schedule(analysed(again))).as(what).isEqualTo(schedule(once));
    }

    private static Map<String, String> codes(Programme programme) {
        Map<String, String> codes = new TreeMap<>();
        programme.items().stream()
                .filter(item -> !item.code().value().startsWith("LINK"))
                .forEach(item -> codes.put(item.title().nl(), item.code().value()));
        return codes;
    }

    @Test
    void schedulesComeBackAsTheyWere() throws Exception {
        int compared = 0;
        for (long seed = 1; compared < 120; seed++) {
            RandomSchedule made = new RandomSchedule(seed, new MicrosoftScheduler(), false);
            if (made.isOrderly()) {
                compared++;
                comesBack("seed " + seed, made.project);
            }
        }
    }

    @Test
    void headingsDeadlinesAndExtraDaysComeBack() throws Exception {
        ProjectFile project = new ProjectFile();
        ProjectCalendar calendar = project.addDefaultBaseCalendar();
        project.getProjectProperties().setDefaultCalendar(calendar);
        project.getProjectProperties().setProjectTitle("Brug");
        project.getProjectProperties().setStartDate(RandomSchedule.START);
        project.getProjectProperties().setStatusDate(RandomSchedule.START);
        LocalDate saturday = LocalDate.of(2026, 1, 10);
        var hours = calendar.addCalendarException(saturday);
        hours.addAll(calendar.getHours(saturday.minusDays(1)));
        calendar.addCalendarException(LocalDate.of(2026, 1, 13));
        Task whole = project.addTask();
        name(whole, "1");
        Task half = whole.addTask();
        name(half, "1.1");
        Task dig = leaf(half, "1.1.1", 4);
        Task pour = leaf(half, "1.1.2", 3);
        pour.setDeadline(RandomSchedule.START.plusDays(10).withHour(17));
        Task open = leaf(whole, "1.2", 0);
        open.setMilestone(true);
        pour.addPredecessor(new Relation.Builder()
                .predecessorTask(dig)
                .type(RelationType.START_START)
                .lag(Duration.getInstance(2, TimeUnit.DAYS)));
        open.addPredecessor(new Relation.Builder().predecessorTask(pour));
        new MicrosoftScheduler().schedule(project, RandomSchedule.START);

        comesBack("brug", project);
    }

    private static void name(Task task, String wbs) {
        task.setName("Taak " + wbs);
        task.setWBS(wbs);
    }

    private static Task leaf(Task parent, String wbs, int days) {
        Task task = parent.addTask();
        name(task, wbs);
        task.setDuration(Duration.getInstance(days, TimeUnit.DAYS));
        task.setRemainingDuration(task.getDuration());
        task.setActualDuration(Duration.getInstance(0, TimeUnit.DAYS));
        task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
        return task;
    }

    /** Agendas of one's own have vague windows, loops, gates and roles: the dates are carried, the rest is listed. */
    @ParameterizedTest
    @CsvSource({
        "src/main/resources/agendas/novex-nzkg-2025-2029, 150, Soft precondition, Relation ",
        "src/test/resources/bundles/island, 8, does not need all its preconditions, Not in the file: "
    })
    void likelyDatesOfAnAgendaComeBackAndTheRestIsListed(Path bundle, int least, String listed, String too) {
        IntakeResult result = AgendaBundle.read(BundleFiles.in(bundle).files());
        Programme programme = ((IntakeResult.Accepted) result).programme();
        AnalysedProgramme once = new AnalysedProgramme(programme, LocalDate.of(2026, 11, 24));
        ScheduleExport.Written written = written(once);
        AnalysedProgramme again = analysed(read("agenda.xml", written.content().getBytes(StandardCharsets.UTF_8)));
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (int v = 0; v < once.network().network().size(); v++) {
            ItemCode code = once.network().code(v);
            if (again.programme().find(code.value()).isEmpty()) {
                assertThat(written.notices())
                        .anyMatch(notice -> notice.en().startsWith("Item " + code + " was dropped"));
                continue;
            }
            int back = again.network().vertex(code);
            expected.add(code + " " + once.scheduler().earlyFinish(v, Estimate.LIKELY));
            actual.add(code + " " + again.scheduler().earlyFinish(back, Estimate.LIKELY));
        }
        assertThat(actual).hasSizeGreaterThan(least).isEqualTo(expected);
        assertThat(written.notices())
                .anyMatch(notice -> notice.en().contains(listed))
                .anyMatch(notice -> notice.en().startsWith(too))
                .allMatch(notice -> !notice.nl().equals(notice.en()));
    }
}

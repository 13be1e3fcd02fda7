package nl.volgorde.schedulefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Gate;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Link;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Relation.Kind;
import nl.volgorde.model.Status;
import nl.volgorde.model.Window;
import nl.volgorde.model.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;

/** What becomes of a schedule, what does not come along, and what is refused. */
class ScheduleFilesTests {
    private final ProjectFile project = new ProjectFile();
    private final ProjectCalendar calendar = project.addDefaultBaseCalendar();

    ScheduleFilesTests() {
        project.getProjectProperties().setDefaultCalendar(calendar);
        project.getProjectProperties().setProjectTitle("Nieuwe brug");
        project.getProjectProperties().setStartDate(RandomSchedule.START);
        project.getProjectProperties().setStatusDate(RandomSchedule.START);
    }

    private Task task(String wbs, double days) {
        Task task = project.addTask();
        fill(task, wbs, days);
        return task;
    }

    private static void fill(Task task, String wbs, double days) {
        task.setName("Taak " + wbs);
        task.setWBS(wbs);
        task.setDuration(Duration.getInstance(days, TimeUnit.DAYS));
    }

    private static void link(Task from, Task to, RelationType type, Duration lag) {
        to.addPredecessor(
                new Relation.Builder().predecessorTask(from).type(type).lag(lag));
    }

    private static Duration days(double days) {
        return Duration.getInstance(days, TimeUnit.DAYS);
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MSPDIWriter().write(project, out);
        return out.toByteArray();
    }

    private IntakeResult.Accepted accepted() throws IOException {
        IntakeResult result = ScheduleFiles.read("brug.xml", bytes());
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        return (IntakeResult.Accepted) result;
    }

    private static List<String> notices(IntakeResult.Accepted accepted) {
        return accepted.notices().stream().map(notice -> notice.message().en()).toList();
    }

    private static String refused(byte[] content) {
        IntakeResult result = ScheduleFiles.read("brug.xml", content);
        assertThat(result).isInstanceOf(IntakeResult.Rejected.class);
        String message =
                ((IntakeResult.Rejected) result).problems().getFirst().message().en();
        assertThat(message).startsWith("brug.xml ");
        return message;
    }

    @Test
    void tasksBecomeItemsUnderTheirHeadingsUpToTheProjectsFinish() throws IOException {
        Task heading = task("1", 0);
        Task work = heading.addTask();
        fill(work, "1.1", 5);
        Task gate = heading.addTask();
        fill(gate, "1.2", 0);
        gate.setMilestone(true);
        link(work, gate, RelationType.FINISH_START, days(-2));

        Programme programme = accepted().programme();

        assertThat(programme.agenda().id()).isEqualTo("nieuwe-brug");
        assertThat(programme.agenda().focus()).isEqualTo(ItemCode.of("FINISH"));
        assertThat(programme.item(ItemCode.of("1.1")).type()).isEqualTo(ItemType.PROJECT);
        assertThat(programme.item(ItemCode.of("1.2")).type()).isEqualTo(ItemType.MILESTONE);
        assertThat(programme.item(ItemCode.of("1")).gate()).isEqualTo(Gate.all());
        assertThat(programme.claims(ItemCode.of("1.1")).getFirst().window().duration())
                .isEqualTo(5);
        assertThat(programme.ties().relations())
                .extracting(relation -> relation.from() + " " + relation.kind() + " " + relation.to())
                .containsExactly("1.1 " + Kind.PART_OF + " 1", "1.2 " + Kind.PART_OF + " 1");
        assertThat(programme.preconditions())
                .extracting(edge -> edge.from() + " " + edge.link() + edge.lagDays() + " " + edge.to())
                .containsExactlyInAnyOrder(
                        "1.1 FS-2 1.2", "1.1 FS0 1", "1.1 FS0 FINISH", "1.2 FS0 1", "1.2 FS0 FINISH");
        assertThat(programme.dating().assessments())
                .hasSameSizeAs(programme.items())
                .allMatch(assessment -> assessment.status() == Status.NOT_STARTED)
                .allMatch(assessment -> assessment.asOf().equals(LocalDate.of(2026, 1, 5)));
    }

    @Test
    void theCalendarComesAlongWithItsExceptions() throws IOException {
        task("1", 5);
        calendar.addCalendarException(LocalDate.of(2026, 4, 27), LocalDate.of(2026, 4, 28));

        WorkCalendar days =
                Objects.requireNonNull(accepted().programme().agenda().calendar());

        assertThat(days.week()).hasSize(5).doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(days.holidays()).containsExactly(LocalDate.of(2026, 4, 27), LocalDate.of(2026, 4, 28));
        assertThat(days.extraDays()).isEmpty();
    }

    @Test
    void codesThatReadAlikeAreToldApart() throws IOException {
        task("1.11", 1);
        task("11.1", 1);

        IntakeResult.Accepted accepted = accepted();

        assertThat(accepted.programme().items())
                .extracting(item -> item.code().value())
                .containsExactlyInAnyOrder("1.11", "11.1 U2", "FINISH");
        assertThat(notices(accepted)).anyMatch(notice -> notice.contains("is called 11.1 U2"));
    }

    @Test
    void severalLinksBetweenTwoTasksKeepTheirDates() throws IOException {
        Task a = task("1", 4);
        Task b = task("2", 2);
        link(a, b, RelationType.FINISH_FINISH, days(3));
        link(a, b, RelationType.START_START, days(1));
        link(a, b, RelationType.START_START, days(2));

        IntakeResult.Accepted accepted = accepted();

        assertThat(accepted.programme().preconditions())
                .filteredOn(edge -> !edge.to().value().equals("FINISH"))
                .extracting(edge -> edge.link() + " " + edge.lagDays())
                .containsExactlyInAnyOrder(Link.SS + " 2", Link.FS + " 3", Link.FF + " 0");
        assertThat(notices(accepted))
                .anyMatch(notice -> notice.contains("stricter one of the same type"))
                .anyMatch(notice -> notice.contains("by way of the point LINK"));
    }

    @Test
    void whatDoesNotComeAlongIsListedOneByOne() throws IOException {
        project.addResource().setName("Kraan");
        Task late = task("1", 1.5);
        late.setConstraintType(ConstraintType.AS_LATE_AS_POSSIBLE);
        Task fixed = task("2", 1);
        fixed.setConstraintType(ConstraintType.MUST_START_ON);
        fixed.setConstraintDate(RandomSchedule.START.plusDays(2));
        Task due = task("3", 1);
        due.setDeadline(RandomSchedule.START.plusDays(9));
        link(late, fixed, RelationType.FINISH_START, Duration.getInstance(7, TimeUnit.ELAPSED_DAYS));

        IntakeResult.Accepted accepted = accepted();

        assertThat(notices(accepted))
                .anyMatch(notice -> notice.contains("Resource 'Kraan'"))
                .anyMatch(notice -> notice.contains("'Taak 1' has the constraint"))
                .anyMatch(notice -> notice.contains("'Taak 2' has the constraint"))
                .anyMatch(notice -> notice.contains("'Taak 1' lasts 1.5d"))
                .anyMatch(notice -> notice.contains("'Taak 3' has a deadline"))
                .anyMatch(notice -> notice.contains("lag in elapsed time"));
        assertThat(accepted.programme()
                        .claims(ItemCode.of("3"))
                        .getFirst()
                        .window()
                        .flags())
                .containsExactly(Window.Flag.DEADLINE);
    }

    @Test
    void progressIsAssessedByTheStatusDate() throws IOException {
        Task done = task("1", 1);
        done.setActualStart(RandomSchedule.START);
        done.setActualFinish(RandomSchedule.START.plusHours(9));
        Task begun = task("2", 5);
        begun.setActualStart(RandomSchedule.START);

        Programme programme = accepted().programme();

        assertThat(programme.assessments(ItemCode.of("1")).getFirst().status()).isEqualTo(Status.DONE);
        assertThat(programme.assessments(ItemCode.of("1")).getFirst().actualFinish())
                .isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(programme.assessments(ItemCode.of("2")).getFirst().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void whatIsNoScheduleIsRefusedWithAdvice(@TempDir Path folder) throws IOException {
        task("1", 5);
        byte[] whole = bytes();
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("bomb"));
            out.write(new byte[1_000_000]);
        }
        String entity = "<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<Project xmlns=\"http://schemas.microsoft.com/project\"><Name>&x;</Name></Project>";

        assertThat(refused(new byte[0])).contains("is empty");
        assertThat(refused(half)).contains("not whole").doesNotContain("Exception");
        assertThat(refused(zip.toByteArray())).contains("Unpack it");
        assertThat(refused(entity.getBytes(UTF_8))).contains("document type");
        assertThat(refused("<html/>".getBytes(UTF_8))).contains("<html>");
        assertThat(refused("agenda: {}".getBytes(UTF_8))).contains("no schedule");
        assertThat(refused("ERMHDR\t8.4\n%T\tPROJECT\n".getBytes(UTF_8))).contains("brug.xml");
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}))
                .contains("not whole");
        assertThat(refused("<Project xmlns=\"http://schemas.microsoft.com/project\"/>".getBytes(UTF_8)))
                .contains("no tasks");
        assertThat(ScheduleFiles.read(folder.resolve("none.mpp"))).isInstanceOf(IntakeResult.Rejected.class);
    }
}

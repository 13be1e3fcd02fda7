package nl.volgorde.schedulefile;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Dating;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Register;
import nl.volgorde.model.Source;
import nl.volgorde.model.Text;
import nl.volgorde.model.Ties;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Resource;
import org.mpxj.ScheduleFrom;
import org.mpxj.Task;

/** Makes an agenda of one schedule: its tasks, links, calendar and progress, and a list of what does not come along. */
final class ScheduleImport {
    private final String file;
    private final ScheduleFormat.Known format;
    private final ProjectFile project;
    private final Notices notices;

    ScheduleImport(String file, ScheduleFormat.Known format, ProjectFile project) {
        this.file = file;
        this.format = format;
        this.project = project;
        notices = new Notices(file);
    }

    IntakeResult result() {
        List<Task> tasks = tasks();
        if (tasks.stream().allMatch(Task::getSummary)) {
            return ScheduleFiles.rejected(
                    file,
                    new Text(
                            "heeft geen taken. Controleer of u het goede project hebt bewaard of geëxporteerd.",
                            "has no tasks. Check that you saved or exported the right project."));
        }
        listOthers();
        TaskCodes codes = new TaskCodes(tasks, notices);
        FileCalendar calendar = FileCalendar.of(project, tasks, notices);
        LocalDate dataDate = dataDate(tasks, calendar);
        LocalDateTime saved = project.getProjectProperties().getLastSaved();
        TaskFacts facts = new TaskFacts(
                format,
                calendar,
                codes,
                new TaskFacts.Progress(dataDate, saved == null ? dataDate.atStartOfDay() : saved),
                notices);
        tasks.forEach(facts::add);
        LinkImport links = new LinkImport(codes, calendar, facts, notices);
        tasks.forEach(links::add);
        ItemCode finish = links.finish(title(), tasks);
        Agenda agenda = new Agenda(id(), dataDate.toString(), new Text(title(), title()), finish, calendar.days());
        Source source = new Source(TaskFacts.SOURCE, new Text(fileName(), fileName()), dataDate);
        return new IntakeResult.Accepted(
                new Programme(
                        agenda,
                        0,
                        new Register(List.of(source), List.of(), List.of(), List.of(), List.of(), List.of()),
                        facts.items(),
                        new Ties(links.preconditions(), facts.relations(), List.of(), List.of(), List.of()),
                        new Dating(facts.claims(), facts.assessments())),
                notices.all());
    }

    /** The tasks that are scheduled and the headings above them, in the order of the file. */
    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (Task task : project.getTasks()) {
            boolean wholeProject = Objects.equals(task.getID(), 0) && Objects.equals(task.getUniqueID(), 0);
            if (task.getNull() || wholeProject || task.getName() == null) {
                continue;
            }
            if (task.getExternalTask() || task.getExternalProject()) {
                notices.add(
                        "Taak '" + task.getName() + "' hoort bij een ander project en komt niet mee.",
                        "Task '" + task.getName() + "' belongs to another project and does not come along.");
            } else if (!task.getActive()) {
                notices.add(
                        "Taak '" + task.getName() + "' is niet actief en komt niet mee.",
                        "Task '" + task.getName() + "' is inactive and does not come along.");
            } else {
                tasks.add(task);
            }
        }
        return tasks;
    }

    private void listOthers() {
        ProjectProperties properties = project.getProjectProperties();
        if (properties.getScheduleFrom() == ScheduleFrom.FINISH) {
            notices.add(
                    "Het project is gepland vanaf zijn einde; hier wordt vanaf het begin gerekend.",
                    "The project is scheduled from its finish; here it is reckoned from its start.");
        }
        for (Resource resource : project.getResources()) {
            if (resource.getName() != null && !resource.getName().isBlank()) {
                notices.add(
                        "Middel '" + resource.getName() + "' met zijn inzet en kosten komt niet mee.",
                        "Resource '" + resource.getName() + "' with its assignments and costs does not come along.");
            }
        }
        for (ProjectCalendar calendar : project.getCalendars()) {
            if (calendar.getName() != null
                    && !calendar.equals(properties.getDefaultCalendar())
                    && calendar.getResources().isEmpty()) {
                notices.add(
                        "Kalender '" + calendar.getName() + "' is niet die van het project en komt niet mee.",
                        "Calendar '" + calendar.getName() + "' is not the project's and does not come along.");
            }
        }
        for (Exception ignored : project.getIgnoredErrors()) {
            notices.add(
                    "Een deel van het bestand was niet leesbaar en is overgeslagen: " + ignored.getMessage(),
                    "A part of the file was not readable and was left out: " + ignored.getMessage());
        }
    }

    /** The day by which the schedule's progress is: its status date, else the day that it starts. */
    private LocalDate dataDate(List<Task> tasks, FileCalendar calendar) {
        ProjectProperties properties = project.getProjectProperties();
        LocalDateTime status = properties.getStatusDate();
        if (status != null) {
            return status.toLocalDate();
        }
        LocalDateTime start = properties.getStartDate();
        if (start == null) {
            start = tasks.stream()
                    .map(Task::getStart)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
        if (start == null) {
            notices.add(
                    "Het bestand noemt peildatum noch begin; gerekend is vanaf 1 januari 2000.",
                    "The file names neither a status date nor a start; it is reckoned from 1 January 2000.");
            return LocalDate.of(2000, 1, 1);
        }
        return calendar.startDay(start);
    }

    private String fileName() {
        return Path.of(file).getFileName().toString();
    }

    private String title() {
        ProjectProperties properties = project.getProjectProperties();
        for (@Nullable String title : new @Nullable String[] {properties.getProjectTitle(), properties.getName()}) {
            if (title != null && !title.isBlank()) {
                return title.strip();
            }
        }
        return fileName().replaceFirst("\\.[^.]*$", "");
    }

    private String id() {
        String plain = Normalizer.normalize(title(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "schedule" : plain;
    }
}

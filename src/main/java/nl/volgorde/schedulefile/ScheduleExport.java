package nl.volgorde.schedulefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import nl.volgorde.schedulefile.PlannedItem.Progress;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;

/**
 * An agenda as an MSPDI file for Microsoft Project and what reads its XML. The points that an import laid between tasks,
 * and the project's finish, become links and headings again.
 */
public final class ScheduleExport {
    private final Programme programme;
    private final Language language;
    private final Map<ItemCode, PlannedItem> planned = new HashMap<>();
    private final ProjectFile project = new ProjectFile();
    private final Map<ItemCode, Task> tasks = new HashMap<>();
    private final List<Text> notices = new ArrayList<>();
    private final Outline outline;
    private final FileDays days;

    /**
     * A written schedule.
     *
     * @param content XML
     * @param notices what the agenda holds and the file cannot, one by one
     */
    public record Written(String content, List<Text> notices) {
        public Written {
            notices = List.copyOf(notices);
        }
    }

    private ScheduleExport(Programme programme, Language language, List<PlannedItem> items, List<PlannedLink> links) {
        this.programme = programme;
        this.language = language;
        items.forEach(item -> planned.put(item.code(), item));
        days = new FileDays(project, programme.agenda().calendar());
        outline = new Outline(programme, links);
    }

    /**
     * Writes an agenda.
     *
     * @param asOf the day that the progress is by
     * @param language of the titles
     * @param items the dates of every item
     * @param links every edge
     */
    public static Written mspdi(
            Programme programme, LocalDate asOf, Language language, List<PlannedItem> items, List<PlannedLink> links) {
        return new ScheduleExport(programme, language, items, links).write(asOf, links);
    }

    private Written write(LocalDate asOf, List<PlannedLink> links) {
        LocalDate start = planned.values().stream()
                .filter(PlannedItem::isBegun)
                .map(item -> item.early().start())
                .reduce(asOf, (one, other) -> one.isBefore(other) ? one : other);
        project.getProjectProperties()
                .setProjectTitle(programme.agenda().title().in(language));
        project.getProjectProperties().setStartDate(days.start(start));
        project.getProjectProperties().setStatusDate(days.start(asOf));
        // MPXJ writes this moment where none is given, and the same agenda would not give the same file.
        project.getProjectProperties().setCurrentDate(days.start(asOf));
        for (Item item : outline.order()) {
            if (plan(item).progress() == Progress.DROPPED) {
                tell(
                        "Item " + item.code() + " is vervallen en blijft weg.",
                        "Item " + item.code() + " was dropped and stays out.");
            } else {
                add(item, start);
            }
        }
        links.forEach(this::link);
        ItemDetails.list(programme, outline, notices);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MSPDIWriter().write(project, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(out.toString(StandardCharsets.UTF_8), notices);
    }

    private PlannedItem plan(Item item) {
        return Objects.requireNonNull(planned.get(item.code()));
    }

    private void add(Item item, LocalDate projectStart) {
        PlannedItem plan = plan(item);
        ItemCode heading = outline.headingOf(item.code());
        Task parent = heading == null ? null : tasks.get(heading);
        Task task = parent == null ? project.addTask() : parent.addTask();
        tasks.put(item.code(), task);
        task.setName(item.title().in(language));
        task.setWBS(item.code().value());
        TaskDates dates = new TaskDates(task, days);
        if (outline.isHeading(item.code())) {
            dates.head(plan);
            return;
        }
        dates.set(plan, projectStart, programme.claims(item.code()));
        if (plan.isBegun() && !plan.reported()) {
            tell(
                    "Item " + item.code()
                            + " is in het bestand begonnen omdat de planning dat zegt; gemeld is het niet.",
                    "Item " + item.code() + " has begun in the file because the plan says so; nobody reported it.");
        }
        if (isChoice(item)) {
            tell(
                    "Item " + item.code()
                            + " heeft niet al zijn voorwaarden nodig; het staat op zijn datum, zonder koppelingen.",
                    "Item " + item.code()
                            + " does not need all its preconditions; it stands on its date, without links.");
            dates.hold(plan.early().start());
        }
    }

    private static boolean isChoice(Item item) {
        return !(item.gate() instanceof Gate.All);
    }

    private void link(PlannedLink planned) {
        Precondition edge = planned.edge();
        if (outline.isLaid(edge)) {
            return;
        }
        Precondition whole = outline.whole(edge);
        Task from = tasks.get(whole.from());
        Task to = tasks.get(whole.to());
        String ends = whole.from() + " → " + whole.to();
        if (!whole.isHard()) {
            tell("Zachte voorwaarde " + ends + " blijft weg.", "Soft precondition " + ends + " stays out.");
        } else if (planned.opened()) {
            tell(
                    "Koppeling " + ends + " sluit een kring en blijft weg.",
                    "Link " + ends + " closes a loop and stays out.");
        } else if (from == null || to == null) {
            tell(
                    "Koppeling " + ends + " blijft weg: een van de twee is vervallen.",
                    "Link " + ends + " stays out: one of the two was dropped.");
        } else if (!isChoice(programme.item(whole.to()))) {
            to.addPredecessor(new Relation.Builder()
                    .predecessorTask(from)
                    .type(type(whole.link()))
                    .lag(Duration.getInstance(whole.lagDays(), TimeUnit.DAYS)));
        }
    }

    private static RelationType type(Link link) {
        return switch (link) {
            case FS -> RelationType.FINISH_START;
            case SS -> RelationType.START_START;
            case FF -> RelationType.FINISH_FINISH;
            case SF -> RelationType.START_FINISH;
        };
    }

    private void tell(String nl, String en) {
        notices.add(new Text(nl, en));
    }
}

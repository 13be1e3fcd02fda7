package nl.volgorde.schedulefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.volgorde.model.Basis;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;

/**
 * The links of a schedule as preconditions, of which two items have one in each direction: of several links of one type
 * the greatest lag governs, and one of another type goes by way of a point of its own, which holds the same dates.
 */
final class LinkImport {
    /** A heading with more tasks than this is not linked task by task. */
    private static final int MOST_TASKS = 500;

    /** Where the project's finish and the links are found, in front of the latter's ends. */
    static final String WHOLE = "het hele project";

    static final String PLACE = "koppeling ";

    private static final Text REASON = new Text("Koppeling in de planning.", "A link of the schedule.");

    private final TaskCodes codes;
    private final FileCalendar calendar;
    private final TaskFacts facts;
    private final Notices notices;
    private final Map<Pair, Map<Link, Found>> found = new LinkedHashMap<>();
    private final List<Precondition> preconditions = new ArrayList<>();

    private record Pair(Task from, Task to) {}

    private record Found(int lag, Relation relation) {}

    LinkImport(TaskCodes codes, FileCalendar calendar, TaskFacts facts, Notices notices) {
        this.codes = codes;
        this.calendar = calendar;
        this.facts = facts;
        this.notices = notices;
    }

    /** Takes the links to this task. */
    void add(Task task) {
        for (Relation relation : task.getPredecessors()) {
            Task from = relation.getPredecessorTask();
            if (!codes.has(from)) {
                tell(relation, "begint bij een taak die niet meekomt", "begins at a task that does not come along");
                continue;
            }
            Link link = link(relation.getType());
            if ((from.getSummary() && link.fromStart()) || (task.getSummary() && !link.toStart())) {
                tell(
                        relation,
                        "hangt aan een kop op een manier die niet meekomt",
                        "is tied to a heading in a way that does not come along");
                continue;
            }
            List<Task> sources = leaves(from);
            List<Task> targets = leaves(task);
            if ((long) sources.size() * targets.size() > MOST_TASKS) {
                tell(
                        relation,
                        "verbindt koppen met te veel taken en komt niet mee",
                        "ties headings with too many tasks and does not come along");
                continue;
            }
            if (from.getSummary() || task.getSummary()) {
                tell(
                        relation,
                        "hangt aan een kop en is gelegd tussen de taken eronder",
                        "is tied to a heading and laid between the tasks below it");
            }
            int lag = lag(relation);
            sources.forEach(source -> targets.forEach(target -> keep(source, target, link, new Found(lag, relation))));
        }
    }

    private void keep(Task from, Task to, Link link, Found one) {
        if (from.getUniqueID().equals(to.getUniqueID())) {
            tell(
                    one.relation(),
                    "gaat van een taak naar zichzelf en komt niet mee",
                    "goes from a task to itself and does not come along");
            return;
        }
        Map<Link, Found> links = found.computeIfAbsent(new Pair(from, to), _ -> new EnumMap<>(Link.class));
        Found other = links.get(link);
        if (other != null) {
            Relation looser = other.lag() >= one.lag() ? one.relation() : other.relation();
            tell(
                    looser,
                    "staat naast een strengere van dezelfde soort, die geldt",
                    "stands beside a stricter one of the same type, which governs");
        }
        if (other == null || other.lag() < one.lag()) {
            links.put(link, one);
        }
    }

    private static List<Task> leaves(Task task) {
        List<Task> leaves = new ArrayList<>();
        List<Task> open = new ArrayList<>(List.of(task));
        while (!open.isEmpty()) {
            Task next = open.removeLast();
            if (next.getSummary()) {
                open.addAll(next.getChildTasks().reversed());
            } else {
                leaves.add(next);
            }
        }
        return leaves;
    }

    private static Link link(RelationType type) {
        return switch (type) {
            case FINISH_START -> Link.FS;
            case START_START -> Link.SS;
            case FINISH_FINISH -> Link.FF;
            case START_FINISH -> Link.SF;
        };
    }

    private int lag(Relation relation) {
        Task from = relation.getPredecessorTask();
        double whole = from.getSummary() ? 0 : facts.duration(codes.of(from));
        double steps = calendar.steps(relation.getLag(), whole);
        if (relation.getLag().getUnits().isElapsed() && steps != 0) {
            tell(
                    relation,
                    "heeft een wachttijd in kalendertijd; die telt als " + Math.round(steps) + " werkdagen",
                    "has a lag in elapsed time; it counts as " + Math.round(steps) + " working days");
        } else if (!FileCalendar.isWhole(steps)) {
            tell(
                    relation,
                    "heeft een wachttijd van geen hele werkdagen; naar boven afgerond",
                    "has a lag of no whole working days; rounded up");
            return (int) Math.ceil(steps);
        }
        return (int) Math.round(steps);
    }

    private void tell(Relation relation, String nl, String en) {
        String ends = " '" + relation.getPredecessorTask().getName() + "' → '"
                + relation.getSuccessorTask().getName() + "' (" + link(relation.getType()) + ") ";
        notices.add("Koppeling" + ends + nl + ".", "Link" + ends + en + ".");
    }

    /** Lays the links, the headings and the project's finish, and tells the code of the last. */
    ItemCode finish(String project, List<Task> tasks) {
        found.forEach(this::lay);
        ItemCode finish = codes.unique("FINISH", "project");
        boolean done = tasks.stream().allMatch(task -> task.getSummary() || task.getActualFinish() != null);
        LocalDate last = !done
                ? null
                : tasks.stream()
                        .map(Task::getActualFinish)
                        .filter(Objects::nonNull)
                        .map(calendar::finishDay)
                        .max(LocalDate::compareTo)
                        .orElse(null);
        facts.addPoint(finish, new Text("Einde van " + project, "End of " + project), WHOLE, last);
        Set<ItemCode> passed = passed();
        for (Task task : tasks) {
            Task parent = task.getParentTask();
            Provenance place = new Provenance(TaskFacts.SOURCE, "taak " + task.getUniqueID());
            if (parent != null && codes.has(parent)) {
                lay(codes.of(task), codes.of(parent), Link.FS, 0, place);
            }
            if (!task.getSummary() && !passed.contains(codes.of(task))) {
                lay(codes.of(task), finish, Link.FS, 0, place);
            }
        }
        return finish;
    }

    /** The tasks that something which is not done yet finishes no earlier than. */
    private Set<ItemCode> passed() {
        Set<ItemCode> passed = new HashSet<>();
        found.forEach((pair, links) -> links.forEach((link, one) -> {
            boolean covers = !link.fromStart() && one.lag() >= 0;
            if (covers && pair.to().getActualStart() == null && pair.to().getActualFinish() == null) {
                passed.add(codes.of(pair.from()));
            }
        }));
        return passed;
    }

    private void lay(Pair pair, Map<Link, Found> links) {
        boolean first = true;
        for (Map.Entry<Link, Found> entry : links.entrySet()) {
            Found one = entry.getValue();
            ItemCode from = codes.of(pair.from());
            ItemCode to = codes.of(pair.to());
            Provenance place = new Provenance(TaskFacts.SOURCE, PLACE + from + " " + entry.getKey() + " " + to);
            if (first) {
                lay(from, to, entry.getKey(), one.lag(), place);
            } else {
                layByWay(pair, entry.getKey(), one, place);
            }
            first = false;
        }
    }

    private void layByWay(Pair pair, Link link, Found one, Provenance place) {
        ItemCode point = codes.unique(
                "LINK " + one.relation().getUniqueID(), "U" + pair.from().getUniqueID());
        LocalDateTime left =
                link.fromStart() ? pair.from().getActualStart() : pair.from().getActualFinish();
        String between = pair.from().getName() + " → " + pair.to().getName() + " (" + link + ")";
        facts.addPoint(point, new Text(between, between), place.ref(), reached(left, !link.fromStart(), one.lag()));
        tell(
                one.relation(),
                "staat naast een andere tussen dezelfde taken en loopt via het punt " + point,
                "stands beside another between the same tasks and goes by way of the point " + point);
        lay(codes.of(pair.from()), point, link.fromStart() ? Link.SS : Link.FS, one.lag(), place);
        lay(point, codes.of(pair.to()), link.toStart() ? Link.FS : Link.FF, 0, place);
    }

    /** The day on which a link whose beginning has happened was passed, or null when that is still to come. */
    private @Nullable LocalDate reached(@Nullable LocalDateTime left, boolean finish, int lag) {
        if (left == null) {
            return null;
        }
        LocalDate day = finish
                ? calendar.finishDay(left)
                : calendar.finishDay(calendar.startDay(left).atStartOfDay());
        int steps = Math.abs(lag);
        while (steps > 0) {
            day = day.plusDays(Integer.signum(lag));
            steps -= calendar.isWorked(day) ? 1 : 0;
        }
        return day.isAfter(facts.dataDate()) ? null : day;
    }

    private void lay(ItemCode from, ItemCode to, Link link, int lag, Provenance place) {
        preconditions.add(new Precondition(
                from, to, link, lag, Strength.HARD, new Precondition.Grounds(Basis.EXPLICIT, REASON, place)));
    }

    List<Precondition> preconditions() {
        return preconditions;
    }
}

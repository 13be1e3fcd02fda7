package nl.volgorde.schedulefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Relation;
import org.jspecify.annotations.Nullable;

/** Which items of an agenda are headings in a schedule, and which only stand for links or for the project's finish. */
final class Outline {
    private final Programme programme;
    private final Map<ItemCode, List<Precondition>> uses;
    private final Map<ItemCode, List<ItemCode>> wholes = new HashMap<>();
    private final Map<ItemCode, Set<ItemCode>> parts = new HashMap<>();
    private final Set<ItemCode> headings = new HashSet<>();
    private final Set<ItemCode> points = new HashSet<>();

    Outline(Programme programme, List<PlannedLink> links) {
        this.programme = programme;
        List<Precondition> edges = links.stream().map(PlannedLink::edge).toList();
        uses = edges.stream().collect(Collectors.groupingBy(Precondition::from));
        Map<ItemCode, List<Precondition>> needs = edges.stream().collect(Collectors.groupingBy(Precondition::to));
        for (Relation relation : programme.ties().relations()) {
            if (relation.kind() == Relation.Kind.PART_OF) {
                parts.computeIfAbsent(relation.to(), _ -> new TreeSet<>()).add(relation.from());
                wholes.computeIfAbsent(relation.from(), _ -> new ArrayList<>()).add(relation.to());
            }
        }
        for (Item item : programme.items()) {
            if (saysNoMore(item, needs.getOrDefault(item.code(), List.of()))) {
                headings.add(item.code());
            }
            if (item.provenance().source().equals(TaskFacts.SOURCE)
                    && item.provenance().ref().startsWith(LinkImport.PLACE)) {
                points.add(item.code());
            }
        }
        headings.removeIf(code -> above(code).contains(code));
    }

    /** Whether an item is there when its parts are, and holds nothing up but what it is part of itself. */
    private boolean saysNoMore(Item item, List<Precondition> needs) {
        Set<ItemCode> own = parts.getOrDefault(item.code(), Set.of());
        boolean plain = item.gate() instanceof Gate.All
                && needs.stream().allMatch(edge -> edge.isHard() && edge.link() == Link.FS && edge.lagDays() == 0);
        boolean lasts = programme.claims(item.code()).stream()
                .anyMatch(claim -> !Objects.equals(claim.window().duration(), 0));
        boolean used = uses.getOrDefault(item.code(), List.of()).stream()
                .anyMatch(edge -> !wholes.getOrDefault(item.code(), List.of()).contains(edge.to()));
        return !own.isEmpty()
                && plain
                && !lasts
                && !used
                && needs.stream()
                        .map(Precondition::from)
                        .collect(Collectors.toSet())
                        .equals(own);
    }

    /** The headings above an item; with itself among them when they go round. */
    private Set<ItemCode> above(ItemCode code) {
        Set<ItemCode> passed = new HashSet<>();
        for (ItemCode heading = headingOf(code); heading != null && passed.add(heading); ) {
            heading = headingOf(heading);
        }
        return passed;
    }

    /** The items that become tasks, each heading with what is below it behind it. */
    List<Item> order() {
        List<Item> order = new ArrayList<>();
        Deque<ItemCode> open = new ArrayDeque<>();
        programme.items().stream()
                .map(Item::code)
                .filter(code -> headingOf(code) == null)
                .sorted()
                .forEach(open::add);
        while (!open.isEmpty()) {
            ItemCode code = open.removeFirst();
            if (!points.contains(code) && !isFinish(code)) {
                order.add(programme.item(code));
            }
            if (headings.contains(code)) {
                parts.getOrDefault(code, Set.of()).stream()
                        .filter(part -> code.equals(headingOf(part)))
                        .sorted(Comparator.reverseOrder())
                        .forEach(open::addFirst);
            }
        }
        return order;
    }

    boolean isHeading(ItemCode code) {
        return headings.contains(code);
    }

    /** Whether the item stands for the finish of an imported schedule, which a file has of itself. */
    boolean isFinish(ItemCode code) {
        Item item = programme.item(code);
        return code.equals(programme.agenda().focus())
                && item.provenance().source().equals(TaskFacts.SOURCE)
                && item.provenance().ref().equals(LinkImport.WHOLE);
    }

    /** The heading that an item stands below, or null. */
    @Nullable
    ItemCode headingOf(ItemCode code) {
        return wholes.getOrDefault(code, List.of()).stream()
                .filter(headings::contains)
                .findFirst()
                .orElse(null);
    }

    /** The items that an item is part of and does not stand below. */
    List<ItemCode> otherWholes(ItemCode code) {
        return wholes.getOrDefault(code, List.of()).stream()
                .filter(whole -> !whole.equals(headingOf(code)))
                .toList();
    }

    /** Whether an edge says no more than the outline, the project's finish or another edge does. */
    boolean isLaid(Precondition edge) {
        return isHeading(edge.to()) || isFinish(edge.to()) || points.contains(edge.from());
    }

    /** The link that an edge stands for: of one to a point between two tasks, on to the second of them. */
    Precondition whole(Precondition edge) {
        if (!points.contains(edge.to())) {
            return edge;
        }
        Precondition rest = uses.getOrDefault(edge.to(), List.of()).getFirst();
        boolean fromFinish = edge.link() == Link.FS;
        boolean toStart = rest.link() == Link.FS;
        Link link = fromFinish ? (toStart ? Link.FS : Link.FF) : toStart ? Link.SS : Link.SF;
        return new Precondition(edge.from(), rest.to(), link, edge.lagDays(), edge.strength(), edge.grounds());
    }
}

package nl.volgorde.analysis.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.volgorde.model.Claim;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.Ties;

/**
 * What a programme's dates follow from, reports aside, and how it becomes that of a later one a step at a time: its items
 * with their gates, its preconditions and its windows (method §8).
 */
final class PlanSteps {
    private PlanSteps() {}

    /** The plan of a programme under the codes that its items bear in a later one; all else is the later one's. */
    static Programme plan(Programme earlier, Programme later) {
        Map<ItemCode, ItemCode> renamed =
                ProgrammeDifference.between(earlier, later).renamed();
        return new Programme(
                        later.agenda(),
                        later.revision(),
                        later.register(),
                        earlier.items().stream()
                                .map(item -> named(item, renamed))
                                .toList(),
                        Ties.of(earlier.preconditions().stream()
                                .map(edge -> named(edge, renamed))
                                .toList()),
                        new Dating(
                                earlier.dating().claims().stream()
                                        .map(claim -> named(claim, renamed))
                                        .toList(),
                                List.of()))
                .with(later.doubts());
    }

    private static ItemCode named(ItemCode code, Map<ItemCode, ItemCode> renamed) {
        return Objects.requireNonNull(renamed.getOrDefault(code, code));
    }

    private static Item named(Item item, Map<ItemCode, ItemCode> renamed) {
        ItemCode code = named(item.code(), renamed);
        return code.equals(item.code())
                ? item
                : new Item(code, item.type(), List.of(), item.gate(), item.facts(), item.provenance());
    }

    private static Precondition named(Precondition edge, Map<ItemCode, ItemCode> renamed) {
        return new Precondition(
                named(edge.from(), renamed),
                named(edge.to(), renamed),
                edge.link(),
                edge.lagDays(),
                edge.strength(),
                edge.grounds());
    }

    private static Claim named(Claim claim, Map<ItemCode, ItemCode> renamed) {
        return new Claim(
                named(claim.item(), renamed),
                claim.phase(),
                claim.text(),
                claim.window(),
                claim.planning(),
                claim.provenance());
    }

    /**
     * What must be done to a plan to have that of a programme, as steps: per item that is new or stays its gate and its
     * windows, then preconditions one by one, last what is no longer there; each by code.
     */
    static List<List<FactChange>> between(Programme plan, Programme later) {
        Map<ItemCode, List<FactChange>> items = new TreeMap<>();
        Map<String, FactChange> edges = new TreeMap<>();
        for (FactChange change : ProgrammeDifference.between(plan, later).changes()) {
            if (!matters(change)) {
                continue;
            }
            switch (change.key().kind()) {
                case ITEM, CLAIM ->
                    items.computeIfAbsent(change.key().items().getFirst(), _ -> new ArrayList<>())
                            .add(change);
                case PRECONDITION -> edges.put(change.key().id(), change);
                default -> {}
            }
        }
        List<List<FactChange>> steps = new ArrayList<>();
        List<List<FactChange>> gone = new ArrayList<>();
        items.values().forEach(step -> (isGone(step.getFirst()) ? gone : steps).add(step));
        edges.values().forEach(edge -> steps.add(List.of(edge)));
        steps.addAll(gone);
        return steps;
    }

    private static boolean isGone(FactChange change) {
        return change.key().kind() == FactKey.Kind.ITEM && change.kind() == FactChange.Kind.REMOVED;
    }

    /** Whether dates can follow from a change: a title or a reason changes none. */
    private static boolean matters(FactChange change) {
        if (change.before() instanceof Item was && change.after() instanceof Item is) {
            return !was.gate().equals(is.gate()) || was.type() != is.type();
        }
        if (change.before() instanceof Precondition was && change.after() instanceof Precondition is) {
            return was.link() != is.link()
                    || was.lagDays() != is.lagDays()
                    || was.strength() != is.strength()
                    || was.grounds().basis() != is.grounds().basis();
        }
        return true;
    }

    /** A plan after one step. */
    static Programme after(Programme plan, List<FactChange> step) {
        List<Edit> edits = new ArrayList<>();
        for (FactChange change : step) {
            edits.add(
                    change.after() == null
                            ? new Edit.Remove(change.key())
                            : new Edit.Put(change.key(), change.after()));
        }
        return Edit.apply(plan, edits);
    }
}

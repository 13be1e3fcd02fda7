package nl.volgorde.analysis.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Claim;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Fact;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.Ties;
import org.jspecify.annotations.Nullable;

/**
 * What a programme's dates follow from, reports aside: its items with their gates, its preconditions and its windows
 * (method §8). A plan becomes a later one a step at a time.
 */
final class Plan {
    private final Map<ItemCode, Item> items = new TreeMap<>();
    private final Map<FactKey, Precondition> edges = new LinkedHashMap<>();
    private final Map<ItemCode, List<Claim>> claims = new TreeMap<>();

    private Plan(Collection<Item> items, Collection<Precondition> edges, Collection<Claim> claims) {
        items.forEach(item -> this.items.put(item.code(), item));
        edges.forEach(edge -> this.edges.put(edge.key(), edge));
        claims.forEach(claim -> this.claims
                .computeIfAbsent(claim.item(), _ -> new ArrayList<>())
                .add(claim));
    }

    static Plan of(Programme programme) {
        return new Plan(
                programme.items(), programme.preconditions(), programme.dating().claims());
    }

    /** The plan of a programme under the codes that its items bear in a later one. */
    static Plan of(Programme earlier, Programme later) {
        Map<ItemCode, ItemCode> renamed =
                ProgrammeDifference.between(earlier, later).renamed();
        if (renamed.isEmpty()) {
            return of(earlier);
        }
        return new Plan(
                earlier.items().stream().map(item -> named(item, renamed)).toList(),
                earlier.preconditions().stream()
                        .map(edge -> new Precondition(
                                named(edge.from(), renamed),
                                named(edge.to(), renamed),
                                edge.link(),
                                edge.lagDays(),
                                edge.strength(),
                                edge.grounds()))
                        .toList(),
                earlier.dating().claims().stream()
                        .map(claim -> new Claim(
                                named(claim.item(), renamed),
                                claim.phase(),
                                claim.text(),
                                claim.window(),
                                claim.planning(),
                                claim.provenance()))
                        .toList());
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

    /** A programme with this plan and these reports, as far as they are about its items; all else is that programme's. */
    Programme in(Programme programme, List<Assessment> assessments) {
        return new Programme(
                        programme.agenda(),
                        programme.revision(),
                        programme.register(),
                        List.copyOf(items.values()),
                        Ties.of(edges.values().stream()
                                .filter(edge -> items.containsKey(edge.from()) && items.containsKey(edge.to()))
                                .toList()),
                        new Dating(
                                claims.entrySet().stream()
                                        .filter(entry -> items.containsKey(entry.getKey()))
                                        .flatMap(entry -> entry.getValue().stream())
                                        .toList(),
                                assessments.stream()
                                        .filter(assessment -> items.containsKey(assessment.item()))
                                        .toList()))
                .with(programme.doubts());
    }

    /**
     * What must be done to this plan to have the other, as steps: items that are new with their windows, gates, windows,
     * then preconditions one by one, last what is no longer there; each by code.
     */
    List<List<FactChange>> stepsTo(Plan other) {
        List<List<FactChange>> steps = new ArrayList<>();
        List<List<FactChange>> last = new ArrayList<>();
        Map<ItemCode, List<FactChange>> windows = windowsTo(other);
        Map<ItemCode, Item> all = new TreeMap<>(items);
        all.putAll(other.items);
        for (ItemCode code : all.keySet()) {
            List<FactChange> step = new ArrayList<>();
            Item was = items.get(code);
            Item is = other.items.get(code);
            if (was == null || is == null || !was.gate().equals(is.gate()) || was.type() != is.type()) {
                step.add(new FactChange(FactKey.item(code), was, is));
            }
            step.addAll(windows.getOrDefault(code, List.of()));
            if (!step.isEmpty()) {
                (is == null ? last : steps).add(step);
            }
        }
        Map<String, FactKey> keys = new TreeMap<>();
        edges.keySet().forEach(key -> keys.put(key.id(), key));
        other.edges.keySet().forEach(key -> keys.put(key.id(), key));
        for (FactKey key : keys.values()) {
            Precondition was = edges.get(key);
            Precondition is = other.edges.get(key);
            if (!sameTie(was, is)) {
                steps.add(List.of(new FactChange(key, was, is)));
            }
        }
        steps.addAll(last);
        return steps;
    }

    private static boolean sameTie(@Nullable Precondition was, @Nullable Precondition is) {
        return was != null
                && is != null
                && was.link() == is.link()
                && was.lagDays() == is.lagDays()
                && was.strength() == is.strength()
                && was.grounds().basis() == is.grounds().basis();
    }

    private Map<ItemCode, List<FactChange>> windowsTo(Plan other) {
        Map<ItemCode, List<FactChange>> changes = new HashMap<>();
        Map<ItemCode, List<Claim>> all = new TreeMap<>(claims);
        other.claims.forEach(all::putIfAbsent);
        for (ItemCode code : all.keySet()) {
            Map<FactKey, Fact> was = byKey(claims.getOrDefault(code, List.of()));
            Map<FactKey, Fact> is = byKey(other.claims.getOrDefault(code, List.of()));
            List<FactChange> found = new ArrayList<>();
            was.forEach((key, fact) -> {
                if (!fact.equals(is.get(key))) {
                    found.add(new FactChange(key, fact, is.get(key)));
                }
            });
            is.forEach((key, fact) -> {
                if (!was.containsKey(key)) {
                    found.add(new FactChange(key, null, fact));
                }
            });
            changes.put(code, found);
        }
        return changes;
    }

    private static Map<FactKey, Fact> byKey(List<Claim> claims) {
        Map<FactKey, Fact> byKey = new LinkedHashMap<>();
        for (Claim claim : claims) {
            FactKey key = claim.key();
            for (int number = 2; byKey.containsKey(key); number++) {
                key = new FactKey(key.kind(), claim.key().id() + "#" + number, key.items());
            }
            byKey.put(key, claim);
        }
        return byKey;
    }

    /** Does one step, taking what it says from the other plan. */
    void take(List<FactChange> step, Plan other) {
        for (FactChange change : step) {
            ItemCode owner = change.key().items().getFirst();
            switch (change.key().kind()) {
                case ITEM -> replace(items, owner, other.items.get(owner));
                case CLAIM -> replace(claims, owner, other.claims.get(owner));
                default -> replace(edges, change.key(), other.edges.get(change.key()));
            }
        }
    }

    private static <K, V> void replace(Map<K, V> map, K key, @Nullable V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}

package nl.volgorde.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Register;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Theme;
import org.jspecify.annotations.Nullable;

/** Which items of a map are given one by one, and which are put together because they are too many to read. */
final class MapGroups {
    private static final String REST = "*";

    private final MapSelection.@Nullable Grouping grouping;
    private final Register register;
    private final Wording wording;
    private final Map<String, String> groupOf = new HashMap<>();
    private final Map<String, List<MapAnswer.MapNode>> members = new LinkedHashMap<>();

    private MapGroups(MapSelection.@Nullable Grouping grouping, Register register, Wording wording) {
        this.grouping = grouping;
        this.register = register;
        this.wording = wording;
    }

    static MapGroups of(MapSelection selection, List<MapAnswer.MapNode> nodes, Register register, Wording wording) {
        MapSelection.Grouping wanted = selection.grouping();
        if (wanted == MapSelection.Grouping.AUTO && nodes.size() <= selection.limit()) {
            return new MapGroups(null, register, wording);
        }
        List<MapSelection.Grouping> ways = wanted == MapSelection.Grouping.AUTO
                ? List.of(MapSelection.Grouping.THEME, MapSelection.Grouping.ACTOR, MapSelection.Grouping.STATE)
                : List.of(wanted);
        MapGroups groups = new MapGroups(null, register, wording);
        // What everything has in common, after a filter on it too, tells nothing apart: then the next way is tried.
        for (int i = 0; i < ways.size() && groups.members.size() < 2; i++) {
            groups = new MapGroups(ways.get(i), register, wording);
            groups.collect(nodes);
        }
        groups.mergeSmallest(selection.limit());
        groups.open(selection);
        for (Map.Entry<String, List<MapAnswer.MapNode>> group : groups.members.entrySet()) {
            for (MapAnswer.MapNode node : group.getValue()) {
                groups.groupOf.put(node.code(), group.getKey());
            }
        }
        return groups;
    }

    MapSelection.@Nullable Grouping grouping() {
        return grouping;
    }

    boolean isAlone(MapAnswer.MapNode node) {
        return !groupOf.containsKey(node.code());
    }

    boolean isAlone(MapAnswer.MapEdge edge) {
        return !groupOf.containsKey(edge.from()) && !groupOf.containsKey(edge.to());
    }

    private void collect(List<MapAnswer.MapNode> nodes) {
        Map<String, List<MapAnswer.MapNode>> found =
                new TreeMap<>(Comparator.comparing(this::order).thenComparing(Comparator.naturalOrder()));
        nodes.forEach(node ->
                found.computeIfAbsent(id(key(node)), _ -> new ArrayList<>()).add(node));
        members.putAll(found);
    }

    private String key(MapAnswer.MapNode node) {
        if (grouping == MapSelection.Grouping.THEME) {
            return node.theme() == null ? "" : node.theme();
        }
        if (grouping == MapSelection.Grouping.STATE) {
            return node.state().name();
        }
        return node.leads().isEmpty() ? "" : node.leads().getFirst().id();
    }

    private String id(String key) {
        return String.valueOf(grouping).toLowerCase(Locale.ROOT) + ":" + key;
    }

    private static String key(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    /** Themes by their number, actors by name, states by their order; what has none comes last. */
    private String order(String id) {
        String key = key(id);
        if (key.isEmpty()) {
            return "\uffff";
        }
        return switch (grouping) {
            case THEME ->
                register.themes().stream()
                        .filter(theme -> theme.id().equals(key))
                        .map(theme -> String.format(Locale.ROOT, "%05d", theme.number()))
                        .findFirst()
                        .orElse(key);
            case STATE -> Integer.toString(List.of(State.values()).indexOf(State.valueOf(key)));
            case ACTOR, AUTO -> title(key).toLowerCase(Locale.ROOT);
            case null -> key;
        };
    }

    private String title(String key) {
        if (key.equals(REST)) {
            return wording.say("map.group.rest");
        }
        if (key.isEmpty()) {
            return wording.say(grouping == MapSelection.Grouping.THEME ? "map.group.no-theme" : "map.group.no-actor");
        }
        return switch (grouping) {
            case THEME ->
                register.themes().stream()
                        .filter(theme -> theme.id().equals(key))
                        .map(Theme::title)
                        .findFirst()
                        .map(title -> title.in(wording.language()))
                        .orElse(key);
            case STATE -> wording.word(State.valueOf(key));
            case ACTOR, AUTO ->
                register.actors().stream()
                        .filter(actor -> actor.id().equals(key))
                        .findFirst()
                        .map(actor -> actor.name().in(wording.language()))
                        .orElse(key);
            case null -> key;
        };
    }

    /** More groups than can be read: the smallest of them become one. */
    private void mergeSmallest(int limit) {
        if (members.size() <= limit) {
            return;
        }
        List<String> smallest = members.keySet().stream()
                .sorted(Comparator.comparingInt(
                        (String id) -> members.getOrDefault(id, List.of()).size()))
                .limit(members.size() - limit + 1L)
                .toList();
        List<MapAnswer.MapNode> rest = new ArrayList<>();
        smallest.forEach(id -> rest.addAll(members.getOrDefault(id, List.of())));
        smallest.forEach(members::remove);
        rest.sort(Comparator.comparing(node -> ItemCode.of(node.code())));
        members.put(id(REST), rest);
    }

    /** Groups that somebody wants to look into, as long as it stays readable. */
    private void open(MapSelection selection) {
        int alone = 0;
        for (String id : List.copyOf(members.keySet())) {
            int size = members.getOrDefault(id, List.of()).size();
            if (selection.open().contains(id) && alone + size + members.size() <= selection.limit()) {
                alone += size;
                members.remove(id);
            }
        }
    }

    List<MapAnswer.MapGroup> groups(List<MapAnswer.MapEdge> edges) {
        Map<String, Integer> inside = new HashMap<>();
        for (MapAnswer.MapEdge edge : edges) {
            String group = groupOf.get(edge.from());
            if (group != null && group.equals(groupOf.get(edge.to()))) {
                inside.merge(group, 1, Integer::sum);
            }
        }
        List<MapAnswer.MapGroup> groups = new ArrayList<>();
        members.forEach((id, nodes) -> {
            Map<State, Integer> states = new EnumMap<>(State.class);
            nodes.forEach(node -> states.merge(node.state(), 1, Integer::sum));
            String key = key(id);
            boolean nameless = key.isEmpty() || key.equals(REST);
            groups.add(new MapAnswer.MapGroup(
                    id, nameless ? null : key, title(key), nodes.size(), states, inside.getOrDefault(id, 0)));
        });
        return groups;
    }

    List<MapAnswer.MapBundle> bundles(List<MapAnswer.MapEdge> edges) {
        Map<List<String>, int[]> counts = new LinkedHashMap<>();
        for (MapAnswer.MapEdge edge : edges) {
            String from = groupOf.getOrDefault(edge.from(), edge.from());
            String to = groupOf.getOrDefault(edge.to(), edge.to());
            if (isAlone(edge) || from.equals(to)) {
                continue;
            }
            int[] count = counts.computeIfAbsent(List.of(from, to), _ -> new int[2]);
            count[0]++;
            count[1] += edge.strength() == Strength.HARD ? 1 : 0;
        }
        List<MapAnswer.MapBundle> bundles = new ArrayList<>();
        counts.forEach((ends, count) ->
                bundles.add(new MapAnswer.MapBundle(ends.getFirst(), ends.getLast(), count[0], count[1])));
        return bundles;
    }
}

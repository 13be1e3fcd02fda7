package nl.volgorde.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The loops of HARD preconditions that a change closes (method §6). */
final class HardLoops {
    private static final int SHOWN = 10;

    private final Map<ItemCode, List<ItemCode>> successors = new HashMap<>();

    private HardLoops(Collection<Precondition> hard) {
        Map<ItemCode, List<ItemCode>> predecessors = new HashMap<>();
        for (Precondition edge : hard) {
            successors.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge.to());
            predecessors.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge.from());
        }
        peel(successors, predecessors);
        peel(predecessors, successors);
    }

    /** Takes away what nothing leads into, again and again: it lies on no loop. Linear. */
    private static void peel(Map<ItemCode, List<ItemCode>> onward, Map<ItemCode, List<ItemCode>> back) {
        Map<ItemCode, Integer> open = new HashMap<>();
        back.forEach((code, from) -> open.put(code, from.size()));
        Deque<ItemCode> ends = new ArrayDeque<>();
        onward.keySet().stream().filter(code -> !open.containsKey(code)).forEach(ends::add);
        while (!ends.isEmpty()) {
            List<ItemCode> next = onward.remove(ends.poll());
            if (next == null) {
                continue;
            }
            for (ItemCode code : next) {
                if (open.merge(code, -1, Integer::sum) == 0) {
                    back.remove(code);
                    ends.add(code);
                }
            }
        }
    }

    /**
     * The loops that edges close which were not HARD before, at most ten; each from the new edge's target back to it.
     */
    static List<List<ItemCode>> closedBy(ProgrammeDifference difference) {
        List<Precondition> fresh = new ArrayList<>();
        Set<FactKey> known = underNewCodes(difference);
        for (FactChange change : difference.changes()) {
            if (change.after() instanceof Precondition edge
                    && edge.isHard()
                    && !known.contains(edge.key())
                    && !(change.before() instanceof Precondition old && old.isHard())) {
                fresh.add(edge);
            }
        }
        if (fresh.isEmpty()) {
            return List.of();
        }
        HardLoops loops = new HardLoops(difference.after().preconditions().stream()
                .filter(Precondition::isHard)
                .toList());
        List<List<ItemCode>> found = new ArrayList<>();
        for (Precondition edge : fresh) {
            List<ItemCode> path = found.size() < SHOWN ? loops.path(edge.to(), edge.from()) : List.of();
            if (!path.isEmpty()) {
                found.add(path);
            }
        }
        return List.copyOf(found);
    }

    /** The HARD edges that were there before, where items have been renamed: they close nothing anew. */
    private static Set<FactKey> underNewCodes(ProgrammeDifference difference) {
        if (difference.renamed().isEmpty()) {
            return Set.of();
        }
        return new Renaming(difference.renamed())
                .followed(difference.before()).preconditions().stream()
                        .filter(Precondition::isHard)
                        .map(Precondition::key)
                        .collect(Collectors.toSet());
    }

    /** A shortest path among what may lie on loops; empty when there is none. */
    private List<ItemCode> path(ItemCode from, ItemCode to) {
        if (!successors.containsKey(from)) {
            return List.of();
        }
        Map<ItemCode, ItemCode> cameFrom = new HashMap<>();
        cameFrom.put(from, from);
        Deque<ItemCode> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty() && !cameFrom.containsKey(to)) {
            ItemCode code = queue.remove();
            for (ItemCode next : successors.getOrDefault(code, List.of())) {
                if (cameFrom.putIfAbsent(next, code) == null) {
                    queue.add(next);
                }
            }
        }
        if (!cameFrom.containsKey(to)) {
            return List.of();
        }
        Deque<ItemCode> path = new ArrayDeque<>();
        for (ItemCode code = to; !code.equals(from); code = Objects.requireNonNull(cameFrom.get(code))) {
            path.addFirst(code);
        }
        path.addFirst(from);
        return List.copyOf(path);
    }
}

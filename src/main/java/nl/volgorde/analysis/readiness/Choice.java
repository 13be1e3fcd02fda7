package nl.volgorde.analysis.readiness;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Items taken into an unblocking set or left out of it so far. The goals are the items whose gates it still answers for:
 * the target and what was taken; what is taken without being a goal is answered for elsewhere.
 */
final class Choice {
    private static final int NONE = -1;

    private final CompletableItems items;
    private final BitSet chosen;
    private final BitSet left;
    private final BitSet goals;

    /** Nothing chosen yet; the goal is the target. */
    Choice(CompletableItems items) {
        this.items = items;
        chosen = new BitSet();
        left = new BitSet();
        goals = new BitSet();
        goals.set(items.target());
    }

    Choice(Choice other) {
        this(other, (BitSet) other.goals.clone());
    }

    private Choice(Choice other, BitSet goals) {
        items = other.items;
        chosen = (BitSet) other.chosen.clone();
        left = (BitSet) other.left.clone();
        this.goals = goals;
    }

    /** Takes an item and what it then needs; false when that cannot be. */
    boolean take(int item) {
        chosen.set(item);
        goals.set(item);
        return settle();
    }

    /** Leaves an item out, and takes what is needed instead; false when that cannot be. */
    boolean leave(int item) {
        left.set(item);
        return settle();
    }

    /** Takes all branches of every gate that has no more than it needs; false when something cannot be met any more. */
    boolean settle() {
        Deque<Integer> open = new ArrayDeque<>(goals.stream().boxed().toList());
        while (!open.isEmpty()) {
            int goal = open.remove();
            int missing = missing(goal, chosen);
            if (missing <= 0) {
                continue;
            }
            List<Integer> undecided = undecided(goal);
            if (undecided.size() < missing) {
                return false;
            }
            if (undecided.size() == missing) {
                undecided.forEach(chosen::set);
                undecided.forEach(goals::set);
                open.addAll(undecided);
            }
        }
        return isReachable(NONE);
    }

    /** Takes what every way to meet the goals goes through, among these items. */
    void takeNeeded(BitSet candidates) {
        for (int item = candidates.nextSetBit(0); item >= 0; item = candidates.nextSetBit(item + 1)) {
            if (!chosen.get(item) && !isReachable(item)) {
                take(item);
            }
        }
    }

    /** Whether all goals can be met by what is not left out, without one item besides. */
    private boolean isReachable(int without) {
        BitSet allowed = new BitSet();
        allowed.set(0, items.count());
        allowed.andNot(left);
        if (without != NONE) {
            allowed.clear(without);
        }
        return open(allowed).isEmpty();
    }

    /** The goals that cannot be met by these items, one after the other. */
    private BitSet open(BitSet allowed) {
        BitSet met = (BitSet) chosen.clone();
        met.andNot(goals);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int item = allowed.nextSetBit(0); item >= 0; item = allowed.nextSetBit(item + 1)) {
                if (!met.get(item) && missing(item, met) <= 0) {
                    met.set(item);
                    changed = true;
                }
            }
        }
        BitSet open = (BitSet) goals.clone();
        open.andNot(met);
        return open;
    }

    /** The goals that are not met yet. */
    private BitSet open() {
        if (items.hasLoops()) {
            BitSet allowed = (BitSet) chosen.clone();
            allowed.set(items.target());
            return open(allowed);
        }
        BitSet open = new BitSet();
        goals.stream().filter(goal -> missing(goal, chosen) > 0).forEach(open::set);
        return open;
    }

    boolean isDone() {
        return open().isEmpty();
    }

    /** So many items at least must still be taken. */
    int leastMissing() {
        return goals.stream().map(goal -> missing(goal, chosen)).max().orElse(0);
    }

    /** How many branches a gate needs besides those that are met. */
    private int missing(int goal, BitSet met) {
        int missing = items.missing(goal);
        for (int branch : items.branches(goal)) {
            missing -= met.get(branch) ? 1 : 0;
        }
        return missing;
    }

    private boolean isUndecided(int item) {
        return !chosen.get(item) && !left.get(item);
    }

    private List<Integer> undecided(int goal) {
        return IntStream.of(items.branches(goal))
                .filter(this::isUndecided)
                .boxed()
                .toList();
    }

    /** What could still be taken for the open goals. */
    BitSet undecided() {
        BitSet reached = new BitSet();
        Deque<Integer> next = new ArrayDeque<>(open().stream().boxed().toList());
        while (!next.isEmpty()) {
            for (int branch : undecided(next.remove())) {
                if (!reached.get(branch)) {
                    reached.set(branch);
                    next.add(branch);
                }
            }
        }
        return reached;
    }

    /** The item to decide on: the cheapest at the open gate with the fewest branches. */
    int next() {
        BitSet open = open();
        Comparator<Integer> cheapest =
                Comparator.comparingLong((Integer item) -> items.cost(item)).thenComparing(Comparator.naturalOrder());
        return open.stream()
                .mapToObj(this::undecided)
                .filter(branches -> !branches.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .flatMap(branches -> branches.stream().min(cheapest))
                .orElseThrow(() -> new IllegalStateException("a goal is open and nothing is left to take"));
    }

    /**
     * One way to meet the goals without looking back, whatever was left out: at every gate the cheapest branches that can
     * be completed before it.
     */
    BitSet straight() {
        BitSet taken = new BitSet();
        Deque<Integer> next = new ArrayDeque<>(goals.stream().boxed().toList());
        while (!next.isEmpty()) {
            int goal = next.remove();
            IntStream.of(items.branches(goal))
                    .filter(branch -> branch < goal)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer branch) -> items.cost(branch))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(Math.max(0, items.missing(goal)))
                    .filter(branch -> !taken.get(branch))
                    .forEach(branch -> {
                        taken.set(branch);
                        next.add(branch);
                    });
        }
        taken.andNot(chosen);
        return taken;
    }

    BitSet chosenSince(Choice before) {
        BitSet added = (BitSet) chosen.clone();
        added.andNot(before.chosen);
        return added;
    }

    /**
     * The open goals in groups that share nothing that could be taken for them. In a loop, what is taken counts as well:
     * it may stand on what is taken for another goal.
     */
    List<Choice> groups() {
        BitSet open = open();
        int[] group = new int[items.count()];
        for (int item = 0; item < group.length; item++) {
            group[item] = item;
        }
        BitSet concerned = undecided();
        concerned.or(open);
        concerned.stream().forEach(item -> {
            for (int branch : items.branches(item)) {
                if (isUndecided(branch) || (items.hasLoops() && open.get(branch))) {
                    group[find(group, branch)] = find(group, item);
                }
            }
        });
        Map<Integer, BitSet> goalsByGroup = new LinkedHashMap<>();
        open.stream()
                .forEach(goal -> goalsByGroup
                        .computeIfAbsent(find(group, goal), _ -> new BitSet())
                        .set(goal));
        return goalsByGroup.values().stream().map(own -> new Choice(this, own)).toList();
    }

    private static int find(int[] group, int item) {
        int root = item;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }
}

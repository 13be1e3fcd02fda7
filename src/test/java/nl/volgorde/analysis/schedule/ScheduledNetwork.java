package nl.volgorde.analysis.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.analysis.structure.LoopOpening;

/**
 * A random network whose items are not started, underway, held by the data date or done, with the definition of the
 * early dates spelled out for it, slowly and without the code that is put to the test.
 */
record ScheduledNetwork(RandomNetwork random, DependencyNetwork network, List<ItemDates> dates) {
    static ScheduledNetwork of(long seed, RandomNetwork.Shape shape) {
        RandomNetwork random = RandomNetwork.of(seed, shape);
        RandomGenerator numbers = RandomNetwork.generator(seed ^ 0xBADCAFEL);
        List<ItemDates> dates = new ArrayList<>();
        for (int i = 0; i < random.size(); i++) {
            int start = numbers.nextInt(20);
            int duration = numbers.nextInt(12);
            dates.add(
                    switch (numbers.nextInt(8)) {
                        case 0 -> new ItemDates(start, duration, 25, ItemDates.Bound.ACTUAL, false, false);
                        case 1 -> new ItemDates(start, duration, start + duration, ItemDates.Bound.ACTUAL, true, false);
                        case 2 ->
                            new ItemDates(start, duration, Integer.MIN_VALUE, ItemDates.Bound.DATA_DATE, false, true);
                        case 3 -> new ItemDates(start, duration, 15, ItemDates.Bound.KEPT, false, false);
                        default ->
                            new ItemDates(start, duration, Integer.MIN_VALUE, ItemDates.Bound.WINDOW, false, false);
                    });
        }
        return new ScheduledNetwork(random, random.build(), dates);
    }

    ForwardPass pass() {
        ItemDates[] byVertex = new ItemDates[dates.size()];
        for (int item = 0; item < byVertex.length; item++) {
            byVertex[network.vertex(item)] = dates.get(item);
        }
        return new ForwardPass(network, sequence(), DateBounds.of(byVertex));
    }

    Sequence sequence() {
        return LoopOpening.open(network, _ -> 1);
    }

    /** Early start and finish per item, by repetition until nothing changes. */
    int[][] naive(List<ItemDates> given) {
        int size = given.size();
        int[][] early = new int[size][2];
        for (int round = 0; round <= size; round++) {
            for (int item = 0; item < size; item++) {
                ItemDates own = given.get(item);
                boolean keeps = own.fixed() || own.bound() == ItemDates.Bound.KEPT;
                int start = keeps ? own.earliestStart() : Math.max(own.earliestStart(), gate(given, early, item));
                early[item] = new int[] {start, Math.max(start + own.duration(), own.earliestFinish())};
            }
        }
        return early;
    }

    /** What each HARD precondition asks of an item's start. */
    int[] branches(List<ItemDates> given, int[][] early, int item) {
        return random.hardInto(item).stream()
                .mapToInt(edge -> {
                    int[] from = early[edge.from()];
                    int duration = given.get(item).duration();
                    return switch (edge.link()) {
                        case FS -> from[1] + edge.lag();
                        case SS -> from[0] + edge.lag();
                        case FF -> from[1] + edge.lag() - duration;
                        case SF -> from[0] + edge.lag() - duration;
                    };
                })
                .toArray();
    }

    int gate(List<ItemDates> given, int[][] early, int item) {
        int[] branches = branches(given, early, item);
        if (branches.length == 0) {
            return Integer.MIN_VALUE;
        }
        Arrays.sort(branches);
        // A gate may ask for more branches than an opened loop leaves.
        return branches[Math.min(random.gates().get(item).required(branches.length), branches.length) - 1];
    }

    /** The target's early finish when one item slips. */
    int finishAfterSlip(int item, int target, int steps) {
        int[][] before = naive(dates);
        List<ItemDates> slipped = new ArrayList<>(dates);
        slipped.set(item, dates.get(item).slipped(before[item][0], before[item][1], steps));
        return naive(slipped)[target][1];
    }
}

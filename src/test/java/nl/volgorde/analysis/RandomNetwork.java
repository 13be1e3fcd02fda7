package nl.volgorde.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;

/** A seeded random network as plain lists, for oracles that must not share code with what they judge. */
public record RandomNetwork(long seed, List<Gate> gates, List<Edge> edges) {
    /** One precondition between positions in {@link #gates}. */
    public record Edge(int from, int to, Link link, int lag, boolean hard) {}

    /** What a random network may contain. */
    public record Shape(int maxItems, double density, boolean loops, boolean gates, boolean links, double soft) {
        public static final Shape ACYCLIC = new Shape(14, 0.25, false, true, true, 0.2);
        public static final Shape ALL_GATES = new Shape(14, 0.25, false, false, true, 0.2);
        public static final Shape WITH_LOOPS = new Shape(10, 0.2, true, true, true, 0.2);
    }

    public static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public static RandomNetwork of(long seed, Shape shape) {
        RandomGenerator random = generator(seed);
        int items = 1 + random.nextInt(shape.maxItems());
        List<Integer> names = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            names.add(i);
        }
        Collections.shuffle(names, new Random(seed));
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                boolean allowed = shape.loops() ? i != j : i < j;
                if (allowed && random.nextDouble() < shape.density()) {
                    Link link = shape.links() ? List.of(Link.values()).get(random.nextInt(4)) : Link.FS;
                    int lag = shape.links() ? random.nextInt(-3, 8) : 0;
                    boolean hard = random.nextDouble() >= shape.soft();
                    edges.add(new Edge(names.get(i), names.get(j), link, lag, hard));
                }
            }
        }
        List<Gate> gates = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            int name = i;
            int hard = (int) edges.stream()
                    .filter(edge -> edge.to() == name && edge.hard())
                    .count();
            gates.add(
                    switch (shape.gates() ? random.nextInt(4) : 0) {
                        case 1 -> Gate.any();
                        case 2 -> hard > 0 ? Gate.atLeast(1 + random.nextInt(hard)) : Gate.all();
                        default -> Gate.all();
                    });
        }
        return new RandomNetwork(seed, gates, edges);
    }

    public int size() {
        return gates.size();
    }

    public List<Edge> hardInto(int item) {
        return edges.stream().filter(edge -> edge.to() == item && edge.hard()).toList();
    }

    public List<Edge> hardOutOf(int item) {
        return edges.stream().filter(edge -> edge.from() == item && edge.hard()).toList();
    }

    public DependencyNetwork build() {
        return DependencyNetwork.of(gates, edgeList());
    }

    public EdgeList edgeList() {
        EdgeList list = new EdgeList();
        edges.forEach(edge -> list.add(edge.from(), edge.to(), edge.link(), edge.lag(), edge.hard()));
        return list;
    }

    /** The same network with its edges in another order. */
    public RandomNetwork shuffled(long otherSeed) {
        List<Edge> other = new ArrayList<>(edges);
        Collections.shuffle(other, new Random(otherSeed));
        return new RandomNetwork(seed, gates, other);
    }
}

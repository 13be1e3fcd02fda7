package nl.volgorde.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.volgorde.analysis.EdgeList;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Register;
import nl.volgorde.model.Source;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import nl.volgorde.model.Ties;
import nl.volgorde.model.Window;

/** Seeded layered networks: four edges per item from the two layers before its own. */
public final class Layered {
    /** The data date of the programmes. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    private static final long SEED = 20261124;
    private static final int LAYER = 1_000;
    private static final int DEGREE = 4;
    private static final Provenance PLACE = new Provenance("bench", "bench");

    private Layered() {}

    /** One item in ten with an ANY or AT_LEAST gate, or none. */
    public static List<Gate> gates(int items, boolean choices) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Gate> gates = new ArrayList<>(items);
        for (int i = 0; i < items; i++) {
            // The first layer has no preconditions to choose from.
            int draw = i < LAYER || !choices ? 9 : random.nextInt(20);
            gates.add(draw == 0 ? Gate.any() : draw == 1 ? Gate.atLeast(2) : Gate.all());
        }
        return gates;
    }

    /** One edge in ten has another link than FS or a lag. */
    public static EdgeList edges(int items) {
        SplittableRandom random = new SplittableRandom(SEED);
        EdgeList edges = new EdgeList();
        for (int i = LAYER; i < items; i++) {
            for (int k = 0; k < DEGREE; k++) {
                boolean plain = random.nextInt(10) > 0;
                Link link = plain ? Link.FS : Link.values()[random.nextInt(4)];
                edges.add(predecessor(i, LAYER, random), i, link, plain ? 0 : random.nextInt(-5, 20), true);
            }
        }
        return edges;
    }

    private static int predecessor(int i, int layer, SplittableRandom random) {
        int before = i - i % layer;
        return before - 1 - random.nextInt(Math.min(2 * layer, before));
    }

    /** A programme of this shape, with windows and reasons; a hundred layers. */
    public static Programme programme(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        int layer = Math.max(1, count / 100);
        List<Item> items = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Precondition> edges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item(i));
            claims.add(claim(i, random));
            if (i >= layer) {
                for (int from : predecessors(i, layer, random)) {
                    edges.add(precondition(from, i));
                }
            }
        }
        Text title = new Text("Proef", "Bench");
        return new Programme(
                new Agenda("bench", "1", title, null),
                0,
                new Register(
                        List.of(new Source("bench", title, null)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                items,
                Ties.of(edges),
                new Dating(claims, List.of()));
    }

    private static int[] predecessors(int i, int layer, SplittableRandom random) {
        return random.ints(0, Integer.MAX_VALUE)
                .map(draw -> predecessor(i, layer, new SplittableRandom(draw)))
                .distinct()
                .limit(Math.min(DEGREE, Math.min(2 * layer, i - i % layer)))
                .toArray();
    }

    /** The code of the item at a position. */
    public static ItemCode code(int i) {
        return ItemCode.of("P " + (i + 1));
    }

    private static Item item(int i) {
        Text title = new Text("Onderdeel " + (i + 1), "Item " + (i + 1));
        return new Item(
                code(i),
                ItemType.PROJECT,
                List.of(),
                Gate.all(),
                new ItemFacts(title, null, null, ItemFacts.Classification.NONE, Alignment.HIGH, null, null),
                PLACE);
    }

    private static Claim claim(int i, SplittableRandom random) {
        LocalDate start = AS_OF.plusDays(random.nextInt(1, 400));
        LocalDate finish = start.plusDays(random.nextInt(30, 200));
        Window window = Window.of(
                DateRange.of(start, start.plusDays(random.nextInt(30))),
                DateRange.of(finish, finish.plusDays(random.nextInt(60))));
        return new Claim(code(i), null, "window", window, true, PLACE);
    }

    private static Precondition precondition(int from, int to) {
        Text reason = new Text(
                "Onderdeel " + (to + 1) + " heeft " + (from + 1) + " nodig.",
                "Item " + (to + 1) + " needs " + (from + 1) + ".");
        return new Precondition(
                code(from),
                code(to),
                Link.FS,
                0,
                Strength.HARD,
                new Precondition.Grounds(Basis.EXPLICIT, reason, PLACE));
    }
}

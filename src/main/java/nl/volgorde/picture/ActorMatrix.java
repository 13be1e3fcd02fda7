package nl.volgorde.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.answers.ActorRef;
import nl.volgorde.answers.MapAnswer;
import nl.volgorde.answers.MapAnswer.MapEdge;
import nl.volgorde.answers.MapAnswer.MapNode;
import nl.volgorde.model.Strength;
import nl.volgorde.picture.Picture.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for whom: rows wait for columns. Counted are HARD edges between items of which neither is done nor dropped,
 * once for every pair of actors who must act on them.
 */
public final class ActorMatrix {
    /** More actors than this nobody reads; those with least to do with others become one. */
    public static final int READABLE = 20;

    private static final double SIDE = 34;
    private static final double LABELS = 290;
    private static final double HEADS = 170;
    private static final double LETTERS = 11.5;
    private static final String REST = "";

    /** So many items are named in the words of a cell, and in a row of the table. */
    private static final int FEW = 3;

    private static final int SOME = 20;

    private final Frame frame;
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, Integer> ties = new HashMap<>();
    private final Map<List<String>, List<MapEdge>> cells = new LinkedHashMap<>();
    private final List<String> actors;

    private ActorMatrix(Frame frame, MapAnswer map) {
        this.frame = frame;
        Map<String, MapNode> nodes = map.nodes().stream().collect(Collectors.toMap(MapNode::code, node -> node));
        Map<List<String>, List<MapEdge>> found = new LinkedHashMap<>();
        for (MapEdge edge : map.edges()) {
            MapNode from = nodes.get(edge.from());
            MapNode to = nodes.get(edge.to());
            if (from != null && to != null && edge.strength() == Strength.HARD && isOpen(from) && isOpen(to)) {
                count(edge, from, to, found);
            }
        }
        actors = readable();
        found.forEach((pair, edges) -> cells.computeIfAbsent(
                        List.of(shown(pair.getFirst()), shown(pair.getLast())), _ -> new ArrayList<>())
                .addAll(edges));
    }

    /** Draws the waiting between the actors of a map whose items are given one by one. */
    public static Picture of(Frame frame, MapAnswer map) {
        return new ActorMatrix(frame, map).picture();
    }

    private static boolean isOpen(MapNode node) {
        return node.state() != State.DONE && node.state() != State.DROPPED;
    }

    private void count(MapEdge edge, MapNode from, MapNode to, Map<List<String>, List<MapEdge>> found) {
        for (ActorRef waiting : to.leads()) {
            for (ActorRef awaited : from.leads()) {
                names.put(waiting.id(), waiting.name());
                names.put(awaited.id(), awaited.name());
                ties.merge(waiting.id(), 1, Integer::sum);
                ties.merge(awaited.id(), 1, Integer::sum);
                found.computeIfAbsent(List.of(waiting.id(), awaited.id()), _ -> new ArrayList<>())
                        .add(edge);
            }
        }
    }

    /** Those with most to do with others, by name. */
    private List<String> readable() {
        List<String> most = names.keySet().stream()
                .sorted(Comparator.comparingInt((String id) -> -tied(id)).thenComparing(Comparator.naturalOrder()))
                .limit(names.size() > READABLE ? READABLE - 1 : READABLE)
                .sorted(Comparator.comparing(this::name))
                .collect(Collectors.toCollection(ArrayList::new));
        if (names.size() > READABLE) {
            most.add(REST);
        }
        return most;
    }

    private int tied(String id) {
        return ties.getOrDefault(id, 0);
    }

    private String shown(String id) {
        return actors.contains(id) ? id : REST;
    }

    private String name(String id) {
        return id.equals(REST)
                ? frame.say("matrix.rest", names.size() - actors.size() + 1)
                : Objects.requireNonNull(names.get(id));
    }

    private List<MapEdge> edges(String waiting, String awaited) {
        return cells.getOrDefault(List.of(waiting, awaited), List.of());
    }

    /** The others together have no place of their own to lead to. */
    private @Nullable String address(String waiting, String awaited) {
        return waiting.equals(REST) ? null : frame.addresses().waiting(waiting, awaited);
    }

    private int waits(String actor) {
        return actors.stream().mapToInt(other -> edges(actor, other).size()).sum();
    }

    private Picture picture() {
        String title = frame.say("matrix.title");
        String description = frame.say("matrix.description", names.size(), cells.size());
        double width = Math.max(560, LABELS + actors.size() * SIDE + HEADS);
        double height = HEADS + actors.size() * SIDE + 50;
        Svg svg = Svg.picture(frame, "matrix", title, description, width, height);
        svg.letters(12, HEADS - 30).fill(Colour.SOFT_INK).size(LETTERS).text(frame.say("matrix.rows"));
        svg.letters(12, HEADS - 14).fill(Colour.SOFT_INK).size(LETTERS).text(frame.say("matrix.columns"));
        for (int i = 0; i < actors.size(); i++) {
            heads(svg, i);
        }
        for (int row = 0; row < actors.size(); row++) {
            for (int column = 0; column < actors.size(); column++) {
                cell(svg, row, column);
            }
        }
        svg.letters(12, HEADS + actors.size() * SIDE + 28)
                .fill(Colour.SOFT_INK)
                .size(LETTERS)
                .text(frame.say("matrix.legend"));
        return new Picture(svg.finished(), title, description, table());
    }

    private void heads(Svg svg, int i) {
        double at = i * SIDE;
        String name = name(actors.get(i));
        svg.letters(LABELS - 10, HEADS + at + SIDE / 2 + 4)
                .fill(Colour.INK)
                .size(LETTERS)
                .flushRight()
                .text(Lettering.fitted(name, LETTERS, LABELS - 24));
        String turn =
                "translate(" + Svg.number(LABELS + at + SIDE / 2 + 2) + " " + Svg.number(HEADS - 8) + ") rotate(-45)";
        svg.letters(0, 0)
                .with("transform", turn)
                .fill(Colour.INK)
                .size(LETTERS)
                .text(Lettering.fitted(name, LETTERS, HEADS * 1.3));
    }

    private void cell(Svg svg, int row, int column) {
        double x = LABELS + column * SIDE;
        double y = HEADS + row * SIDE;
        List<MapEdge> edges = edges(actors.get(row), actors.get(column));
        svg.rect(x, y, SIDE, SIDE)
                .fill(row == column ? Colour.PANEL : Colour.PAPER)
                .stroke(Colour.LINE, 1)
                .close();
        if (edges.isEmpty()) {
            return;
        }
        String words = frame.say(
                "matrix.cell", name(actors.get(row)), name(actors.get(column)), edges.size(), behind(edges, FEW));
        svg.part(address(actors.get(row), actors.get(column)), "cell", words);
        // A square whose side, beside its number, says how much.
        double side = SIDE * Math.min(1, 0.5 + 0.1 * edges.size()) - 6;
        svg.rect(x + (SIDE - side) / 2, y + (SIDE - side) / 2, side, side)
                .with("rx", 3)
                .fill(Colour.PANEL)
                .stroke(row == column ? Colour.SOFT_INK : Colour.STOP, 1.6)
                .close();
        svg.letters(x + SIDE / 2, y + SIDE / 2 + 4)
                .fill(Colour.INK)
                .bold()
                .middle()
                .text(Integer.toString(edges.size()));
        svg.end();
    }

    private String behind(List<MapEdge> edges, int most) {
        List<String> all = edges.stream()
                .map(edge -> edge.to() + " ← " + edge.from())
                .distinct()
                .toList();
        String shown = all.stream().limit(most).collect(Collectors.joining(", "));
        return all.size() <= most ? shown : frame.say("matrix.more", shown, all.size() - most);
    }

    private Picture.Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (String waiting : actors.stream()
                .sorted(Comparator.comparingInt((String id) -> -waits(id)))
                .toList()) {
            for (String awaited : actors) {
                List<MapEdge> edges = edges(waiting, awaited);
                if (!edges.isEmpty()) {
                    rows.add(List.of(
                            Cell.of(name(waiting)),
                            Cell.of(name(awaited)),
                            new Cell(Integer.toString(edges.size()), address(waiting, awaited), true),
                            Cell.of(behind(edges, SOME))));
                }
            }
        }
        return new Picture.Table(
                List.of(
                        frame.say("column.waiting"),
                        frame.say("column.awaited"),
                        frame.say("column.count"),
                        frame.say("column.behind")),
                rows);
    }
}

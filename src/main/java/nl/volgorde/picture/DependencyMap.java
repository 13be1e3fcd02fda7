package nl.volgorde.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.volgorde.analysis.layout.Arc;
import nl.volgorde.analysis.layout.Box;
import nl.volgorde.analysis.layout.LayeredLayout;
import nl.volgorde.analysis.layout.Layout;
import nl.volgorde.analysis.layout.Point;
import nl.volgorde.analysis.layout.Route;
import nl.volgorde.analysis.layout.Spacing;
import nl.volgorde.answers.MapAnswer;
import nl.volgorde.answers.MapAnswer.MapBundle;
import nl.volgorde.answers.MapAnswer.MapEdge;
import nl.volgorde.answers.MapAnswer.MapGroup;
import nl.volgorde.answers.MapAnswer.MapNode;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Strength;

/** How items hang together, in layers from left to right: what must come first stands left of what waits for it. */
public final class DependencyMap {
    /** More arrows between groups than this nobody reads: then only those that most dependencies lie behind are drawn. */
    public static final int READABLE = 150;

    /** Of the arrows between single items so many can be followed; HARD ones are drawn first, of those the ones in loops. */
    static final int ARROWS = 300;

    private static final double MARGIN = 12;
    /** Room for the numbers on the arrows. */
    private static final Spacing NUMBERED = new Spacing(130, 22, 16, 30, 16);

    private static final long HARD = 1_000;
    private static final long SOFT = 10;

    private final Frame frame;
    private final MapAnswer map;
    private final List<MapNode> nodes;
    private final List<MapEdge> edges;
    private final List<MapBundle> bundles;
    private final Map<String, Integer> positions = new HashMap<>();

    private DependencyMap(Frame frame, MapAnswer map) {
        this.frame = frame;
        this.map = map;
        // An order of its own, so that the same map is drawn alike however it was put together.
        nodes = map.nodes().stream()
                .sorted(Comparator.comparing(node -> ItemCode.of(node.code())))
                .toList();
        Comparator<MapEdge> reading = Comparator.comparing((MapEdge edge) -> ItemCode.of(edge.to()))
                .thenComparing(edge -> ItemCode.of(edge.from()))
                .thenComparing(MapEdge::link)
                .thenComparing(MapEdge::strength);
        edges = map.edges().stream()
                .sorted(Comparator.comparing((MapEdge edge) -> edge.strength() != Strength.HARD)
                        .thenComparing(edge -> !edge.inLoop())
                        .thenComparing(reading))
                .limit(ARROWS)
                .sorted(reading)
                .toList();
        bundles = map.bundles().stream()
                .sorted(Comparator.comparingInt(MapBundle::edges)
                        .reversed()
                        .thenComparing(MapBundle::from)
                        .thenComparing(MapBundle::to))
                .limit(READABLE)
                .sorted(Comparator.comparing(MapBundle::from).thenComparing(MapBundle::to))
                .toList();
        nodes.forEach(node -> positions.put(node.code(), positions.size()));
        map.groups().forEach(group -> positions.put(group.id(), positions.size()));
    }

    /** Draws a map. */
    public static Picture of(Frame frame, MapAnswer map) {
        return new DependencyMap(frame, map).picture();
    }

    private Picture picture() {
        Layout layout = LayeredLayout.of(boxes(), arcs(), bundles.isEmpty() ? Spacing.DEFAULT : NUMBERED);
        MapLegend legend = new MapLegend(frame, map);
        double width = Math.max(layout.width(), legend.width()) + 2 * MARGIN;
        double below = layout.height() + 2 * MARGIN;
        Svg svg = Svg.picture(frame, "map", title(), description(), width, below + legend.height() + MARGIN);
        svg.tag("g")
                .with("transform", "translate(" + MARGIN + " " + MARGIN + ")")
                .open();
        arrows(svg, layout);
        boxes(svg, layout);
        svg.end();
        legend.draw(svg, MARGIN, below);
        return new Picture(svg.finished(), title(), description(), new MapTable(frame, map).table());
    }

    private String title() {
        return map.focus() == null
                ? frame.say("map.title")
                : frame.say("map.title-focus", map.focus().code());
    }

    private String description() {
        String words = map.grouping() == null
                ? frame.say("map.description", nodes.size(), map.edges().size())
                : frame.say("map.description-grouped", map.items(), map.groups().size(), nodes.size());
        if (bundles.size() < map.bundles().size()) {
            words += " "
                    + frame.say(
                            "map.description-cut", bundles.size(), map.bundles().size());
        }
        if (edges.size() < map.edges().size()) {
            words += " "
                    + frame.say(
                            "map.description-dense", edges.size(), map.edges().size());
        }
        return words;
    }

    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        nodes.forEach(_ -> boxes.add(MapBoxes.SIZE));
        map.groups().forEach(_ -> boxes.add(MapBoxes.SIZE));
        return boxes;
    }

    private int position(String name) {
        return positions.getOrDefault(name, -1);
    }

    private List<Arc> arcs() {
        List<Arc> arcs = new ArrayList<>();
        for (MapEdge edge : edges) {
            // What the schedule leaves out is what goes against the direction of reading, where anything has to.
            long dear = edge.relaxed() ? 1 : edge.strength() == Strength.HARD ? HARD : SOFT;
            arcs.add(new Arc(position(edge.from()), position(edge.to()), dear));
        }
        for (MapBundle bundle : bundles) {
            arcs.add(new Arc(position(bundle.from()), position(bundle.to()), bundle.edges() + bundle.hard()));
        }
        return arcs;
    }

    private void arrows(Svg svg, Layout layout) {
        Arrow arrow = new Arrow(svg);
        svg.tag("g").with("class", "edges").open();
        for (int i = 0; i < edges.size(); i++) {
            MapEdge edge = edges.get(i);
            String address = frame.addresses().edge(edge.from(), edge.to());
            svg.part(address, "edge", words(edge));
            arrow.draw(edge, layout.routes().get(i));
            svg.end();
        }
        for (int i = 0; i < bundles.size(); i++) {
            MapBundle bundle = bundles.get(i);
            Route route = layout.routes().get(edges.size() + i);
            svg.part(
                    null,
                    "edge",
                    frame.say("map.bundle", name(bundle.from()), name(bundle.to()), bundle.edges(), bundle.hard()));
            arrow.bundle(route, bundle.edges(), bundle.hard(), 0.2 + 0.2 * (i % 4));
            svg.end();
        }
        svg.end();
    }

    private String name(String end) {
        return map.groups().stream()
                .filter(group -> group.id().equals(end))
                .map(MapGroup::title)
                .findFirst()
                .orElse(end);
    }

    private String words(MapEdge edge) {
        String words = frame.say(
                "map.edge",
                edge.from(),
                edge.to(),
                frame.words().word(edge.strength()),
                frame.words().word(edge.basis()),
                edge.reason());
        return words
                + (edge.inLoop() ? " " + frame.say("map.in-loop") : "")
                + (edge.relaxed() ? " " + frame.say("map.relaxed") : "");
    }

    /** From left to right and from top to bottom, the way they are read and reached by keyboard. */
    private void boxes(Svg svg, Layout layout) {
        MapBoxes boxes =
                new MapBoxes(frame, svg, map.focus() == null ? "" : map.focus().code());
        List<Integer> reading = IntStream.range(0, positions.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer i) -> layout.corners().get(i).x())
                        .thenComparingDouble(i -> layout.corners().get(i).y()))
                .toList();
        svg.tag("g").with("class", "nodes").open();
        for (int i : reading) {
            Point corner = layout.corners().get(i);
            if (i < nodes.size()) {
                boxes.item(nodes.get(i), corner);
            } else {
                boxes.group(map.groups().get(i - nodes.size()), corner);
            }
        }
        svg.end();
    }
}

package nl.volgorde.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.analysis.layout.Arc;
import nl.volgorde.analysis.layout.Box;
import nl.volgorde.analysis.layout.LayeredLayout;
import nl.volgorde.analysis.layout.Layout;
import nl.volgorde.analysis.layout.Point;
import nl.volgorde.analysis.layout.Spacing;
import nl.volgorde.picture.Picture.Cell;
import org.jspecify.annotations.Nullable;

/** Any nodes and the relations between them, in layers in the direction of the arrows. */
public final class GraphDrawing {
    /** More nodes than this nobody reads in one picture; a table holds them all. */
    public static final int READABLE = 80;

    private static final Box BOX = new Box(190, 62);
    private static final Spacing SPACING = new Spacing(150, 18, 14, 30, 14);
    private static final double MARGIN = 12;
    private static final double LETTERS = 11;

    private final Frame frame;
    private final String title;
    private final List<Node> nodes;
    private final List<Edge> edges;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * A node.
     *
     * @param id tells it apart in this graph
     * @param kind what it is, in a word
     * @param title what it says, may be empty
     * @param address where it leads, or null
     */
    public record Node(
            String id,
            String kind,
            String name,
            String title,
            @Nullable String address) {}

    /**
     * A relation from one node to another.
     *
     * @param kind what it is, in a word
     */
    public record Edge(String from, String to, String kind) {}

    private GraphDrawing(Frame frame, String title, List<Node> nodes, List<Edge> edges) {
        this.frame = frame;
        this.title = title;
        this.nodes = List.copyOf(nodes);
        this.nodes.forEach(node -> positions.put(node.id(), positions.size()));
        this.edges = edges.stream()
                .filter(edge -> positions.containsKey(edge.from()) && positions.containsKey(edge.to()))
                .toList();
    }

    /**
     * Draws a graph of at most {@link #READABLE} nodes; a relation of which a node is not given is left out, and one from
     * a node to itself stands in the table alone.
     */
    public static Picture of(Frame frame, String title, List<Node> nodes, List<Edge> edges) {
        return new GraphDrawing(frame, title, nodes, edges).picture();
    }

    private Picture picture() {
        String description = frame.say("graph.description", nodes.size(), edges.size());
        List<Edge> drawn =
                edges.stream().filter(edge -> !edge.from().equals(edge.to())).toList();
        List<Arc> arcs = drawn.stream()
                .map(edge -> new Arc(position(edge.from()), position(edge.to()), 1))
                .toList();
        Layout layout = LayeredLayout.of(nodes.stream().map(_ -> BOX).toList(), arcs, SPACING);
        Svg svg = Svg.picture(
                frame, "graph", title, description, layout.width() + 2 * MARGIN, layout.height() + 2 * MARGIN);
        svg.tag("g")
                .with("transform", "translate(" + MARGIN + " " + MARGIN + ")")
                .open();
        Arrow arrow = new Arrow(svg);
        for (int i = 0; i < drawn.size(); i++) {
            Edge edge = drawn.get(i);
            svg.part(null, "edge", frame.say("graph.edge", name(edge.from()), edge.kind(), name(edge.to())));
            arrow.named(layout.routes().get(i), edge.kind(), 0.3 + 0.1 * (i % 5));
            svg.end();
        }
        for (int i = 0; i < nodes.size(); i++) {
            box(svg, nodes.get(i), layout.corners().get(i));
        }
        return new Picture(svg.finished(), title, description, table());
    }

    private int position(String id) {
        return positions.getOrDefault(id, -1);
    }

    private String name(String id) {
        return nodes.get(position(id)).name();
    }

    private void box(Svg svg, Node node, Point corner) {
        double left = corner.x() + 9;
        double room = BOX.width() - 18;
        svg.part(node.address(), "node", frame.say("graph.node", node.name(), node.kind(), node.title()));
        svg.rect(corner.x(), corner.y(), BOX.width(), BOX.height())
                .with("rx", 4)
                .fill(Colour.PAPER)
                .stroke(Colour.SOFT_INK, 1.4)
                .close();
        svg.letters(left, corner.y() + 17)
                .fill(Colour.INK)
                .bold()
                .text(Lettering.fitted(node.name(), Svg.LETTERS * 1.12, room));
        svg.letters(left, corner.y() + 34)
                .fill(Colour.INK)
                .size(LETTERS)
                .text(Lettering.fitted(node.title(), LETTERS, room));
        svg.letters(left, corner.y() + 52)
                .fill(Colour.SOFT_INK)
                .size(LETTERS)
                .text(Lettering.fitted(node.kind(), LETTERS, room));
        svg.end();
    }

    /** Each relation once, then the nodes that have none. */
    private Picture.Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        List<Node> alone = new ArrayList<>(nodes);
        for (Edge edge : edges) {
            Node from = nodes.get(position(edge.from()));
            Node to = nodes.get(position(edge.to()));
            alone.remove(from);
            alone.remove(to);
            rows.add(List.of(cell(from), Cell.of(edge.kind()), cell(to)));
        }
        alone.forEach(node -> rows.add(List.of(cell(node), Cell.of(""), Cell.of(""))));
        return new Picture.Table(
                List.of(frame.say("column.from"), frame.say("column.relation"), frame.say("column.to")), rows);
    }

    private static Cell cell(Node node) {
        String text = node.title().isEmpty() || node.title().equals(node.name())
                ? node.name()
                : node.name() + " " + node.title();
        return new Cell(text + " (" + node.kind() + ")", node.address(), false);
    }
}

package nl.volgorde.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.volgorde.analysis.layout.Point;
import nl.volgorde.analysis.layout.Route;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.answers.MapAnswer;
import nl.volgorde.answers.MapAnswer.MapEdge;
import nl.volgorde.answers.MapAnswer.MapNode;
import nl.volgorde.model.Basis;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Link;
import nl.volgorde.model.Strength;

/** What the shapes and lines of a map mean; only those that occur in it. */
final class MapLegend {
    private static final double ROW = 22;
    private static final double SIGN = 40;
    private static final double APART = 22;
    private static final double LETTERS = 11.5;
    private static final double WIDTH = 900;

    private final Frame frame;
    private final List<List<Entry>> rows = new ArrayList<>();

    /** A sign and its words. */
    private record Entry(Sign sign, String words) {
        double width() {
            return SIGN + Lettering.width(words, LETTERS) + APART;
        }
    }

    /** Draws something about 32 wide and 14 high from a point on its left, in the middle of its height. */
    @FunctionalInterface
    private interface Sign {
        void draw(Svg svg, double x, double y);
    }

    MapLegend(Frame frame, MapAnswer map) {
        this.frame = frame;
        Set<ItemType> types = EnumSet.noneOf(ItemType.class);
        Set<State> states = EnumSet.noneOf(State.class);
        for (MapNode node : map.nodes()) {
            types.add(node.type());
            states.add(node.state());
        }
        map.groups().forEach(group -> states.addAll(group.states().keySet()));
        List<Entry> shapes = new ArrayList<>();
        types.forEach(type -> shapes.add(
                new Entry((svg, x, y) -> shape(svg, type, x, y), frame.words().word(type))));
        wrap(shapes);
        List<Entry> marks = new ArrayList<>();
        states.forEach(state -> marks.add(new Entry(
                (svg, x, y) -> StateMark.draw(svg, state, x + 24, y),
                frame.words().word(state))));
        wrap(marks);
        wrap(lines(map));
    }

    private List<Entry> lines(MapAnswer map) {
        List<Entry> lines = new ArrayList<>();
        if (!map.edges().isEmpty()) {
            lines.add(line("legend.hard", Strength.HARD, Basis.EXPLICIT, false, false));
            lines.add(line("legend.soft", Strength.SOFT, Basis.EXPLICIT, false, false));
            lines.add(line("legend.inferred", Strength.HARD, Basis.INFERRED, false, false));
        }
        if (map.edges().stream().anyMatch(edge -> edge.inLoop() && !edge.relaxed())) {
            lines.add(line("legend.loop", Strength.HARD, Basis.EXPLICIT, false, true));
        }
        if (map.edges().stream().anyMatch(MapEdge::relaxed)) {
            lines.add(line("legend.relaxed", Strength.HARD, Basis.EXPLICIT, true, true));
        }
        if (!map.bundles().isEmpty()) {
            lines.add(new Entry(
                    (svg, x, y) -> new Arrow(svg).bundle(way(x - 4, y, 40), 5, 5, 0.5), frame.say("legend.bundle")));
        }
        return lines;
    }

    private Entry line(String key, Strength strength, Basis basis, boolean relaxed, boolean inLoop) {
        MapEdge edge = new MapEdge("", "", Link.FS, 0, strength, basis, "", "", "", relaxed, inLoop);
        return new Entry((svg, x, y) -> new Arrow(svg).draw(edge, way(x, y, 32)), frame.say(key));
    }

    private static Route way(double x, double y, double width) {
        Point from = new Point(x, y);
        Point to = new Point(x + width, y);
        return new Route(List.of(from, from, to, to), false);
    }

    private static void shape(Svg svg, ItemType type, double x, double y) {
        svg.path(TypeShape.outline(type, x, y - 10, 32, 20))
                .fill(Colour.PAPER)
                .stroke(Colour.SOFT_INK, 1.4)
                .close();
        String inner = TypeShape.inner(type, x, y - 10, 32, 20);
        if (!inner.isEmpty() && type == ItemType.AGREEMENT) {
            svg.path(inner).hollow().stroke(Colour.SOFT_INK, 1).close();
        } else if (!inner.isEmpty()) {
            svg.line(x + 6, y + 7, x + 26, y + 7).stroke(Colour.SOFT_INK, 1).close();
            svg.line(x + 6, y - 7, x + 26, y - 7).stroke(Colour.SOFT_INK, 1).close();
        }
    }

    private void wrap(List<Entry> entries) {
        double x = WIDTH;
        for (Entry entry : entries) {
            if (x + entry.width() > WIDTH) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.getLast().add(entry);
            x += entry.width();
        }
    }

    double width() {
        return rows.stream()
                .mapToDouble(row -> row.stream().mapToDouble(Entry::width).sum())
                .max()
                .orElse(0);
    }

    double height() {
        return rows.size() * ROW + 8;
    }

    void draw(Svg svg, double left, double top) {
        svg.tag("g").with("class", "legend").open();
        svg.tag("title").text(frame.say("legend"));
        svg.line(left, top, left + width(), top).stroke(Colour.LINE, 1).close();
        double y = top + ROW / 2 + 6;
        for (List<Entry> row : rows) {
            double x = left;
            for (Entry entry : row) {
                entry.sign().draw(svg, x, y);
                svg.letters(x + SIGN, y + 4).fill(Colour.INK).size(LETTERS).text(entry.words());
                x += entry.width();
            }
            y += ROW;
        }
        svg.end();
    }
}

package nl.volgorde.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.volgorde.answers.ActorRef;
import nl.volgorde.answers.MapAnswer;
import nl.volgorde.answers.MapAnswer.MapBundle;
import nl.volgorde.answers.MapAnswer.MapEdge;
import nl.volgorde.answers.MapAnswer.MapGroup;
import nl.volgorde.answers.MapAnswer.MapNode;
import nl.volgorde.picture.Picture.Cell;

/** The dependency map in rows: every box with all that it waits for. */
final class MapTable {
    private final Frame frame;
    private final MapAnswer map;

    MapTable(Frame frame, MapAnswer map) {
        this.frame = frame;
        this.map = map;
    }

    Picture.Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        map.groups().forEach(group -> rows.add(row(group)));
        map.nodes().forEach(node -> rows.add(row(node)));
        return new Picture.Table(
                List.of(
                        frame.say("column.item"),
                        frame.say("column.title"),
                        frame.say("column.type"),
                        frame.say("column.state"),
                        frame.say("column.leads"),
                        frame.say("column.waits-for")),
                rows);
    }

    private List<Cell> row(MapGroup group) {
        return List.of(
                new Cell(
                        frame.say("map.items", group.items()), frame.addresses().group(group), false),
                Cell.of(group.title()),
                Cell.of(frame.say("map.kind-group")),
                Cell.of(MapBoxes.states(frame, group)),
                Cell.of(""),
                Cell.of(bundles(group.id())));
    }

    private List<Cell> row(MapNode node) {
        String edges = map.edges().stream()
                .filter(edge -> edge.to().equals(node.code()))
                .map(this::needed)
                .collect(Collectors.joining("; "));
        String bundles = bundles(node.code());
        return List.of(
                new Cell(node.code(), frame.addresses().item(node.code()), false),
                Cell.of(node.title()),
                Cell.of(frame.words().word(node.type())),
                Cell.of(frame.words().word(node.state())),
                Cell.of(node.leads().stream().map(ActorRef::name).collect(Collectors.joining(", "))),
                Cell.of(edges + (edges.isEmpty() || bundles.isEmpty() ? "" : "; ") + bundles));
    }

    private String needed(MapEdge edge) {
        return edge.from() + " (" + frame.words().word(edge.strength()) + ", "
                + frame.words().word(edge.basis())
                + (edge.inLoop() ? ", " + frame.say("map.mark-loop") : "")
                + (edge.relaxed() ? ", " + frame.say("map.mark-relaxed") : "") + ")";
    }

    private String bundles(String end) {
        return map.bundles().stream()
                .filter(bundle -> bundle.to().equals(end))
                .map(this::counted)
                .collect(Collectors.joining("; "));
    }

    private String counted(MapBundle bundle) {
        String from = map.groups().stream()
                .filter(group -> group.id().equals(bundle.from()))
                .map(MapGroup::title)
                .findFirst()
                .orElse(bundle.from());
        return from + " (" + bundle.edges() + ")";
    }
}

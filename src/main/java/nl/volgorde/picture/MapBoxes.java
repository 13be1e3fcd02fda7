package nl.volgorde.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.volgorde.analysis.layout.Box;
import nl.volgorde.analysis.layout.Point;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.answers.ActorRef;
import nl.volgorde.answers.MapAnswer.MapGroup;
import nl.volgorde.answers.MapAnswer.MapNode;

/** Items and groups of items as boxes of one size. */
final class MapBoxes {
    static final Box SIZE = new Box(157, 88);

    private static final double TITLE = 11.5;
    private static final double SMALL = 11;
    private static final double LEAST = 9;
    private static final double FOCUS = 4.5;
    private static final double STATES_APART = 44;

    private final Frame frame;
    private final Svg svg;
    private final String focus;

    /**
     * @param focus code of the item to be marked, or empty
     */
    MapBoxes(Frame frame, Svg svg, String focus) {
        this.frame = frame;
        this.svg = svg;
        this.focus = focus;
    }

    void item(MapNode node, Point corner) {
        double x = corner.x();
        double y = corner.y();
        String state = frame.words().word(node.state());
        svg.part(
                frame.addresses().item(node.code()),
                node.code().equals(focus) ? "node seen-from" : "node",
                words(node, state));
        svg.path(TypeShape.outline(node.type(), x, y, SIZE.width(), SIZE.height()))
                .fill(node.state() == State.DONE || node.state() == State.DROPPED ? Colour.PANEL : Colour.PAPER)
                .stroke(
                        StateMark.colour(node.state()),
                        node.code().equals(focus) ? FOCUS : StateMark.border(node.state()))
                .dashed(StateMark.dashes(node.state()))
                .close();
        String inner = TypeShape.inner(node.type(), x, y, SIZE.width(), SIZE.height());
        if (!inner.isEmpty()) {
            svg.path(inner).hollow().stroke(StateMark.colour(node.state()), 1).close();
        }
        double left = x + TypeShape.INSET;
        double room = SIZE.width() - 2 * TypeShape.INSET;
        double size = Math.min(Svg.LETTERS, Svg.LETTERS * room / Lettering.boldWidth(node.code(), Svg.LETTERS));
        svg.letters(left, y + 18)
                .fill(Colour.INK)
                .size(Math.max(LEAST, size))
                .bold()
                .text(Lettering.fitted(node.code(), Math.max(LEAST, size) * 1.12, room));
        title(node.title(), left, y, room);
        StateMark.draw(svg, node.state(), left + 5, y + 75);
        svg.letters(left + 16, y + 79)
                .fill(StateMark.colour(node.state()))
                .size(SMALL)
                .text(state);
        svg.end();
    }

    private void title(String title, double left, double y, double room) {
        List<String> lines = Lettering.wrapped(title, TITLE, room, 3);
        for (int i = 0; i < lines.size(); i++) {
            svg.letters(left, y + 33 + 13.5 * i).fill(Colour.INK).size(TITLE).text(lines.get(i));
        }
    }

    private String words(MapNode node, String state) {
        String leads = node.leads().stream().map(ActorRef::name).collect(Collectors.joining(", "));
        return frame.say("map.node", node.code(), node.title(), frame.words().word(node.type()), state)
                + (leads.isEmpty() ? "" : " " + frame.say("map.leads", leads));
    }

    /** A pile of items: how many there are, and how they stand. */
    void group(MapGroup group, Point corner) {
        double x = corner.x();
        double y = corner.y();
        svg.part(
                frame.addresses().group(group),
                "node group",
                frame.say("map.group", group.title(), group.items(), states(frame, group)));
        for (double behind = 6; behind >= 0; behind -= 3) {
            svg.rect(x + behind, y + behind, SIZE.width() - 6, SIZE.height() - 6)
                    .with("rx", 3)
                    .fill(Colour.PANEL)
                    .stroke(Colour.SOFT_INK, 1.2)
                    .close();
        }
        double left = x + 8;
        String count = Integer.toString(group.items());
        double room = SIZE.width() - 32 - Lettering.boldWidth(count, Svg.LETTERS);
        List<String> lines = Lettering.wrapped(group.title(), TITLE, room, 3);
        for (int i = 0; i < lines.size(); i++) {
            svg.letters(left, y + 16 + 13 * i).fill(Colour.INK).size(TITLE).text(lines.get(i));
        }
        svg.letters(x + SIZE.width() - 14, y + 18)
                .fill(Colour.INK)
                .bold()
                .flushRight()
                .text(count);
        double at = left + 5;
        for (State state : State.values()) {
            int items = group.states().getOrDefault(state, 0);
            if (items > 0 && at < x + SIZE.width() - STATES_APART / 2) {
                StateMark.draw(svg, state, at, y + 68);
                svg.letters(at + 9, y + 72).fill(Colour.INK).size(SMALL).text(Integer.toString(items));
                at += 18 + Lettering.width(Integer.toString(items), SMALL) + 6;
            }
        }
        svg.end();
    }

    /** How many items of a group are in which state, in words. */
    static String states(Frame frame, MapGroup group) {
        return Arrays.stream(State.values())
                .filter(state -> group.states().getOrDefault(state, 0) > 0)
                .map(state -> group.states().getOrDefault(state, 0) + " "
                        + frame.words().word(state))
                .collect(Collectors.joining(", "));
    }
}

package nl.volgorde.answers;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.structure.Loop;
import nl.volgorde.model.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How does it all hang together (method §1)? */
@Component
public class MapQuestion {
    private final Analyses analyses;

    MapQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for the whole agenda or a part of it.
     *
     * @throws NoAnswer when the agenda, the focus, the theme or the actor is not there
     */
    public MapAnswer answer(Asked asked, MapSelection selection) {
        return of(analyses.of(asked), selection, Wording.in(asked.language()));
    }

    static MapAnswer of(AnalysedProgramme analysed, MapSelection selection, Wording wording) {
        return new Answering(analysed, wording, selection).answer();
    }

    /** One answer in the making. */
    private static final class Answering {
        private final AnalysedProgramme analysed;
        private final DependencyNetwork network;
        private final MapSelection selection;
        private final Wording wording;
        private final Parts parts;
        private final @Nullable Integer focus;

        Answering(AnalysedProgramme analysed, Wording wording, MapSelection selection) {
            this.analysed = analysed;
            this.network = analysed.network().network();
            this.selection = selection;
            this.wording = wording;
            this.parts = new Parts(analysed, wording);
            MapSelection.Reach reach = selection.reach();
            this.focus = reach == null ? null : analysed.vertex(reach.focus());
        }

        MapAnswer answer() {
            selection.filter().check(analysed.programme().register());
            BitSet near = near();
            List<MapAnswer.MapNode> nodes = near.stream()
                    .boxed()
                    .sorted(Comparator.comparing(v -> analysed.network().code(v)))
                    .map(this::node)
                    .filter(this::isWanted)
                    .toList();
            Set<String> codes = nodes.stream().map(MapAnswer.MapNode::code).collect(Collectors.toSet());
            List<MapAnswer.MapEdge> edges = IntStream.range(0, network.edgeCount())
                    .filter(e -> codes.contains(parts.code(network.source(e)))
                            && codes.contains(parts.code(network.target(e))))
                    .boxed()
                    .sorted(Comparator.comparing(
                                    (Integer e) -> analysed.network().code(network.target(e)))
                            .thenComparing(e -> analysed.network().code(network.source(e)))
                            .thenComparing(e -> network.link(e))
                            .thenComparing(e -> !network.isHard(e)))
                    .map(this::edge)
                    .toList();
            MapGroups groups =
                    MapGroups.of(selection, nodes, analysed.programme().register(), wording);
            return new MapAnswer(
                    analysed.programme().agenda().id(),
                    analysed.programme().revision(),
                    analysed.asOf(),
                    focus == null ? null : parts.ref(focus),
                    nodes.size(),
                    groups.grouping(),
                    nodes.stream().filter(groups::isAlone).toList(),
                    edges.stream().filter(groups::isAlone).toList(),
                    groups.groups(edges),
                    groups.bundles(edges));
        }

        private boolean isWanted(MapAnswer.MapNode node) {
            return (focus != null && node.code().equals(parts.code(focus)))
                    || selection.filter().accepts(node.code(), node.title(), node.state(), node.theme(), node.leads());
        }

        /** The vertices within the wanted number of steps of the focus; all without one. */
        private BitSet near() {
            BitSet near = new BitSet(network.size());
            MapSelection.Reach reach = selection.reach();
            if (reach == null || focus == null) {
                near.set(0, network.size());
                return near;
            }
            if (reach.direction() != MapSelection.Direction.DOWNSTREAM) {
                follow(focus, reach, true, near);
            }
            if (reach.direction() != MapSelection.Direction.UPSTREAM) {
                follow(focus, reach, false, near);
            }
            return near;
        }

        private void follow(int start, MapSelection.Reach reach, boolean upstream, BitSet near) {
            BitSet seen = new BitSet(network.size());
            Deque<Integer> front = new ArrayDeque<>(List.of(start));
            seen.set(start);
            for (int step = 0; step < reach.steps() && !front.isEmpty(); step++) {
                for (int left = front.size(); left > 0; left--) {
                    int v = front.remove();
                    neighbours(v, upstream, reach.hardOnly())
                            .filter(w -> !seen.get(w))
                            .forEach(w -> {
                                seen.set(w);
                                front.add(w);
                            });
                }
            }
            near.or(seen);
        }

        private IntStream neighbours(int v, boolean upstream, boolean hardOnly) {
            IntStream edges = upstream
                    ? IntStream.range(network.firstIn(v), network.lastIn(v))
                    : IntStream.range(network.firstOut(v), network.lastOut(v)).map(network::outEdge);
            return edges.filter(e -> !hardOnly || network.isHard(e))
                    .map(e -> upstream ? network.source(e) : network.target(e));
        }

        private MapAnswer.MapNode node(int v) {
            Item item = analysed.network().item(v);
            return new MapAnswer.MapNode(
                    parts.code(v),
                    parts.title(v),
                    item.type(),
                    analysed.readiness().state(v),
                    item.facts().classification().theme(),
                    parts.leads(v));
        }

        private MapAnswer.MapEdge edge(int e) {
            EdgeRef edge = parts.edge(e);
            return new MapAnswer.MapEdge(
                    edge.from(),
                    edge.to(),
                    edge.link(),
                    edge.lagDays(),
                    edge.strength(),
                    edge.basis(),
                    edge.reason(),
                    edge.source(),
                    edge.ref(),
                    analysed.sequence().isRelaxed(e),
                    isInLoop(e));
        }

        private boolean isInLoop(int e) {
            return analysed.loops().stream()
                    .anyMatch(loop -> (loop.kind() == Loop.Kind.TENSION || network.isHard(e))
                            && loop.vertices().contains(network.source(e))
                            && loop.vertices().contains(network.target(e)));
        }
    }
}

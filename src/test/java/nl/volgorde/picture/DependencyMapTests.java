package nl.volgorde.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.answers.ActorRef;
import nl.volgorde.answers.MapAnswer;
import nl.volgorde.answers.MapAnswer.MapEdge;
import nl.volgorde.answers.MapAnswer.MapGroup;
import nl.volgorde.answers.MapAnswer.MapNode;
import nl.volgorde.answers.MapSelection;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.Basis;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Language;
import nl.volgorde.model.Link;
import nl.volgorde.model.Strength;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The dependency map as a document: everything in it, in order, safe and the same whatever the order given. */
class DependencyMapTests {
    private static final Frame DUTCH = new Frame(Wording.in(Language.NL), new TestAddresses(), "map");

    private static final List<ItemType> TYPES = List.of(ItemType.values());
    private static final List<State> STATES = List.of(State.values());

    /** Addresses that say what they lead to. */
    private static final class TestAddresses implements Addresses {
        @Override
        public String item(String code) {
            return "/items/" + code;
        }

        @Override
        public String edge(String from, String to) {
            return "/edges/" + from + "/" + to;
        }

        @Override
        public String waiting(String waiting, String awaited) {
            return "/waiting/" + waiting + "/" + awaited;
        }

        @Override
        public String group(MapGroup group) {
            return "/groups/" + group.id();
        }
    }

    private static MapNode node(int i, String title) {
        return new MapNode(
                "P " + i,
                title,
                TYPES.get(i % TYPES.size()),
                STATES.get(i % STATES.size()),
                null,
                List.of(new ActorRef("a" + i % 4, "Partij " + i % 4)));
    }

    private static MapAnswer random(long seed) {
        RandomNetwork network = RandomNetwork.of(seed, new RandomNetwork.Shape(25, 0.1, true, false, true, 0.3));
        List<MapNode> nodes = IntStream.range(0, network.size())
                .mapToObj(i -> node(i, "Item <" + i + "> & \"co\""))
                .toList();
        List<MapEdge> edges = network.edges().stream()
                .map(edge -> new MapEdge(
                        "P " + edge.from(),
                        "P " + edge.to(),
                        edge.link(),
                        edge.lag(),
                        edge.hard() ? Strength.HARD : Strength.SOFT,
                        edge.lag() % 2 == 0 ? Basis.EXPLICIT : Basis.INFERRED,
                        "omdat",
                        "bron",
                        "p. 1",
                        edge.lag() == 1,
                        edge.lag() == 2))
                .toList();
        return map(nodes, edges);
    }

    private static MapAnswer map(List<MapNode> nodes, List<MapEdge> edges) {
        return new MapAnswer(
                "random", 1, LocalDate.of(2026, 11, 24), null, nodes.size(), null, nodes, edges, List.of(), List.of());
    }

    private static Document parsed(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + svg.substring(0, Math.min(300, svg.length())), e);
        }
    }

    private static List<String> hrefs(Document svg) {
        NodeList links = svg.getElementsByTagName("a");
        return IntStream.range(0, links.getLength())
                .mapToObj(i -> ((Element) links.item(i)).getAttribute("href"))
                .toList();
    }

    @RepeatedTest(200)
    void showsEveryItemAndEdgeAndLeadsToThem(RepetitionInfo run) {
        MapAnswer map = random(run.getCurrentRepetition());
        Picture picture = DependencyMap.of(DUTCH, map);
        Document svg = parsed(picture.svg());
        List<String> expected = new ArrayList<>();
        map.nodes().forEach(node -> expected.add("/items/" + node.code()));
        map.edges().forEach(edge -> expected.add("/edges/" + edge.from() + "/" + edge.to()));
        assertThat(hrefs(svg)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(picture.svg()).doesNotContain("style=", "<script", "onload");
        assertThat(picture.table().rows()).hasSize(map.nodes().size());
        map.edges()
                .forEach(edge -> assertThat(picture.table().rows()).anySatisfy(row -> {
                    assertThat(row.getFirst().text()).isEqualTo(edge.to());
                    assertThat(row.getLast().text()).contains(edge.from() + " (");
                }));
    }

    @RepeatedTest(50)
    void isTheSameInWhateverOrderTheAnswerComes(RepetitionInfo run) {
        MapAnswer map = random(run.getCurrentRepetition());
        List<MapNode> nodes = new ArrayList<>(map.nodes());
        List<MapEdge> edges = new ArrayList<>(map.edges());
        Collections.shuffle(nodes, new Random(1));
        Collections.shuffle(edges, new Random(2));
        assertThat(DependencyMap.of(DUTCH, map(nodes, edges)).svg())
                .isEqualTo(DependencyMap.of(DUTCH, map).svg());
    }

    @Test
    void saysWhatEveryArrowIs() {
        MapEdge edge = new MapEdge(
                "P 1", "P 2", Link.FS, 0, Strength.HARD, Basis.INFERRED, "Omdat het moet.", "b", "1", true, true);
        Picture picture = DependencyMap.of(DUTCH, map(List.of(node(1, "Een"), node(2, "Twee")), List.of(edge)));
        assertThat(picture.svg())
                .contains("P 2 wacht op P 1 (hard, afgeleid): Omdat het moet. Ligt in een kring. Telt in de planning");
        assertThat(picture.table().rows().getLast().getLast().text())
                .isEqualTo("P 1 (hard, afgeleid, in een kring, telt niet mee in de planning)");
    }

    @Test
    void drawsGroupsWithTheirCounts() {
        MapGroup one = new MapGroup("theme:a", "a", "Wonen", 3000, Map.of(State.READY, 2000, State.DONE, 1000), 7);
        MapGroup two = new MapGroup("theme:b", "b", "Water", 2000, Map.of(State.BLOCKED, 2000), 0);
        MapAnswer map = new MapAnswer(
                "many",
                1,
                LocalDate.of(2026, 11, 24),
                null,
                5000,
                MapSelection.Grouping.THEME,
                List.of(),
                List.of(),
                List.of(one, two),
                List.of(new MapAnswer.MapBundle("theme:a", "theme:b", 12, 5)));
        Picture picture = DependencyMap.of(DUTCH, map);
        assertThat(hrefs(parsed(picture.svg()))).containsExactly("/groups/theme:a", "/groups/theme:b");
        assertThat(picture.svg()).contains("Water wacht op Wonen: 12 afhankelijkheden, waarvan 5 hard.", ">12</text>");
        assertThat(picture.table().rows().getLast().getLast().text()).isEqualTo("Wonen (12)");
    }

    @Test
    void drawsNoMoreArrowsThanCanBeFollowedAndSaysWhichItLeavesOut() {
        List<MapNode> nodes =
                IntStream.range(0, 40).mapToObj(i -> node(i, "Werk " + i)).toList();
        List<MapEdge> edges = new ArrayList<>();
        for (int to = 1; to < nodes.size(); to++) {
            for (int from = 0; from < to; from++) {
                edges.add(edge("P " + from, "P " + to, to == 39 ? Strength.HARD : Strength.SOFT));
            }
        }
        Picture picture = DependencyMap.of(DUTCH, map(nodes, edges));
        List<String> arrows = hrefs(parsed(picture.svg())).stream()
                .filter(address -> address.startsWith("/edges/"))
                .toList();
        assertThat(arrows).hasSize(DependencyMap.ARROWS);
        IntStream.range(0, 39).forEach(from -> assertThat(arrows).contains("/edges/P " + from + "/P 39"));
        assertThat(picture.description()).contains("780 afhankelijkheden tussen losse items zijn er 300 getekend");
        assertThat(picture.table().rows().get(30).getLast().text().split("; ", -1))
                .as("the table has them all")
                .hasSize(30);
        assertThat(DependencyMap.of(DUTCH, map(nodes, edges.subList(0, 300))).description())
                .doesNotContain("getekend");
    }

    @Test
    void keepsWhatXmlCannotHoldOut() {
        Picture picture = DependencyMap.of(DUTCH, map(List.of(node(1, "Nul \u0000 en \u0008 & <b>")), List.of()));
        assertThat(parsed(picture.svg()).getElementsByTagName("b").getLength()).isZero();
    }

    @Test
    void countsWhoWaitsForWhomByWhatIsStillOpen() {
        MapNode waiting = new MapNode("W", "W", ItemType.PROJECT, State.BLOCKED, null, List.of(new ActorRef("x", "X")));
        MapNode open = new MapNode("O", "O", ItemType.PROJECT, State.READY, null, List.of(new ActorRef("y", "Y")));
        MapNode done = new MapNode("D", "D", ItemType.PROJECT, State.DONE, null, List.of(new ActorRef("z", "Z")));
        List<MapEdge> edges = List.of(edge("O", "W", Strength.HARD), edge("D", "W", Strength.HARD));
        Picture picture = ActorMatrix.of(DUTCH, map(List.of(waiting, open, done), edges));
        assertThat(picture.table().rows()).hasSize(1);
        assertThat(picture.table().rows().getFirst())
                .extracting(Picture.Cell::text)
                .containsExactly("X", "Y", "1", "W ← O");
        assertThat(hrefs(parsed(picture.svg()))).containsExactly("/waiting/x/y");
    }

    private static MapEdge edge(String from, String to, Strength strength) {
        return new MapEdge(from, to, Link.FS, 0, strength, Basis.EXPLICIT, "r", "b", "1", false, false);
    }
}

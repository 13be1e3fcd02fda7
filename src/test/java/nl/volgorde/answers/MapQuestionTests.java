package nl.volgorde.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.RandomProgramme;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.Language;
import nl.volgorde.model.Link;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Register;
import nl.volgorde.model.Text;
import nl.volgorde.model.Theme;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Which items and edges a map shows, one by one or put together. */
class MapQuestionTests {
    private static final int MANY = 5_000;

    private static Programme themed(RandomNetwork network, int themes) {
        Programme plain = RandomProgramme.of(network);
        List<Theme> known = new ArrayList<>();
        for (int i = 0; i < themes; i++) {
            known.add(new Theme("t" + i, themes - i, new Text("Thema " + i, "Theme " + i)));
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < plain.items().size(); i++) {
            Item item = plain.items().get(i);
            ItemFacts.Classification place =
                    new ItemFacts.Classification("t" + i % themes, null, List.of(), null, false);
            ItemFacts facts =
                    new ItemFacts(item.title(), null, null, place, item.facts().alignment(), null, null);
            items.add(new Item(item.code(), item.type(), List.of(), item.gate(), facts, item.provenance()));
        }
        Register register = new Register(List.of(), known, List.of(), List.of(), List.of(), List.of());
        return new Programme(plain.agenda(), 1, register, items, plain.ties(), plain.dating());
    }

    private static MapAnswer map(Programme programme, MapSelection selection) {
        return MapQuestion.of(
                new AnalysedProgramme(programme, RandomProgramme.AS_OF), selection, Wording.in(Language.NL));
    }

    private static RandomNetwork many() {
        RandomGenerator random = RandomNetwork.generator(5);
        Set<RandomNetwork.Edge> edges = new HashSet<>();
        while (edges.size() < 3 * MANY) {
            int from = random.nextInt(MANY - 1);
            int to = from + 1 + random.nextInt(Math.min(200, MANY - 1 - from));
            edges.add(new RandomNetwork.Edge(from, to, Link.FS, 0, true));
        }
        return new RandomNetwork(5, Collections.nCopies(MANY, Gate.all()), List.copyOf(edges));
    }

    @Test
    void putsTogetherWhatNobodyCanRead() {
        MapAnswer map = map(themed(many(), 7), MapSelection.ALL);
        assertThat(map.items()).isEqualTo(MANY);
        assertThat(map.grouping()).isEqualTo(MapSelection.Grouping.THEME);
        assertThat(map.nodes()).isEmpty();
        assertThat(map.edges()).isEmpty();
        assertThat(map.groups())
                .extracting(MapAnswer.MapGroup::title)
                .startsWith("Thema 6", "Thema 5")
                .hasSize(7);
        assertThat(map.groups().stream().mapToInt(MapAnswer.MapGroup::items).sum())
                .isEqualTo(MANY);
        int inside = map.groups().stream().mapToInt(MapAnswer.MapGroup::inside).sum();
        int between =
                map.bundles().stream().mapToInt(MapAnswer.MapBundle::edges).sum();
        assertThat(inside + between).isEqualTo(3 * MANY);
    }

    @Test
    void groupsByTheNextThingThatTellsItemsApart() {
        Programme programme = themed(many(), 7);
        MapSelection oneTheme = MapSelection.ALL.of(new ItemFilter("t3", null, null, null));
        MapAnswer map = map(programme, oneTheme);
        // Nobody leads anything here, so actors tell nothing apart either.
        assertThat(map.grouping()).isEqualTo(MapSelection.Grouping.STATE);
        assertThat(map.items()).isBetween(MANY / 7, MANY / 7 + 1);
    }

    @Test
    void opensAGroupOnDemandAsLongAsItCanBeRead() {
        Programme programme = themed(RandomNetwork.of(11, RandomNetwork.Shape.WITH_LOOPS), 2);
        MapAnswer all = map(programme, MapSelection.ALL);
        assertThat(all.grouping()).isNull();
        MapAnswer opened = map(programme, MapSelection.ALL.by(MapSelection.Grouping.THEME, List.of("theme:t0"), 150));
        assertThat(opened.nodes()).isNotEmpty().allMatch(node -> "t0".equals(node.theme()));
        assertThat(opened.groups()).extracting(MapAnswer.MapGroup::id).containsExactly("theme:t1");
        MapAnswer crowded = map(programme, MapSelection.ALL.by(MapSelection.Grouping.THEME, List.of("theme:t0"), 2));
        assertThat(crowded.nodes()).isEmpty();
    }

    @RepeatedTest(50)
    void followsEdgesFromTheFocusStepByStep(RepetitionInfo run) {
        RandomNetwork network = RandomNetwork.of(run.getCurrentRepetition(), RandomNetwork.Shape.WITH_LOOPS);
        Programme programme = RandomProgramme.of(network);
        for (int steps = 1; steps <= 3; steps++) {
            Set<Integer> expected = new HashSet<>(Set.of(0));
            for (int step = 0; step < steps; step++) {
                Set<Integer> front = Set.copyOf(expected);
                network.edges().stream()
                        .filter(edge -> front.contains(edge.to()))
                        .forEach(edge -> expected.add(edge.from()));
            }
            MapAnswer map = map(
                    programme,
                    MapSelection.ALL.from(
                            new MapSelection.Reach("P 1", MapSelection.Direction.UPSTREAM, steps, false)));
            assertThat(map.nodes())
                    .as("seed %d, %d steps", network.seed(), steps)
                    .extracting(MapAnswer.MapNode::code)
                    .containsExactlyInAnyOrderElementsOf(expected.stream()
                            .map(item -> RandomProgramme.code(item).value())
                            .toList());
            assertThat(map.edges()).hasSize((int) network.edges().stream()
                    .filter(edge -> expected.contains(edge.from()) && expected.contains(edge.to()))
                    .count());
        }
    }

    @Test
    void marksEdgesOfLoops() {
        RandomNetwork.Edge there = new RandomNetwork.Edge(0, 1, Link.FS, 0, true);
        RandomNetwork.Edge back = new RandomNetwork.Edge(1, 0, Link.FS, 0, true);
        RandomNetwork.Edge on = new RandomNetwork.Edge(1, 2, Link.FS, 0, true);
        Programme programme =
                RandomProgramme.of(new RandomNetwork(3, Collections.nCopies(3, Gate.all()), List.of(there, back, on)));
        MapAnswer map = map(programme, MapSelection.ALL);
        assertThat(map.edges().stream().filter(MapAnswer.MapEdge::inLoop)).hasSize(2);
        assertThat(map.edges().stream().filter(MapAnswer.MapEdge::relaxed)).hasSize(1);
    }

    @Test
    void saysWhichThemesThereAreWhenOneIsUnknown() {
        Programme programme = themed(RandomNetwork.of(1, RandomNetwork.Shape.ACYCLIC), 2);
        MapSelection unknown = MapSelection.ALL.of(new ItemFilter("nope", null, State.READY, null));
        assertThatThrownBy(() -> map(programme, unknown))
                .isInstanceOf(NoAnswer.Unreadable.class)
                .hasMessageContaining("t0, t1");
    }

    @Test
    void findsItemsByWordsAndThoseWithoutAThemeOrAnActor() {
        Programme programme = themed(RandomNetwork.of(11, RandomNetwork.Shape.WITH_LOOPS), 2);
        MapAnswer one = map(programme, MapSelection.ALL.of(new ItemFilter("t1", null, null, " p  2 ")));
        assertThat(one.nodes()).isNotEmpty().allSatisfy(node -> {
            assertThat(node.theme()).isEqualTo("t1");
            assertThat(node.code() + node.title()).containsIgnoringCase("p").contains("2");
        });
        assertThat(map(programme, MapSelection.ALL.of(new ItemFilter(ItemFilter.NONE, null, null, null)))
                        .items())
                .isZero();
        assertThat(map(programme, MapSelection.ALL.of(new ItemFilter(null, ItemFilter.NONE, null, null)))
                        .items())
                .isEqualTo(programme.items().size());
    }
}

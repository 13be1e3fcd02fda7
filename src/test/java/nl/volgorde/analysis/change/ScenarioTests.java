package nl.volgorde.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.RandomProgramme;
import nl.volgorde.analysis.Seeds;
import nl.volgorde.analysis.Standings;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Gate;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Status;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTests {
    private static final LocalDate AS_OF = RandomProgramme.AS_OF;

    static LongStream seeds() {
        return Seeds.first(200);
    }

    private static Programme programme(long seed) {
        return RandomProgramme.of(RandomNetwork.of(seed, RandomNetwork.Shape.ACYCLIC));
    }

    private static Programme applied(Programme programme, Change... changes) {
        Scenario scenario = new Scenario(List.of(changes));
        assertThat(scenario.misfit(programme)).isEmpty();
        return scenario.appliedTo(programme, AS_OF);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changesWhatItNamesAndLeavesTheProgrammeAlone(long seed) {
        Programme programme = programme(seed);
        Programme untouched = programme(seed);
        ItemCode item = programme.items().getFirst().code();
        Window window = Window.of(DateRange.on(AS_OF), DateRange.on(AS_OF.plusDays(9)));
        for (Status status : Status.values()) {
            Programme changed = applied(programme, new Change.SetStatus(item, status));
            assertThat(Standings.asOf(changed, AS_OF).of(item).status()).isEqualTo(status);
            assertThat(Standings.asOf(changed, AS_OF.minusDays(1)).of(item).status())
                    .isEqualTo(Standings.asOf(programme, AS_OF.minusDays(1))
                            .of(item)
                            .status());
        }
        assertThat(applied(programme, new Change.SetGate(item, Gate.any()))
                        .item(item)
                        .gate())
                .isEqualTo(Gate.any());
        assertThat(Standings.asOf(applied(programme, new Change.SetWindow(item, window)), AS_OF)
                        .of(item)
                        .window())
                .isEqualTo(window);
        assertThat(programme).isEqualTo(untouched);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void takesAnEdgeAwayAndPutsItBack(long seed) {
        Programme programme = programme(seed);
        for (Precondition edge : programme.preconditions()) {
            Programme without = applied(programme, new Change.RemoveEdge(edge.from(), edge.to()));
            assertThat(without.preconditions())
                    .hasSize(programme.preconditions().size() - 1)
                    .doesNotContain(edge);
            Programme with = applied(
                    without, new Change.AddEdge(edge.from(), edge.to(), edge.link(), edge.lagDays(), edge.strength()));
            Scheduler before = RandomProgramme.scheduler(programme, AS_OF);
            Scheduler after = RandomProgramme.scheduler(with, AS_OF);
            for (Estimate estimate : Estimate.values()) {
                assertThat(after.earlyFinishes(estimate)).isEqualTo(before.earlyFinishes(estimate));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void namesWhatTheProgrammeDoesNotHave(long seed) {
        Programme programme = programme(seed);
        ItemCode item = programme.items().getFirst().code();
        ItemCode nowhere = ItemCode.of("NOPE 1");
        for (Change change : List.of(
                new Change.Slip(nowhere, 3),
                new Change.AddEdge(nowhere, item, Link.FS, 0, Strength.HARD),
                new Change.RemoveEdge(nowhere, item))) {
            assertThat(new Scenario(List.of(new Change.Slip(item, 1), change)).misfit(programme))
                    .contains(change);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void slipsAnItemByWhatItSays(long seed) {
        Programme programme = programme(seed);
        Scheduler scheduler = RandomProgramme.scheduler(programme, AS_OF);
        int size = scheduler.programme().network().size();
        for (int v = 0; v < size; v++) {
            Scenario scenario = new Scenario(List.of(
                    new Change.Slip(scheduler.programme().code(v), 20),
                    new Change.Slip(scheduler.programme().code(v), 20)));
            Scheduler slipped = scheduler.withSlips(scenario.slips());
            for (int target = 0; target < size; target++) {
                long moved = slipped.earlyFinish(target, Estimate.LIKELY).toEpochDay()
                        - scheduler.earlyFinish(target, Estimate.LIKELY).toEpochDay();
                assertThat(moved).isEqualTo(scheduler.slipEffect(v, target, 40));
            }
        }
    }
}

package nl.volgorde.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.volgorde.analysis.readiness.Readiness;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Register;
import nl.volgorde.model.Status;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import nl.volgorde.model.Ties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of those that waited for an item that was dropped (method §1 and §4). */
class SuccessionTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final Provenance PLACE = new Provenance("plan", "p. 1");

    private static ItemCode code(int number) {
        return ItemCode.of("P " + number);
    }

    /** P 1 is needed by P 9; each dropped item names the next as its successor. */
    private static ProgrammeNetwork network(int dropped, boolean lastHasSuccessor, boolean alsoNeedsSuccessor) {
        List<Item> items = new ArrayList<>();
        List<Assessment> assessments = new ArrayList<>();
        for (int number = 1; number <= dropped; number++) {
            items.add(item(number, number < dropped || lastHasSuccessor ? code(number + 1) : null));
            assessments.add(new Assessment(
                    code(number), AS_OF, Status.DROPPED, null, null, null, null, null, "me", Instant.EPOCH));
        }
        items.add(item(dropped + 1, null));
        items.add(item(9, null));
        List<Precondition> needs = new ArrayList<>();
        needs.add(needs(1));
        if (alsoNeedsSuccessor) {
            needs.add(needs(dropped + 1));
        }
        Programme programme = new Programme(
                new Agenda("a", "1", new Text("A", "A"), null),
                0,
                Register.EMPTY,
                items,
                Ties.of(needs),
                new Dating(List.of(), assessments));
        return ProgrammeNetwork.of(programme, Standings.asOf(programme, AS_OF));
    }

    private static Precondition needs(int number) {
        return new Precondition(
                code(number),
                code(9),
                Link.FS,
                0,
                Strength.HARD,
                new Precondition.Grounds(Basis.EXPLICIT, new Text("zo", "so"), PLACE));
    }

    private static Item item(int number, @Nullable ItemCode successor) {
        return new Item(
                code(number),
                ItemType.PROJECT,
                List.of(),
                Gate.all(),
                new ItemFacts(
                        new Text("t", "t"), null, null, ItemFacts.Classification.NONE, Alignment.HIGH, null, successor),
                PLACE);
    }

    private static State stateOfNine(ProgrammeNetwork network) {
        Status[] statuses = new Status[network.network().size()];
        for (int v = 0; v < statuses.length; v++) {
            statuses[v] = network.standing(v).status();
        }
        return Readiness.of(network.network(), statuses).state(network.vertex(code(9)));
    }

    @Test
    void waitForTheSuccessorHoweverManyWereDroppedBeforeIt() {
        for (int dropped = 1; dropped <= 3; dropped++) {
            ProgrammeNetwork network = network(dropped, true, false);
            assertThat(network.network().edgeCount()).isOne();
            assertThat(network.code(network.network().source(0))).isEqualTo(code(dropped + 1));
            assertThat(network.precondition(0).from()).isEqualTo(code(1));
            assertThat(stateOfNine(network)).isEqualTo(State.UNDETERMINED);
        }
    }

    @Test
    void areStuckWithoutOne() {
        ProgrammeNetwork network = network(1, false, false);
        assertThat(network.code(network.network().source(0))).isEqualTo(code(1));
        assertThat(stateOfNine(network)).isEqualTo(State.STUCK);
    }

    @Test
    void needTheSuccessorOnceWhereTheyNamedItThemselves() {
        ProgrammeNetwork network = network(1, true, true);
        assertThat(network.network().edgeCount()).isOne();
        assertThat(network.code(network.network().source(0))).isEqualTo(code(2));
    }
}

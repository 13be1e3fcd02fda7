package nl.volgorde.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.volgorde.analysis.schedule.AssumedDurations;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Register;
import nl.volgorde.model.Status;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import nl.volgorde.model.Ties;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/** A seeded random network as a whole programme, with vague windows, assessments and reasons. */
public final class RandomProgramme {
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final Provenance PLACE = new Provenance("plan", "p. 1");

    private RandomProgramme() {}

    public static ItemCode code(int item) {
        return ItemCode.of("P " + (item + 1));
    }

    public static Programme of(RandomNetwork network) {
        RandomGenerator random = RandomNetwork.generator(network.seed() ^ 0x51DEC0DEL);
        List<Item> items = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Assessment> assessments = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            ItemType type = random.nextInt(3) == 0 ? ItemType.DECISION : ItemType.PROJECT;
            items.add(item(i, type, network.gates().get(i)));
            if (random.nextInt(5) > 0) {
                claims.add(new Claim(code(i), null, "window", window(random, type), true, PLACE));
            }
            switch (random.nextInt(8)) {
                case 0 -> assessments.add(assessment(i, Status.IN_PROGRESS, AS_OF.minusDays(400), null));
                case 1 -> assessments.add(assessment(i, Status.DONE, AS_OF.minusDays(500), AS_OF.minusDays(90)));
                default -> {}
            }
        }
        List<Precondition> preconditions = new ArrayList<>();
        for (RandomNetwork.Edge edge : network.edges()) {
            preconditions.add(new Precondition(
                    code(edge.from()),
                    code(edge.to()),
                    edge.link(),
                    edge.lag() * 20,
                    edge.hard() ? Strength.HARD : Strength.SOFT,
                    new Precondition.Grounds(
                            random.nextBoolean() ? Basis.EXPLICIT : Basis.INFERRED, new Text("zo", "so"), PLACE)));
        }
        return new Programme(
                new Agenda("random", "1", new Text("Toeval", "Random"), null),
                0,
                Register.EMPTY,
                items,
                Ties.of(preconditions),
                new Dating(claims, assessments));
    }

    private static Item item(int i, ItemType type, Gate gate) {
        return new Item(
                code(i),
                type,
                List.of(),
                gate,
                new ItemFacts(
                        new Text("Item " + i, "Item " + i),
                        null,
                        null,
                        ItemFacts.Classification.NONE,
                        Alignment.HIGH,
                        null,
                        null),
                PLACE);
    }

    private static Window window(RandomGenerator random, ItemType type) {
        LocalDate start = AS_OF.plusDays(random.nextInt(-300, 1200));
        DateRange first = DateRange.of(start, start.plusDays(random.nextInt(200)));
        if (type.isPoint()) {
            return Window.of(first, first);
        }
        LocalDate finish = start.plusDays(random.nextInt(200, 900));
        DateRange last = DateRange.of(finish, finish.plusDays(random.nextInt(300)));
        return Window.of(random.nextInt(4) == 0 ? DateRange.NONE : first, last);
    }

    private static Assessment assessment(int i, Status status, LocalDate start, @Nullable LocalDate finish) {
        return new Assessment(
                code(i),
                AS_OF.minusDays(30),
                status,
                start,
                finish,
                null,
                null,
                "evidence",
                "me",
                Instant.parse("2026-11-01T10:00:00Z"));
    }

    public static Scheduler scheduler(Programme programme, LocalDate asOf) {
        ProgrammeNetwork network = ProgrammeNetwork.of(programme, Standings.asOf(programme, asOf));
        return new Scheduler(
                network, LoopOpening.open(network.network(), _ -> 1), TimeAxis.civilDays(), AssumedDurations.DEFAULT);
    }
}

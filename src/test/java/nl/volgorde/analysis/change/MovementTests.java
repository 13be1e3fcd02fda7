package nl.volgorde.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.RandomProgramme;
import nl.volgorde.analysis.Seeds;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Dating;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Ties;
import nl.volgorde.model.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MovementTests {
    private static final LocalDate TO = RandomProgramme.AS_OF;
    private static final LocalDate FROM = TO.minusDays(200);

    static LongStream seeds() {
        return Seeds.first(200);
    }

    private static Programme programme(long seed) {
        return RandomProgramme.of(RandomNetwork.of(seed, RandomNetwork.Shape.ACYCLIC));
    }

    private static LocalDate finish(Programme programme, LocalDate day, ItemCode target) {
        Scheduler scheduler = RandomProgramme.scheduler(programme, day);
        return scheduler.earlyFinish(scheduler.programme().vertex(target), Estimate.LIKELY);
    }

    /** An agenda at two moments, and an item that is in both. */
    private record Editions(Programme then, Programme now, ItemCode target) {
        static Editions of(long seed) {
            Programme now = programme(seed);
            ItemCode target = now.items().getLast().code();
            return new Editions(otherEdition(now, target, seed), now, target);
        }
    }

    /** The same agenda at another time: gates, windows and edges of others, and items that came or went. */
    private static Programme otherEdition(Programme programme, ItemCode target, long seed) {
        RandomGenerator random = RandomNetwork.generator(seed ^ 0xED17104L);
        List<Item> items = new ArrayList<>();
        for (Item item : programme.items()) {
            if (item.code().equals(target) || random.nextInt(6) > 0) {
                Gate gate = random.nextInt(4) == 0 ? Gate.any() : item.gate();
                items.add(new Item(item.code(), item.type(), item.aliases(), gate, item.facts(), item.provenance()));
            }
        }
        List<ItemCode> codes = items.stream().map(Item::code).toList();
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : programme.dating().claims()) {
            if (codes.contains(claim.item())) {
                Window window = random.nextInt(3) > 0
                        ? claim.window()
                        : Window.of(DateRange.on(TO.plusDays(random.nextInt(900))), DateRange.on(TO.plusDays(901)));
                claims.add(new Claim(
                        claim.item(), claim.phase(), claim.text(), window, claim.planning(), claim.provenance()));
            }
        }
        List<Precondition> edges = programme.preconditions().stream()
                .filter(edge -> codes.contains(edge.from()) && codes.contains(edge.to()) && random.nextInt(4) > 0)
                .toList();
        return new Programme(
                programme.agenda(),
                programme.revision(),
                programme.register(),
                items,
                Ties.of(edges),
                new Dating(claims, programme.dating().assessments()));
    }

    private static Programme reportedUpTo(Programme programme, LocalDate day, List<Assessment> assessments) {
        return new Programme(
                programme.agenda(),
                programme.revision(),
                programme.register(),
                programme.items(),
                programme.ties(),
                new Dating(
                        programme.dating().claims(),
                        assessments.stream()
                                .filter(assessment -> !assessment.asOf().isAfter(day))
                                .filter(assessment -> programme.items().stream()
                                        .anyMatch(item -> item.code().equals(assessment.item())))
                                .toList()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leadsFromTheEarlierProgrammeToTheLaterOneInStepsThatAddUp(long seed) {
        Editions editions = Editions.of(seed);
        Programme now = editions.now();
        Programme then = editions.then();
        ItemCode target = editions.target();
        Movement movement = Movement.between(then, FROM, now, TO, (given, day) -> finish(given, day, target));
        List<Assessment> assessments = now.dating().assessments();
        assertThat(movement.before()).isEqualTo(finish(reportedUpTo(then, FROM, assessments), FROM, target));
        assertThat(movement.after()).isEqualTo(finish(now, TO, target));
        LocalDate date = movement.before();
        for (Movement.Step step : movement.steps()) {
            assertThat(step.date()).isEqualTo(date.plusDays(step.days()));
            date = step.date();
        }
        assertThat(date).isEqualTo(movement.after());
        assertThat(movement.steps().getFirst().cause()).isInstanceOf(Movement.Cause.Time.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void namesEveryGateWindowAndPreconditionThatDiffersOnce(long seed) {
        Editions editions = Editions.of(seed);
        Movement movement = Movement.between(editions.then(), FROM, editions.now(), TO, (_, _) -> TO);
        List<FactChange> named = movement.steps().stream()
                .flatMap(step -> step.cause() instanceof Movement.Cause.Plan plan ? plan.changes().stream() : null)
                .toList();
        assertThat(named).doesNotHaveDuplicates();
        List<Object> lost = new ArrayList<>(editions.then().preconditions());
        lost.removeAll(editions.now().preconditions());
        List<Object> gained = new ArrayList<>(editions.now().preconditions());
        gained.removeAll(editions.then().preconditions());
        lost.addAll(editions.then().dating().claims().stream()
                .filter(claim -> !editions.now().dating().claims().contains(claim))
                .toList());
        gained.addAll(editions.now().dating().claims().stream()
                .filter(claim -> !editions.then().dating().claims().contains(claim))
                .toList());
        lost.addAll(editions.then().items().stream()
                .filter(item -> !editions.now().items().contains(item))
                .toList());
        gained.addAll(editions.now().items().stream()
                .filter(item -> !editions.then().items().contains(item))
                .toList());
        assertThat(named.stream().<Object>map(FactChange::before).filter(each -> each != null))
                .containsExactlyInAnyOrderElementsOf(lost);
        assertThat(named.stream().<Object>map(FactChange::after).filter(each -> each != null))
                .containsExactlyInAnyOrderElementsOf(gained);
        assertThat(movement.steps().stream()
                        .filter(step -> step.cause() instanceof Movement.Cause.Report)
                        .count())
                .isEqualTo(editions.now().dating().assessments().size());
    }

    @Test
    void followsATargetThatHasBeenRenamed() {
        Programme then = programme(7);
        Item last = then.items().getLast();
        ItemCode code = ItemCode.of("Z 9");
        List<Item> items = new ArrayList<>(then.items());
        items.set(
                items.size() - 1,
                new Item(code, last.type(), List.of(last.code()), last.gate(), last.facts(), last.provenance()));
        Programme now = new Programme(
                then.agenda(),
                then.revision(),
                then.register(),
                items,
                Ties.of(then.preconditions().stream()
                        .map(edge -> new Precondition(
                                edge.from(),
                                edge.to().equals(last.code()) ? code : edge.to(),
                                edge.link(),
                                edge.lagDays(),
                                edge.strength(),
                                edge.grounds()))
                        .toList()),
                new Dating(
                        then.dating().claims().stream()
                                .map(claim -> new Claim(
                                        claim.item().equals(last.code()) ? code : claim.item(),
                                        claim.phase(),
                                        claim.text(),
                                        claim.window(),
                                        claim.planning(),
                                        claim.provenance()))
                                .toList(),
                        List.of()));
        Movement movement = Movement.between(then, TO, now, TO, (given, day) -> finish(given, day, code));
        assertThat(movement.before()).isEqualTo(movement.after());
        assertThat(movement.steps()).hasSize(1);
    }
}

package nl.volgorde.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Register;
import nl.volgorde.model.Status;
import nl.volgorde.model.Text;
import nl.volgorde.model.Ties;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingsTests {
    private static final ItemCode CODE = ItemCode.of("P 1");
    private static final Provenance SOMEWHERE = new Provenance("source", "p. 1");

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Window window(String start, String startLatest, String finish, String finishLatest) {
        return Window.of(DateRange.of(day(start), day(startLatest)), DateRange.of(day(finish), day(finishLatest)));
    }

    /** 2026-2027, as the method reads it. */
    private static final Window TWO_YEARS = window("2026-01-01", "2026-12-31", "2027-01-01", "2027-12-31");

    private static Standing standing(
            List<Window> phases, List<Assessment> assessments, String asOf, @Nullable Instant known) {
        List<Claim> claims = new ArrayList<>();
        phases.forEach(phase -> claims.add(new Claim(CODE, null, "", phase, true, SOMEWHERE)));
        Text title = new Text("t", "t");
        Item item = new Item(
                CODE,
                ItemType.PROJECT,
                List.of(),
                Gate.all(),
                new ItemFacts(title, null, null, ItemFacts.Classification.NONE, Alignment.HIGH, null, null),
                SOMEWHERE);
        Programme programme = new Programme(
                new Agenda("a", "1", title, null),
                0,
                Register.EMPTY,
                List.of(item),
                Ties.NONE,
                new Dating(claims, assessments));
        return Standings.asOf(programme, day(asOf), known).of(CODE);
    }

    private static Assessment assessed(String asOf, Status status, String recordedAt) {
        return new Assessment(CODE, day(asOf), status, null, null, null, null, null, "me", Instant.parse(recordedAt));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, NOT_STARTED,",
        "2026-01-01, IN_PROGRESS,",
        "2027-12-31, IN_PROGRESS,",
        "2028-01-01, UNKNOWN, 2028-01-01"
    })
    void expectsWhatThePlanSaysWhileNobodyAssessed(String asOf, Status expected, @Nullable LocalDate overdueSince) {
        Standing standing = standing(List.of(TWO_YEARS), List.of(), asOf, null);
        assertThat(standing.status()).isEqualTo(expected);
        assertThat(standing.isExpected()).isTrue();
        assertThat(standing.overdueSince()).isEqualTo(overdueSince);
    }

    @Test
    void knowsNothingOfAnUndatedItem() {
        Standing standing = standing(List.of(), List.of(), "2026-06-01", null);
        assertThat(standing.status()).isEqualTo(Status.UNKNOWN);
        assertThat(standing.overdueSince()).isNull();
        assertThat(standing.hasStarted(day("2026-06-01"))).isFalse();
    }

    @Test
    void takesADeadlineAloneForNoSignOfWork() {
        Window deadline = Window.of(DateRange.NONE, DateRange.notAfter(day("2028-12-31")), Window.Flag.DEADLINE);
        assertThat(standing(List.of(deadline), List.of(), "2026-06-01", null).status())
                .isEqualTo(Status.NOT_STARTED);
        assertThat(standing(List.of(deadline), List.of(), "2029-01-01", null).status())
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void takesTheLastAssessmentOfTheDayAsItWasKnown() {
        List<Assessment> assessments = List.of(
                assessed("2026-03-01", Status.IN_PROGRESS, "2026-03-02T10:00:00Z"),
                assessed("2026-05-01", Status.DONE, "2026-07-01T10:00:00Z"),
                assessed("2026-05-01", Status.NOT_STARTED, "2026-05-01T10:00:00Z"));
        assertThat(standing(List.of(TWO_YEARS), assessments, "2026-04-01", null).status())
                .isEqualTo(Status.IN_PROGRESS);
        assertThat(standing(List.of(TWO_YEARS), assessments, "2026-06-01", null).status())
                .isEqualTo(Status.DONE);
        assertThat(standing(List.of(TWO_YEARS), assessments, "2026-06-01", Instant.parse("2026-06-01T00:00:00Z"))
                        .status())
                .isEqualTo(Status.NOT_STARTED);
    }

    @Test
    void callsAnAssessedItemOverdueOnlyWhileItIsOpen() {
        assertThat(standing(
                                List.of(TWO_YEARS),
                                List.of(assessed("2028-02-01", Status.IN_PROGRESS, "2028-02-01T00:00:00Z")),
                                "2028-03-01",
                                null)
                        .overdueSince())
                .isEqualTo(day("2028-01-01"));
        assertThat(standing(
                                List.of(TWO_YEARS),
                                List.of(assessed("2028-02-01", Status.DONE, "2028-02-01T00:00:00Z")),
                                "2028-03-01",
                                null)
                        .overdueSince())
                .isNull();
    }

    @Test
    void spansThePhasesFromTheFirstStartToTheLastFinish() {
        Window later = window("2029-01-01", "2029-12-31", "2030-01-01", "2030-12-31");
        Window whole = standing(List.of(later, TWO_YEARS), List.of(), "2026-06-01", null)
                .window();
        assertThat(whole.start()).isEqualTo(TWO_YEARS.start());
        assertThat(whole.finish()).isEqualTo(later.finish());
    }

    @Test
    void leavesTheEndOpenWhenTheLastPhaseHasNoDates() {
        Window whole = standing(List.of(TWO_YEARS, Window.UNDATED), List.of(), "2026-06-01", null)
                .window();
        assertThat(whole.start()).isEqualTo(TWO_YEARS.start());
        assertThat(whole.finish().isMissing()).isTrue();
        assertThat(whole.flags()).isEqualTo(Set.of());
    }

    @Test
    void addsUpThePlannedDurationsOfPhases() {
        Window first = new Window(DateRange.on(day("2027-01-04")), DateRange.NONE, Set.of(), 10);
        Window second = new Window(DateRange.NONE, DateRange.NONE, Set.of(), 5);
        Window vague = window("2027-03-01", "2027-03-31", "2027-06-01", "2027-06-30");
        Window whole =
                standing(List.of(first, second), List.of(), "2026-06-01", null).window();
        assertThat(whole.duration()).isEqualTo(15);
        assertThat(whole.start()).isEqualTo(first.start());
        assertThat(standing(List.of(second, second), List.of(), "2026-06-01", null)
                        .window()
                        .duration())
                .isEqualTo(10);
        assertThat(standing(List.of(first, vague), List.of(), "2026-06-01", null)
                        .window()
                        .duration())
                .as("a phase whose duration follows from its bounds")
                .isNull();
    }
}

package nl.volgorde.analysis.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.Standing;
import nl.volgorde.analysis.TimeAxis;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Status;
import nl.volgorde.model.Window;
import nl.volgorde.model.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindowEstimatesTests {
    private static final TimeAxis AXIS = TimeAxis.civilDays();
    private static final LocalDate AS_OF = LocalDate.parse("2026-11-23");

    private static ItemDates of(ItemType type, Status status, Window window, Estimate estimate) {
        Standing standing = new Standing(ItemCode.of("X"), status, null, window, null);
        return new WindowEstimates(AXIS, AS_OF, AssumedDurations.DEFAULT).of(type, standing, estimate);
    }

    private static DateRange range(String earliest, String latest) {
        return DateRange.of(LocalDate.parse(earliest), LocalDate.parse(latest));
    }

    private static final Window YEARS = Window.of(range("2028-01-01", "2028-12-31"), range("2030-01-01", "2030-12-31"));

    @Test
    void takesTheEarliestTheMiddleAndTheLatestOfEachRange() {
        ItemDates optimistic = of(ItemType.PROJECT, Status.NOT_STARTED, YEARS, Estimate.OPTIMISTIC);
        ItemDates likely = of(ItemType.PROJECT, Status.NOT_STARTED, YEARS, Estimate.LIKELY);
        ItemDates pessimistic = of(ItemType.PROJECT, Status.NOT_STARTED, YEARS, Estimate.PESSIMISTIC);
        assertThat(AXIS.firstDay(optimistic.earliestStart())).isEqualTo("2028-01-01");
        assertThat(AXIS.firstDay(likely.earliestStart())).isEqualTo("2028-07-01");
        assertThat(AXIS.firstDay(pessimistic.earliestStart())).isEqualTo("2028-12-31");
        assertThat(optimistic.duration()).isEqualTo(731).isLessThanOrEqualTo(likely.duration());
        assertThat(likely.duration()).isLessThanOrEqualTo(pessimistic.duration());
        assertThat(optimistic.assumedDuration()).isFalse();
    }

    @Test
    void sortsDurationsOfARangeThatNarrows() {
        Window narrowing = Window.of(range("2028-01-01", "2028-12-31"), range("2029-06-01", "2029-06-30"));
        assertThat(of(ItemType.PROJECT, Status.NOT_STARTED, narrowing, Estimate.OPTIMISTIC)
                        .duration())
                .isLessThan(of(ItemType.PROJECT, Status.NOT_STARTED, narrowing, Estimate.PESSIMISTIC)
                        .duration());
    }

    @Test
    void putsAPointAtTheCloseOfItsDayAndNeverBeforeTheDataDate() {
        Window year = Window.of(range("2027-01-01", "2027-12-31"), range("2027-01-01", "2027-12-31"));
        ItemDates latest = of(ItemType.DECISION, Status.NOT_STARTED, year, Estimate.PESSIMISTIC);
        assertThat(AXIS.lastDay(latest.earliestStart())).isEqualTo("2027-12-31");
        assertThat(latest.duration()).isZero();
        Window past = Window.of(range("2025-01-01", "2025-12-31"), range("2025-01-01", "2025-12-31"));
        ItemDates overdue = of(ItemType.DECISION, Status.UNKNOWN, past, Estimate.LIKELY);
        assertThat(AXIS.lastDay(overdue.earliestStart())).isEqualTo(AS_OF);
        assertThat(overdue.bound()).isEqualTo(ItemDates.Bound.DATA_DATE);
    }

    @Test
    void assumesADurationWhenOneSideIsMissingAndTheDataDateWhenBothAre() {
        Window until = Window.of(DateRange.NONE, range("2029-12-31", "2029-12-31"));
        ItemDates backwards = of(ItemType.PROJECT, Status.NOT_STARTED, until, Estimate.LIKELY);
        assertThat(AXIS.lastDay(backwards.earliestStart() + backwards.duration()))
                .isEqualTo("2029-12-31");
        assertThat(backwards.duration()).isEqualTo(730);
        assertThat(backwards.assumedDuration()).isTrue();
        ItemDates undated = of(ItemType.AGREEMENT, Status.UNKNOWN, Window.UNDATED, Estimate.PESSIMISTIC);
        assertThat(AXIS.firstDay(undated.earliestStart())).isEqualTo(AS_OF);
        assertThat(undated.duration()).isEqualTo(1096);
    }

    @Test
    void keepsTheStartOfWhatIsUnderwayAndItsFinishFromTheDataDateOn() {
        Window past = Window.of(range("2024-01-01", "2024-12-31"), range("2025-01-01", "2025-12-31"));
        ItemDates overdue = of(ItemType.PROJECT, Status.UNKNOWN, past, Estimate.OPTIMISTIC);
        assertThat(AXIS.firstDay(overdue.earliestStart())).isEqualTo("2024-01-01");
        assertThat(AXIS.lastDay(overdue.earliestFinish())).isEqualTo(AS_OF);
        assertThat(overdue.bound()).isEqualTo(ItemDates.Bound.ACTUAL);
    }

    @Test
    void takesOneBoundForAllThree() {
        DateRange from = DateRange.notBefore(LocalDate.parse("2035-01-01"));
        for (Estimate estimate : Estimate.values()) {
            assertThat(WindowEstimates.pick(from, estimate)).isEqualTo("2035-01-01");
        }
    }

    private static ItemDates assessed(
            ItemType type, Status status, @Nullable String start, @Nullable String finish, Window window) {
        Assessment assessment = new Assessment(
                ItemCode.of("X"),
                AS_OF,
                status,
                start == null ? null : LocalDate.parse(start),
                finish == null ? null : LocalDate.parse(finish),
                null,
                null,
                null,
                "me",
                Instant.EPOCH);
        Standing standing = new Standing(ItemCode.of("X"), status, assessment, window, null);
        return new WindowEstimates(AXIS, AS_OF, AssumedDurations.DEFAULT).of(type, standing, Estimate.LIKELY);
    }

    @Test
    void keepsTheActualDatesOfWhatIsDone() {
        ItemDates both = assessed(ItemType.PROJECT, Status.DONE, "2025-03-01", "2026-02-28", YEARS);
        assertThat(AXIS.firstDay(both.earliestStart())).isEqualTo("2025-03-01");
        assertThat(AXIS.lastDay(both.earliestStart() + both.duration())).isEqualTo("2026-02-28");
        assertThat(AXIS.lastDay(both.earliestFinish())).isEqualTo("2026-02-28");
        assertThat(both.fixed()).isTrue();
        assertThat(both.bound()).isEqualTo(ItemDates.Bound.ACTUAL);
        ItemDates point = assessed(ItemType.DECISION, Status.DONE, "2026-01-01", "2026-02-28", YEARS);
        assertThat(point.duration()).isZero();
        assertThat(AXIS.lastDay(point.earliestStart())).isEqualTo("2026-02-28");
    }

    @Test
    void takesForWhatIsDoneWithoutDatesItsPlanOrTheDataDateIfThatIsEarlier() {
        Window past = Window.of(range("2024-01-01", "2024-01-01"), range("2024-12-31", "2024-12-31"));
        ItemDates planned = assessed(ItemType.PROJECT, Status.DONE, null, null, past);
        assertThat(AXIS.lastDay(planned.earliestFinish())).isEqualTo("2024-12-31");
        assertThat(planned.duration()).isEqualTo(366);
        ItemDates early = assessed(ItemType.PROJECT, Status.DONE, null, null, YEARS);
        assertThat(AXIS.lastDay(early.earliestFinish())).isEqualTo(AS_OF);
        ItemDates undated = assessed(ItemType.MILESTONE, Status.DONE, null, null, Window.UNDATED);
        assertThat(AXIS.lastDay(undated.earliestFinish())).isEqualTo(AS_OF);
        ItemDates pointPlanned = assessed(ItemType.MILESTONE, Status.DONE, null, null, past);
        assertThat(AXIS.lastDay(pointPlanned.earliestFinish())).isEqualTo("2024-12-31");
    }

    @Test
    void letsWhatHasStartedLastUntilItsWindowsFinish() {
        ItemDates underway = assessed(ItemType.PROJECT, Status.IN_PROGRESS, "2026-05-01", null, YEARS);
        assertThat(AXIS.firstDay(underway.earliestStart())).isEqualTo("2026-05-01");
        assertThat(AXIS.lastDay(underway.earliestStart() + underway.duration())).isEqualTo("2030-07-02");
        assertThat(AXIS.lastDay(underway.earliestFinish())).isEqualTo(AS_OF);
        assertThat(underway.fixed()).isFalse();
        ItemDates undated = assessed(ItemType.PROJECT, Status.IN_PROGRESS, "2026-05-01", null, Window.UNDATED);
        assertThat(undated.duration()).isEqualTo(730);
        assertThat(undated.assumedDuration()).isTrue();
        ItemDates unknownStart = assessed(ItemType.PROJECT, Status.IN_PROGRESS, null, null, Window.UNDATED);
        assertThat(AXIS.firstDay(unknownStart.earliestStart())).isEqualTo(AS_OF);
    }

    @Test
    void startsNothingBeforeTheDataDateThatHasNotStarted() {
        Window begun = Window.of(range("2026-01-01", "2026-01-01"), range("2027-12-31", "2027-12-31"));
        ItemDates late = assessed(ItemType.PROJECT, Status.NOT_STARTED, null, null, begun);
        assertThat(AXIS.firstDay(late.earliestStart())).isEqualTo(AS_OF);
        assertThat(late.bound()).isEqualTo(ItemDates.Bound.DATA_DATE);
        assertThat(late.duration()).isEqualTo(730);
        Window today = Window.of(range("2026-11-23", "2026-11-23"), range("2027-12-31", "2027-12-31"));
        assertThat(assessed(ItemType.PROJECT, Status.NOT_STARTED, null, null, today)
                        .bound())
                .isEqualTo(ItemDates.Bound.DATA_DATE);
        Window tomorrow = Window.of(range("2026-11-24", "2026-11-24"), range("2027-12-31", "2027-12-31"));
        assertThat(assessed(ItemType.PROJECT, Status.NOT_STARTED, null, null, tomorrow)
                        .bound())
                .isEqualTo(ItemDates.Bound.WINDOW);
        ItemDates startOnly = assessed(
                ItemType.AGREEMENT,
                Status.NOT_STARTED,
                null,
                null,
                Window.of(range("2028-01-01", "2028-01-01"), DateRange.NONE));
        assertThat(startOnly.duration()).isEqualTo(730);
        assertThat(startOnly.assumedDuration()).isTrue();
        assertThat(AXIS.firstDay(startOnly.earliestStart())).isEqualTo("2028-01-01");
    }

    private static ItemDates onWeekdays(Window window, String asOf) {
        Standing standing = new Standing(ItemCode.of("A"), Status.NOT_STARTED, null, window, null);
        return new WindowEstimates(WEEKDAYS, LocalDate.parse(asOf), AssumedDurations.DEFAULT)
                .of(ItemType.PROJECT, standing, Estimate.LIKELY);
    }

    private static final TimeAxis WEEKDAYS = TimeAxis.of(WorkCalendar.weekdays());

    @Test
    void aPlannedDurationCountsWorkingDaysFromWhereTheItemMayStart() {
        // Friday 2026-11-20 and three working days: until Tuesday.
        Window window = new Window(DateRange.notBefore(LocalDate.parse("2026-11-20")), DateRange.NONE, Set.of(), 3);
        ItemDates dates = onWeekdays(window, "2026-11-02");
        assertThat(WEEKDAYS.firstDay(dates.earliestStart())).isEqualTo("2026-11-20");
        assertThat(WEEKDAYS.lastDay(dates.earliestStart() + dates.duration())).isEqualTo("2026-11-24");
        assertThat(dates.assumedDuration()).isFalse();
    }

    @Test
    void aDeadlineDoesNotHoldAPlannedDurationBackAndAFinishBoundDoes() {
        DateRange finish = DateRange.on(LocalDate.parse("2026-11-24"));
        ItemDates deadline =
                onWeekdays(new Window(DateRange.NONE, finish, Set.of(Window.Flag.DEADLINE), 3), "2026-11-02");
        assertThat(WEEKDAYS.firstDay(deadline.earliestStart())).isEqualTo("2026-11-02");
        ItemDates bound = onWeekdays(new Window(DateRange.NONE, finish, Set.of(), 3), "2026-11-02");
        assertThat(WEEKDAYS.firstDay(bound.earliestStart())).isEqualTo("2026-11-20");
    }

    @Test
    void anAssumedDurationStaysSoManyCivilDays() {
        Window window = Window.of(DateRange.on(LocalDate.parse("2027-03-01")), DateRange.NONE);
        ItemDates dates = onWeekdays(window, "2026-11-02");
        // 730 days from Monday 2027-03-01 end on Tuesday 2029-02-27.
        assertThat(WEEKDAYS.lastDay(dates.earliestStart() + dates.duration())).isEqualTo("2029-02-27");
        assertThat(dates.assumedDuration()).isTrue();
    }
}

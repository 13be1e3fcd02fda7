package nl.volgorde.analysis.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.Standing;
import nl.volgorde.analysis.TimeAxis;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Status;
import nl.volgorde.model.Window;
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
}

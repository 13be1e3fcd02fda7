package nl.volgorde.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.volgorde.model.Waiver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaiverCheckTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Waiver checked(@Nullable String owner, @Nullable String reason, @Nullable LocalDate expires) {
        return WaiverCheck.checked("no-lead:P1", owner, reason, expires, TODAY);
    }

    private static void assertNames(String field, @Nullable String owner, @Nullable String reason, LocalDate expires) {
        assertThatThrownBy(() -> checked(owner, reason, expires))
                .isInstanceOf(NoAnswer.Faulty.class)
                .hasMessageStartingWith(field + ": ");
    }

    @Test
    void takesAWaiverThatHoldsTodayOrLater() {
        assertThat(checked(" Bureau ", "Bekend", TODAY)).isEqualTo(new Waiver("no-lead:P1", "Bureau", "Bekend", TODAY));
    }

    @Test
    void namesTheFieldThatSaysNothing() {
        assertNames("owner", null, "Bekend", TODAY);
        assertNames("owner", " ", "Bekend", TODAY);
        assertNames("reason", "Bureau", null, TODAY);
        assertNames("reason", "Bureau", "\n", TODAY);
        assertThatThrownBy(() -> checked("Bureau", "Bekend", null)).hasMessageStartingWith("expires: ");
    }

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        assertThatThrownBy(() -> checked(null, " ", TODAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        NoAnswer.Faulty.class,
                        failure -> assertThat(failure.faults())
                                .extracting(FieldFault::field)
                                .containsExactly("owner", "reason", "expires"));
    }

    @Test
    void refusesADayThatHasPassed() {
        assertNames("expires", "Bureau", "Bekend", TODAY.minusDays(1));
    }
}

package nl.volgorde.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Register;
import nl.volgorde.model.Text;
import nl.volgorde.model.Ties;
import nl.volgorde.model.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An answer says in what days it counts where that is not every civil day. */
class CountingTests {
    private static List<Assumption> counting(@Nullable WorkCalendar calendar, Language language) {
        Programme programme = new Programme(
                new Agenda("a", "1", new Text("A", "A"), null, calendar),
                1,
                new Register(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                Ties.NONE,
                Dating.NONE);
        return new Parts(new AnalysedProgramme(programme, LocalDate.of(2026, 1, 5)), Wording.in(language)).counting();
    }

    @Test
    void everyCivilDayNeedsNoWords() {
        assertThat(counting(null, Language.NL)).isEmpty();
    }

    @Test
    void aCalendarIsTold() {
        assertThat(counting(WorkCalendar.weekdays(), Language.NL))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.kind()).isEqualTo("working-days");
                    assertThat(told.text())
                            .contains("werkdagen: maandag, dinsdag, woensdag, donderdag, vrijdag. Hoeveel een datum");
                });
        LocalDate holiday = LocalDate.of(2026, 4, 27);
        WorkCalendar exceptions = new WorkCalendar(
                WorkCalendar.weekdays().week(),
                List.of(holiday, holiday.plusDays(8)),
                List.of(LocalDate.of(2026, 5, 9)));
        assertThat(counting(exceptions, Language.EN).getFirst().text())
                .contains("Friday without 2 holidays, and one extra working day.");
    }
}

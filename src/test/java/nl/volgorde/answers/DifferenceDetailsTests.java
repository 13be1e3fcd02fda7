package nl.volgorde.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.volgorde.json.FactJson;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Fact;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Gate;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import nl.volgorde.model.Window;
import nl.volgorde.model.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceDetailsTests {
    private static final Provenance PLACE = new Provenance("plan", "p. 1");

    private static List<String> details(Fact was, Fact is, Language language) {
        return new DifferenceDetails(Wording.in(language)).of(FactJson.tree(was), FactJson.tree(is));
    }

    private static Precondition edge(Link link, int lag, Strength strength, Basis basis, String ref) {
        return new Precondition(
                ItemCode.of("A 1"),
                ItemCode.of("B 1"),
                link,
                lag,
                strength,
                new Precondition.Grounds(basis, new Text("zo", "so"), new Provenance("plan", ref)));
    }

    @Test
    void tellsEachPartInWords() {
        Precondition was = edge(Link.FS, 0, Strength.HARD, Basis.INFERRED, "p. 1");
        Precondition is = edge(Link.SS, 14, Strength.SOFT, Basis.EXPLICIT, "p. 2");
        assertThat(details(was, is, Language.NL))
                .containsExactlyInAnyOrder(
                        "genoemd of afgeleid: was afgeleid, wordt genoemd in de bron",
                        "plaats in de bron: was p. 1, wordt p. 2",
                        "dagen ertussen: was 0, wordt 14",
                        "samenhang: was begint na het eind, wordt begint na het begin",
                        "hard of zacht: was hard, wordt zacht");
        assertThat(details(was, is, Language.EN)).contains("hard or soft: was hard, becomes soft");
        assertThat(details(was, was, Language.NL)).isEmpty();
    }

    @Test
    void tellsWhatCameAndWentPartByPart() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        Claim undated =
                new Claim(ItemCode.of("A 1"), null, "PM", Window.of(DateRange.NONE, DateRange.NONE), false, PLACE);
        Claim dated = new Claim(
                ItemCode.of("A 1"),
                new Text("bouw", "building"),
                "maart 2027",
                Window.of(DateRange.NONE, DateRange.of(day, day.plusDays(30)), Window.Flag.DEADLINE),
                true,
                PLACE);
        assertThat(details(undated, dated, Language.NL))
                .containsExactlyInAnyOrder(
                        "fase (Nederlands): was –, wordt bouw",
                        "fase (Engels): was –, wordt building",
                        "periode in de bron: was PM, wordt maart 2027",
                        "hiermee wordt gerekend: was nee, wordt ja",
                        "eind op zijn vroegst: was –, wordt 1 maart 2027",
                        "eind op zijn laatst: was –, wordt 31 maart 2027",
                        "aanduiding: was –, wordt uiterste datum");
    }

    @Test
    void namesTheDaysOfACalendar() {
        Text title = new Text("A", "A");
        Agenda was = new Agenda("a", "1", title, null, WorkCalendar.weekdays());
        Agenda is = new Agenda(
                "a",
                "1",
                title,
                null,
                new WorkCalendar(Set.of(DayOfWeek.MONDAY), List.of(LocalDate.of(2026, 4, 27)), List.of()));
        assertThat(details(was, is, Language.EN))
                .contains("calendar holidays: was –, becomes 27 April 2026")
                .anyMatch(line -> line.startsWith("calendar working days of the week: was ")
                        && line.endsWith(", becomes Monday"));
    }

    /** A fact that gets another part gets a word for it with it. */
    @ParameterizedTest
    @EnumSource
    void hasAWordForEveryPartOfEveryFact(Language language) {
        Set<String> parts = new TreeSet<>(Set.of("kind"));
        for (FactKey.Kind kind : FactKey.Kind.values()) {
            collect(kind.type(), parts);
        }
        collect(Gate.AtLeast.class, parts);
        parts.removeAll(Set.of("facts", "classification", "grounds", "window", "provenance"));
        assertThat(parts).hasSizeGreaterThan(60).contains("strength", "earliest", "holidays", "slips");
        Wording wording = Wording.in(language);
        assertThat(parts)
                .allSatisfy(part ->
                        assertThat(wording.find("part." + part)).as(part).isPresent());
    }

    private static void collect(Class<?> type, Set<String> parts) {
        if (!type.isRecord() || type == ItemCode.class) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (parts.add(component.getName()) || component.getType().isRecord()) {
                collect(component.getType(), parts);
                if (component.getGenericType() instanceof ParameterizedType list) {
                    for (Type of : list.getActualTypeArguments()) {
                        if (of instanceof Class<?> each) {
                            collect(each, parts);
                        }
                    }
                }
            }
        }
    }
}

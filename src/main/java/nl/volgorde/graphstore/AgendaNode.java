package nl.volgorde.graphstore;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.Text;
import nl.volgorde.model.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** An agenda's own node, without what belongs to it. */
@Node("Agenda")
record AgendaNode(
        @Id String id,
        String edition,
        String titleNl,
        String titleEn,
        @Nullable String focus,
        @Nullable List<String> workWeek,
        @Nullable List<LocalDate> holidays,
        @Nullable List<LocalDate> extraDays,
        long revision) {
    ProgrammeStore.Stored stored() {
        return new ProgrammeStore.Stored(
                new Agenda(
                        id,
                        edition,
                        new Text(titleNl, titleEn),
                        focus == null ? null : ItemCode.of(focus),
                        calendar(workWeek, holidays, extraDays)),
                revision);
    }

    /** The calendar that an agenda's node keeps; null when it keeps none. */
    static @Nullable WorkCalendar calendar(
            @Nullable List<String> week, @Nullable List<LocalDate> holidays, @Nullable List<LocalDate> extraDays) {
        if (week == null || week.isEmpty()) {
            return null;
        }
        return new WorkCalendar(
                week.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                holidays == null ? List.of() : holidays,
                extraDays == null ? List.of() : extraDays);
    }
}

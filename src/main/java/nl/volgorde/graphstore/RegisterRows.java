package nl.volgorde.graphstore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.Register;
import nl.volgorde.model.WorkCalendar;
import org.neo4j.driver.Values;

/** What a difference writes of the agenda itself and of what its items refer to, as the rows of {@code write.cypher}. */
final class RegisterRows {
    private final Agenda agenda;
    private final String id;
    private final Register before;
    private final Register register;

    RegisterRows(ProgrammeDifference difference) {
        agenda = difference.after().agenda();
        id = agenda.id();
        before = difference.before().register();
        register = difference.after().register();
    }

    Map<String, Object> agenda() {
        ItemCode focus = agenda.focus();
        Row row = new Row().put("id", id).put("edition", agenda.edition()).text("title", agenda.title());
        Map<String, Object> values = row.values();
        // Named even when missing: SET takes it as a parameter.
        values.put("focus", focus == null ? Values.NULL : focus.value());
        WorkCalendar calendar = agenda.calendar();
        values.put(
                "workWeek",
                calendar == null
                        ? Values.NULL
                        : calendar.week().stream().sorted().map(Enum::name).toList());
        values.put("holidays", calendar == null ? Values.NULL : calendar.holidays());
        values.put("extraDays", calendar == null ? Values.NULL : calendar.extraDays());
        return values;
    }

    /** The nodes that items refer to: every node of a kind of which something is new, changed or in another place. */
    Map<String, List<Map<String, Object>>> register() {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        if (!register.sources().equals(before.sources())) {
            rows.put(
                    "sources",
                    Row.numbered(
                            id,
                            register.sources(),
                            (source, row) -> row.put("id", source.id())
                                    .text("title", source.title())
                                    .put("date", source.date())));
        }
        if (!register.themes().equals(before.themes())) {
            rows.put(
                    "themes",
                    Row.numbered(
                            id,
                            register.themes(),
                            (theme, row) -> row.put("id", theme.id())
                                    .put("number", theme.number())
                                    .text("title", theme.title())));
        }
        if (!register.areas().equals(before.areas())) {
            rows.put(
                    "areas",
                    Row.numbered(
                            id,
                            register.areas(),
                            (area, row) -> row.put("id", area.id()).text("title", area.title())));
        }
        if (!register.funds().equals(before.funds())) {
            rows.put(
                    "funds",
                    Row.numbered(
                            id,
                            register.funds(),
                            (fund, row) -> row.put("id", fund.id()).text("title", fund.title())));
        }
        if (!register.meetings().equals(before.meetings())) {
            rows.put("meetings", meetings());
        }
        if (!register.actors().equals(before.actors())) {
            rows.put("actors", actors());
        }
        return rows;
    }

    private List<Map<String, Object>> meetings() {
        return Row.numbered(id, register.meetings(), (meeting, row) -> {
            boolean fixed = meeting.date().earliest() != null
                    && meeting.date().earliest().equals(meeting.date().latest());
            return row.put("id", meeting.id())
                    .put("body", meeting.body())
                    .text("title", meeting.title())
                    .put("date", fixed ? meeting.date().earliest() : null)
                    .range("date", meeting.date())
                    .provenance(meeting.provenance());
        });
    }

    private List<Map<String, Object>> actors() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (var actor : register.actors()) {
            Row row = new Row()
                    .put("agenda", id)
                    .put("ordinal", rows.size())
                    .put("id", actor.id())
                    .text("name", actor.name())
                    .put("signatory", actor.signatory());
            rows.add(Map.of("label", actor.kind().label(), "properties", row.values()));
        }
        return rows;
    }
}

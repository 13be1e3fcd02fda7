package nl.volgorde.graphstore;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Text;
import nl.volgorde.model.Window;
import nl.volgorde.model.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Property values on their way out of the graph, as {@link Row} put them in. */
record Read(Value row) {
    String string(String name) {
        return row.get(name).asString();
    }

    @Nullable
    String stringOrNull(String name) {
        Value value = row.get(name);
        return value.isNull() ? null : value.asString();
    }

    ItemCode code(String name) {
        return ItemCode.of(string(name));
    }

    int integer(String name) {
        return row.get(name).asInt();
    }

    @Nullable
    Integer integerOrNull(String name) {
        Value value = row.get(name);
        return value.isNull() ? null : Integer.valueOf(value.asInt());
    }

    @Nullable
    Long longOrNull(String name) {
        Value value = row.get(name);
        return value.isNull() ? null : Long.valueOf(value.asLong());
    }

    boolean flag(String name) {
        return row.get(name).asBoolean(false);
    }

    List<String> strings(String name) {
        return row.get(name).asList(Value::asString);
    }

    @Nullable
    LocalDate dateOrNull(String name) {
        Value value = row.get(name);
        return value.isNull() ? null : value.asLocalDate();
    }

    LocalDate date(String name) {
        return row.get(name).asLocalDate();
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Enum.valueOf(type, string(name));
    }

    Text text(String name) {
        return new Text(string(name + "Nl"), string(name + "En"));
    }

    @Nullable
    Text textOrNull(String name) {
        return row.get(name + "Nl").isNull() ? null : text(name);
    }

    Provenance provenance() {
        return new Provenance(string("source"), string("ref"));
    }

    private List<LocalDate> dates(String name) {
        return row.get(name).asList(Value::asLocalDate);
    }

    @Nullable
    WorkCalendar calendar() {
        return row.get("workWeek").isNull()
                ? null
                : AgendaNode.calendar(strings("workWeek"), dates("holidays"), dates("extraDays"));
    }

    DateRange range(String name) {
        return new DateRange(dateOrNull(name + "Earliest"), dateOrNull(name + "Latest"));
    }

    Window window() {
        Set<Window.Flag> flags =
                strings("flags").stream().map(Window.Flag::valueOf).collect(Collectors.toSet());
        return new Window(range("start"), range("finish"), flags, integerOrNull("duration"));
    }
}

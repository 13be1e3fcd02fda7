package nl.volgorde.graphstore;

import java.time.ZoneOffset;
import java.util.Map;
import nl.volgorde.model.SavedScenario;
import nl.volgorde.model.ScenarioText;

/** A saved scenario as the properties of its node: a list of texts per kind of change. */
final class ScenarioRow {
    private ScenarioRow() {}

    static Map<String, Object> write(String agenda, SavedScenario scenario) {
        ScenarioText changes = scenario.changes();
        return new Row()
                .put("agenda", agenda)
                .put("name", scenario.name())
                .put("target", scenario.target().value())
                .put("slips", changes.slips())
                .put("statuses", changes.statuses())
                .put("drops", changes.drops())
                .put("addedEdges", changes.addedEdges())
                .put("removedEdges", changes.removedEdges())
                .put("gates", changes.gates())
                .put("windows", changes.windows())
                .put("by", scenario.by())
                .put("at", scenario.at().atZone(ZoneOffset.UTC))
                .put("revision", scenario.revision())
                .values();
    }

    static SavedScenario read(Read row) {
        return new SavedScenario(
                row.string("name"),
                row.code("target"),
                new ScenarioText(
                        row.strings("slips"),
                        row.strings("statuses"),
                        row.strings("drops"),
                        row.strings("addedEdges"),
                        row.strings("removedEdges"),
                        row.strings("gates"),
                        row.strings("windows")),
                row.string("by"),
                row.row().get("at").asZonedDateTime().toInstant(),
                row.row().get("revision").asLong());
    }
}

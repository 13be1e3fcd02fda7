package nl.volgorde.answers;

import java.time.Instant;
import nl.volgorde.model.SavedScenario;

/**
 * A saved scenario, and which version of it.
 *
 * @param revision of the agenda that saving it made; a write that is to take its place names it
 */
public record SavedVersion(String name, String by, Instant at, long revision) {
    static SavedVersion of(SavedScenario scenario) {
        return new SavedVersion(scenario.name(), scenario.by(), scenario.at(), scenario.revision());
    }
}

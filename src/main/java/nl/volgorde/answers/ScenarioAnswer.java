package nl.volgorde.answers;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ScenarioText;
import org.jspecify.annotations.Nullable;

/**
 * A saved scenario as it stands now.
 *
 * @param target code of the item that it is about
 * @param title of that item; null when the agenda does not have it any more
 * @param changes the texts by kind, under the names that {@code what-if} takes them by
 * @param revision of the agenda that saving it made; a write that is to take its place names it
 * @param misfits what it names that the agenda does not have any more, each in a sentence
 */
public record ScenarioAnswer(
        String name,
        String target,
        @Nullable String title,
        Map<String, List<String>> changes,
        String by,
        Instant at,
        long revision,
        List<Misfit> misfits) {
    public ScenarioAnswer {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        misfits = List.copyOf(misfits);
    }

    /** A change that cannot be laid over the agenda as it is now. */
    public record Misfit(String kind, String text, String reason) {
        static List<Misfit> of(Programme programme, ScenarioText changes, Language language) {
            return new ScenarioReading(programme)
                    .misfits(changes).stream()
                            .map(misfit -> new Misfit(
                                    misfit.kind(),
                                    misfit.text(),
                                    misfit.reason().in(language)))
                            .toList();
        }
    }
}

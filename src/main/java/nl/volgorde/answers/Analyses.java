package nl.volgorde.answers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import nl.volgorde.model.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Analyses a programme as of a day; the last one is kept, because a page asks several questions of it. */
@Component
class Analyses {
    private static final Counter KEPT = Metrics.counter("volgorde.analyses", "result", "kept");
    private static final Counter MADE = Metrics.counter("volgorde.analyses", "result", "made");

    private final Programmes programmes;
    private final Clock clock;
    private final AtomicReference<@Nullable AnalysedProgramme> last = new AtomicReference<>();

    Analyses(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    AnalysedProgramme of(Asked asked) {
        Programme programme = programmes.current(asked.agenda());
        LocalDate given = asked.asOf();
        LocalDate asOf = given == null ? LocalDate.now(clock) : given;
        AnalysedProgramme analysed = last.get();
        if (analysed != null
                && analysed.programme().agenda().equals(programme.agenda())
                && analysed.programme().revision() == programme.revision()
                && analysed.asOf().equals(asOf)
                && Objects.equals(analysed.knownOn(), asked.knownOn())) {
            KEPT.increment();
            return analysed;
        }
        MADE.increment();
        AnalysedProgramme fresh = new AnalysedProgramme(programme, asOf, asked.knownOn());
        last.set(fresh);
        return fresh;
    }
}

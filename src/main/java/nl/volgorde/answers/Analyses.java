package nl.volgorde.answers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
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
    private volatile @Nullable AnalysedProgramme last;

    Analyses(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    AnalysedProgramme of(Asked asked) {
        Programme programme = programmes.current(asked.agenda());
        LocalDate given = asked.asOf();
        LocalDate asOf = given == null ? LocalDate.now(clock) : given;
        AnalysedProgramme kept = kept(programme, asOf, asked.knownOn());
        return kept == null ? made(programme, asOf, asked.knownOn()) : kept;
    }

    /** One at a time: of many that ask after a write, one analyses and the others have what it made. */
    private synchronized AnalysedProgramme made(Programme programme, LocalDate asOf, @Nullable LocalDate knownOn) {
        AnalysedProgramme kept = kept(programme, asOf, knownOn);
        if (kept != null) {
            return kept;
        }
        MADE.increment();
        AnalysedProgramme fresh = new AnalysedProgramme(programme, asOf, knownOn);
        last = fresh;
        return fresh;
    }

    private @Nullable AnalysedProgramme kept(Programme programme, LocalDate asOf, @Nullable LocalDate knownOn) {
        AnalysedProgramme analysed = last;
        if (analysed == null
                || !analysed.programme().agenda().equals(programme.agenda())
                || analysed.programme().revision() != programme.revision()
                || !analysed.asOf().equals(asOf)
                || !Objects.equals(analysed.knownOn(), knownOn)) {
            return null;
        }
        KEPT.increment();
        return analysed;
    }
}

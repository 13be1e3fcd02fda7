package nl.volgorde.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import nl.volgorde.answers.ImportAnswer;
import nl.volgorde.model.Progress;
import org.springframework.stereotype.Component;

/** Imports that take longer than a reader waits for a page: each goes on by itself, and its page tells how far it is. */
@Component
class RunningImports {
    /** How long a reader waits for a page before one is shown that tells how far the import is. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    /** What came of an import is told for as long as its files are kept. */
    private static final Duration AGE = Duration.ofMinutes(30);

    private static final int PERCENT = 100;

    private final Map<String, Running> running = new LinkedHashMap<>();
    private final Clock clock;

    RunningImports(Clock clock) {
        this.clock = clock;
    }

    /** What came of an import: all that is kept of it. */
    record Done(String agenda, long revision) {
        private static Done of(ImportAnswer answer) {
            return new Done(Objects.requireNonNull(answer.agenda()), Objects.requireNonNull(answer.revision()));
        }
    }

    /** Where an import stands. */
    static final class Running {
        private final FutureTask<Done> work;
        private final Filled form;
        private final Instant until;
        private volatile int percent;

        private Running(Function<Progress, ImportAnswer> work, Filled form, Instant until) {
            this.work = new FutureTask<>(() ->
                    Done.of(work.apply((done, total) -> percent = (int) Math.min(PERCENT, PERCENT * done / total))));
            this.form = form;
            this.until = until;
        }

        /** How far it is, of a hundred. */
        int percent() {
            return percent;
        }

        /** The form that started it. */
        Filled form() {
            return form;
        }

        /**
         * What came of it; empty while it goes on.
         *
         * @throws RuntimeException what the import was refused with
         */
        Optional<Done> outcome(Duration patience) {
            try {
                return Optional.of(work.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException _) {
                return Optional.empty();
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof RuntimeException refused) {
                    throw refused;
                }
                throw new IllegalStateException("an import ended", failure.getCause());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the server stops");
            }
        }
    }

    /**
     * Starts the import of held files, unless it goes on already.
     *
     * @param token of the files
     */
    Running start(String token, Filled form, Function<Progress, ImportAnswer> work) {
        Running own = new Running(work, form, clock.instant().plus(AGE));
        Running current;
        synchronized (running) {
            forgetOld();
            current = running.get(token);
            if (current == null || current.work.isDone()) {
                running.put(token, own);
                current = own;
                Thread.ofVirtual().name("import-" + token).start(own.work);
            }
        }
        return current;
    }

    /** The import of these files; empty when there is none, or nobody asked for it in time. */
    Optional<Running> find(String token) {
        synchronized (running) {
            forgetOld();
            return Optional.ofNullable(running.get(token));
        }
    }

    private void forgetOld() {
        Instant now = clock.instant();
        running.values().removeIf(each -> each.work.isDone() && each.until.isBefore(now));
    }
}

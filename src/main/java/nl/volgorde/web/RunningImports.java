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
import nl.volgorde.security.Person;
import nl.volgorde.security.Role;
import nl.volgorde.security.SignedIn;
import org.jspecify.annotations.Nullable;
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
        private final String agenda;
        private final @Nullable Person starter;
        private final Filled form;
        private final Instant until;
        private volatile int percent;

        private Running(String agenda, Filled form, Function<Progress, ImportAnswer> work, Instant until) {
            this.agenda = agenda;
            this.starter = SignedIn.person().orElse(null);
            this.work = new FutureTask<>(() ->
                    Done.of(work.apply((done, total) -> percent = (int) Math.min(PERCENT, PERCENT * done / total))));
            this.form = form;
            this.until = until;
        }

        /** Whether who asks now started it, or administers the agenda. */
        private boolean isToBeSeen() {
            Person asker = SignedIn.person().orElse(null);
            return SignedIn.grants().has(Role.ADMINISTRATOR, agenda)
                    || (asker != null && starter != null && asker.id().equals(starter.id()));
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
     * Starts the import of held files, unless it goes on already; with the rights of who asks for it.
     *
     * @param token of the files
     * @param agenda that they are an edition of
     */
    Running start(String token, String agenda, Filled form, Function<Progress, ImportAnswer> work) {
        Running own = new Running(agenda, form, work, clock.instant().plus(AGE));
        Running current;
        synchronized (running) {
            forgetOld();
            current = running.get(token);
            if (current == null || current.work.isDone()) {
                running.put(token, own);
                current = own;
                Thread.ofVirtual().name("import-" + token).start(SignedIn.carry(own.work));
            }
        }
        return current;
    }

    /** The import of these files; empty when there is none, nobody asked for it in time, or it is not for who asks. */
    Optional<Running> find(String token) {
        synchronized (running) {
            forgetOld();
            return Optional.ofNullable(running.get(token)).filter(Running::isToBeSeen);
        }
    }

    private void forgetOld() {
        Instant now = clock.instant();
        running.values().removeIf(each -> each.work.isDone() && each.until.isBefore(now));
    }
}

package nl.volgorde.console;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries rows from the thread that reads them to the one that asked, few at a time, up to a deadline. When the asking
 * side is gone the reading side stops at its next row.
 */
final class RowFlow {
    private static final int HELD = 500;

    /** What the engine gets on top to end the query by itself. */
    static final Duration GRACE = Duration.ofSeconds(2);

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(HELD);
    private final Duration limit;
    private final long started = System.nanoTime();
    private volatile boolean abandoned;
    private volatile boolean cutLoose;
    private volatile @Nullable Thread reader;

    RowFlow(Duration limit) {
        this.limit = limit;
    }

    private sealed interface Event {}

    private record Columns(List<String> names) implements Event {}

    private record Row(List<@Nullable Object> values) implements Event {}

    private record Done(boolean truncated) implements Event {}

    private record Broken(Throwable cause) implements Event {}

    /** Stops the reading side: nobody takes rows any more. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Runs the reading side to its end; whatever it throws reaches the asking side.
     *
     * @param reading calls {@link #columns} and {@link #row}, and tells whether there was more
     */
    void produce(BooleanSupplier reading) {
        reader = Thread.currentThread();
        Event end;
        try {
            end = new Done(reading.getAsBoolean());
        } catch (Abandoned _) {
            return;
        } catch (RuntimeException | Error e) {
            end = new Broken(e);
        }
        try {
            put(end);
        } catch (Abandoned _) {
            // The asking side has had its answer.
        }
    }

    void columns(List<String> names) {
        put(new Columns(names));
    }

    void row(List<@Nullable Object> values) {
        put(new Row(values));
    }

    private void put(Event event) {
        try {
            while (!abandoned) {
                if (events.offer(event, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Abandoned();
    }

    /**
     * Takes rows until there are no more.
     *
     * @throws QueryProblem.TimedOut when the deadline passes first
     */
    Ended consume(RowSink sink) {
        long rows = 0;
        try {
            while (true) {
                switch (next()) {
                    case Columns columns -> sink.columns(columns.names());
                    case Row row -> {
                        sink.row(row.values());
                        rows++;
                    }
                    case Done done -> {
                        return new Ended(rows, done.truncated(), elapsedMillis());
                    }
                    case Broken broken -> throw rethrown(broken.cause());
                }
            }
        } finally {
            abandon();
        }
    }

    /** Whether the engine did not end the query in time; it may be busy with it still. */
    boolean isCutLoose() {
        return cutLoose;
    }

    /** An interrupt makes the driver close the connection, at which the engine ends what it can. */
    private void abandon() {
        abandoned = true;
        Thread reading = reader;
        if (reading != null) {
            reading.interrupt();
        }
    }

    private Event next() {
        try {
            Event event = events.poll(started + limit.plus(GRACE).toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                cutLoose = true;
                throw EngineMessage.timedOut(limit);
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EngineMessage.timedOut(limit);
        }
    }

    private long elapsedMillis() {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}

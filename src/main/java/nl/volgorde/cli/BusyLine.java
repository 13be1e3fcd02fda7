package nl.volgorde.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;
import nl.volgorde.model.Language;

/**
 * That a command is at work and for how long, on one line of standard error: after a second, only where somebody can see
 * it, and only until the command itself has something to say.
 */
final class BusyLine {
    private static final long TICK_MILLIS = 200;
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final PrintWriter err;
    private final Supplier<Language> language;
    private final boolean seen;
    private String shown = "";
    private boolean over;

    BusyLine(PrintWriter err, Supplier<Language> language) {
        this(err, language, ProgressLine.isTerminal());
    }

    BusyLine(PrintWriter err, Supplier<Language> language, boolean seen) {
        this.err = err;
        this.language = language;
        this.seen = seen;
    }

    /** Begins to count. */
    void start() {
        if (!seen) {
            return;
        }
        long began = System.nanoTime();
        Thread.ofPlatform().daemon().name("busy").start(() -> {
            while (show(System.nanoTime() - began)) {
                try {
                    Thread.sleep(TICK_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
    }

    /** Shows for how long the command has been at work; false once nobody needs to know any more. */
    synchronized boolean show(long nanos) {
        if (!over && seen && nanos >= PATIENCE_NANOS) {
            String words =
                    switch (language.get()) {
                        case NL -> "Bezig";
                        case EN -> "Working";
                    };
            shown = String.format(Locale.ROOT, "%s … %d s", words, nanos / PATIENCE_NANOS);
            err.print("\r" + shown);
            err.flush();
        }
        return !over;
    }

    /** Wipes the line, for good. */
    synchronized void end() {
        over = true;
        if (!shown.isEmpty()) {
            err.print("\r" + " ".repeat(shown.length()) + "\r");
            err.flush();
            shown = "";
        }
    }

    /** What is written there ends this line first. */
    OutputStream before(OutputStream stream) {
        return new FilterOutputStream(stream) {
            @Override
            public void write(int octet) throws IOException {
                end();
                out.write(octet);
            }

            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                end();
                out.write(octets, from, length);
            }
        };
    }
}

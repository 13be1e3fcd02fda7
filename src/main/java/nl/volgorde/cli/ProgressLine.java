package nl.volgorde.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.volgorde.model.Progress;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Model.CommandSpec;

/** How far work has come, on one line of standard error: after a second, and only where somebody can see it. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long PATIENCE_MILLIS = Duration.ofSeconds(1).toMillis();
    private static final int PERCENT = 100;

    private final String what;
    private final PrintWriter err;
    private final Clock clock;
    private final boolean seen;
    private final long start;
    private int shown = -1;

    /** Of the command of this context, in the words of the heading with this key. */
    static ProgressLine of(String key, CommonOptions options, CommandSpec spec, ApplicationContext context) {
        return new ProgressLine(
                new Headings(options.language).of(key),
                spec.commandLine().getErr(),
                context.getBean(Clock.class),
                isTerminal());
    }

    ProgressLine(String what, PrintWriter err, Clock clock, boolean seen) {
        this.what = what;
        this.err = err;
        this.clock = clock;
        this.seen = seen;
        this.start = clock.millis();
    }

    static boolean isTerminal() {
        // Null where there is none, whatever newer JDKs may promise.
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    @Override
    public synchronized void at(long done, long total) {
        int percent = (int) Math.min(PERCENT, PERCENT * done / total);
        if (seen && percent > shown && clock.millis() - start >= PATIENCE_MILLIS) {
            shown = percent;
            err.print("\r" + what + " " + percent + " %");
            err.flush();
        }
    }

    /** Wipes the line. */
    @Override
    public synchronized void close() {
        if (shown >= 0) {
            err.print("\r" + " ".repeat(what.length() + " 100 %".length()) + "\r");
            err.flush();
        }
    }
}

package nl.volgorde.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.volgorde.Volgorde;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs a command in this process, from its arguments to its exit code, in an application that stays open per data
 * directory: many commands are tried, and a start for each would be most of the test run. What depends on the process or on
 * the start goes through {@link VolgordeProcess}.
 */
final class CommandHere {
    private static final Map<Path, ConfigurableApplicationContext> OPEN = new LinkedHashMap<>();

    private CommandHere() {}

    /** Closes the applications that stayed open. */
    static void close() {
        OPEN.values().forEach(ConfigurableApplicationContext::close);
        OPEN.clear();
    }

    private static final class OpenSession extends Session {
        OpenSession(CommonOptions options) {
            super(Volgorde.class, options);
        }

        @Override
        int open(Command command, boolean fill) {
            return run(OPEN.computeIfAbsent(options.dataDirectory().toAbsolutePath(), _ -> start()), command, fill);
        }
    }

    /** Runs a command to its end, with the given text on its standard input. */
    static VolgordeProcess.Result run(String input, String... arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = new CommandLineInterface(OpenSession::new).run(arguments);
            return new VolgordeProcess.Result(
                    code, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }
}

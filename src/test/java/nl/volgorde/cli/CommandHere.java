package nl.volgorde.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import nl.volgorde.Volgorde;

/**
 * Runs a command in this process, from its arguments to its exit code: many commands are tried, and a start of the virtual
 * machine for each would be most of the test run. What depends on the process goes through {@link VolgordeProcess}.
 */
final class CommandHere {
    private CommandHere() {}

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
            int code = new CommandLineInterface(Volgorde.class).run(arguments);
            return new VolgordeProcess.Result(
                    code, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }
}

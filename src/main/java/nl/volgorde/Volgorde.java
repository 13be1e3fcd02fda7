package nl.volgorde;

import nl.volgorde.cli.CommandLineInterface;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: every start goes through the command line, {@code serve} among the commands. */
@SpringBootApplication
public class Volgorde {
    /**
     * Runs a command and ends with its exit code.
     *
     * @param args the command and its options; none serves the web application
     */
    public static void main(String[] args) {
        System.exit(new CommandLineInterface(Volgorde.class).run(args));
    }
}

package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import nl.volgorde.model.Language;
import org.junit.jupiter.api.Test;

class BusyLineTests {
    private static final long SECOND = 1_000_000_000;

    private final StringWriter shown = new StringWriter();
    private final PrintWriter err = new PrintWriter(shown);

    @Test
    void tellsAfterASecondForHowLongAndIsWipedByTheFirstWord() {
        BusyLine busy = new BusyLine(err, () -> Language.NL, true);
        assertThat(busy.show(SECOND - 1)).isTrue();
        assertThat(shown.toString()).isEmpty();
        assertThat(busy.show(3 * SECOND)).isTrue();
        assertThat(shown.toString()).isEqualTo("\rBezig … 3 s");
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        PrintWriter out = new PrintWriter(busy.before(answer), true, StandardCharsets.UTF_8);
        out.println("antwoord");
        assertThat(answer.toString(StandardCharsets.UTF_8)).startsWith("antwoord");
        assertThat(shown.toString()).endsWith("\r" + " ".repeat("Bezig … 3 s".length()) + "\r");
        int length = shown.toString().length();
        assertThat(busy.show(4 * SECOND)).as("not any more").isFalse();
        assertThat(shown.toString()).hasSize(length);
    }

    @Test
    void saysNothingWhereNobodySeesIt() {
        BusyLine busy = new BusyLine(err, () -> Language.EN, false);
        busy.show(9 * SECOND);
        busy.end();
        assertThat(shown.toString()).isEmpty();
    }
}

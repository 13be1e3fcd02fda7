package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server does not start where it would let in who should not be. */
class WrongSettingsIT {
    private static final String SECRET = "not-to-be-told";

    @TempDir
    Path data;

    private VolgordeProcess.Result serve(Map<String, String> settings) {
        settings.forEach(System::setProperty);
        try {
            return CommandHere.run("", "serve", "--port", "0", "--lang", "en", "--data", data.toString());
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    private void assertRefused(Map<String, String> settings, String... words) {
        VolgordeProcess.Result result = serve(settings);
        assertThat(result.err()).contains(words).doesNotContain("\tat ").doesNotContain(SECRET);
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    void localModeAnswersOnThisMachineOnly() {
        assertRefused(
                Map.of("server.address", "0.0.0.0"),
                "serves loopback only, not 0.0.0.0",
                "volgorde.security.mode to team");
    }

    @Test
    void teamModeNeedsAProviderAndTellsNoSecret() {
        assertRefused(
                Map.of("volgorde.security.mode", "team", "volgorde.security.client-secret", SECRET),
                "needs volgorde.security.issuer");
    }
}

package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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

    @Test
    void aContactNeedsTheDayUntilWhichItHolds() {
        assertRefused(
                Map.of("volgorde.security.contact", "mailto:security@example.org"),
                "needs volgorde.security.contact-until");
    }

    @Test
    void saysWhichSettingCannotBeAndNotWhatItIs() {
        assertRefused(
                Map.of("volgorde.security.requests-per-minute", SECRET),
                "Setting volgorde.security.requests-per-minute has a value that cannot be");
    }

    @Test
    void readsSettingsThatAreFilesOfAFolder() throws IOException {
        Path secrets = Files.createDirectory(data.resolve("secrets"));
        Files.writeString(secrets.resolve("volgorde.security.mode"), "team\n");
        Files.writeString(secrets.resolve("volgorde.security.issuer"), "http://login.example\n");
        Files.writeString(secrets.resolve("volgorde.security.client-id"), "volgorde\n");
        Files.writeString(secrets.resolve("volgorde.security.client-secret"), SECRET + "\n");
        Files.writeString(secrets.resolve("volgorde.security.hosts"), "volgorde.example\n");
        assertRefused(
                Map.of("volgorde.secrets", secrets.toString()),
                "volgorde.security.issuer has to be an address with https");
    }
}

package nl.volgorde.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecuritySettingsTests {
    private static SecuritySettings settings(Map<String, String> given) {
        Map<String, String> named = new LinkedHashMap<>();
        given.forEach((name, value) -> named.put("volgorde.security." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("volgorde.security", SecuritySettings.class);
    }

    private static void assertRefused(Map<String, String> given, String words) {
        assertThat(catchThrowable(() -> settings(given).checkTeam()))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(words);
    }

    @Test
    void isForOnePersonUnlessItSaysOtherwise() {
        assertThat(settings(Map.of()).isTeam()).isFalse();
        assertThat(settings(Map.of("mode", "Team")).isTeam()).isTrue();
        assertThat(catchThrowable(() -> settings(Map.of("mode", "open")).isTeam()))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("Set it to local or team");
    }

    @Test
    void saysWhatATeamLacks() {
        Map<String, String> given = new LinkedHashMap<>();
        assertRefused(given, "needs volgorde.security.issuer");
        given.put("issuer", "https://login.example.org/team");
        assertRefused(given, "needs volgorde.security.client-id");
        given.put("client-id", "volgorde");
        assertRefused(given, "needs volgorde.security.hosts");
        given.put("hosts", "Volgorde.example.org, 127.0.0.1");
        settings(given).checkTeam();
        assertThat(settings(given).names()).containsExactlyInAnyOrder("volgorde.example.org", "127.0.0.1");
        assertThat(settings(given).isOnThisMachine()).isFalse();
        assertThat(settings(given).providerOrigin()).isEqualTo("https://login.example.org");
        given.put("audience", "volgorde");
        assertRefused(given, "has to differ from client-id");
        given.put("audience", "volgorde-api");
        given.put("issuer", "http://login.example.org");
        assertRefused(given, "an address with https");
        given.put("issuer", "no address");
        assertRefused(given, "an address with https");
        given.put("issuer", "http://127.0.0.1:9000");
        given.put("requests-per-minute", "0");
        assertRefused(given, "more than zero");
    }

    @Test
    void tellsNoSecret() {
        assertThat(settings(Map.of("client-secret", "hush")).toString()).doesNotContain("hush");
    }
}

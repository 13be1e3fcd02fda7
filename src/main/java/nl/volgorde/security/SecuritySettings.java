package nl.volgorde.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who gets in.
 *
 * @param mode {@code local} or {@code team}
 * @param issuer address of the OpenID Connect provider, as it names itself
 * @param clientId what the provider knows this program by
 * @param clientSecret from a file or the environment; null for a client without one
 * @param audience what the provider puts into tokens for the REST interface; null when it takes no tokens
 * @param hosts names by which browsers know this server, without port
 * @param proxies addresses of the proxies in front of it, whose word on addresses and TLS is taken
 * @param rolesClaim claim with the roles; a dot leads into an object
 * @param rolesPrefix first part of a role
 * @param nameClaim claim with the name that people write under
 * @param scopes what is asked of the provider
 * @param requestsPerMinute of one person or address
 * @param longestSession from signing in, however busy it is
 */
@ConfigurationProperties("volgorde.security")
record SecuritySettings(
        @DefaultValue("local") String mode,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String audience,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> proxies,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("volgorde") String rolesPrefix,
        @DefaultValue("name") String nameClaim,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("600") int requestsPerMinute,
        @DefaultValue("10h") Duration longestSession) {

    /** Whether there are people to tell apart; anything but the two modes is refused. */
    boolean isTeam() {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "local" -> false;
            case "team" -> true;
            default ->
                throw new WrongSetting(new Text(
                        "volgorde.security.mode is '" + mode + "'. Zet het op local of team.",
                        "volgorde.security.mode is '" + mode + "'. Set it to local or team."));
        };
    }

    /**
     * What a team cannot do without.
     *
     * @throws WrongSetting when something is missing, or cannot be
     */
    void checkTeam() {
        needed(issuer, "volgorde.security.issuer", "https://login.example.org/realms/team");
        needed(clientId, "volgorde.security.client-id", "volgorde");
        if (hosts.isEmpty()) {
            needed(null, "volgorde.security.hosts", "volgorde.example.org");
        }
        URI provider = provider();
        if (provider.getHost() == null
                || !("https".equals(provider.getScheme())
                        || ("http".equals(provider.getScheme()) && SiteFilter.LOOPBACK.contains(provider.getHost())))) {
            throw new WrongSetting(new Text(
                    "volgorde.security.issuer moet een adres met https zijn.",
                    "volgorde.security.issuer has to be an address with https."));
        }
        if (audience != null && audience.equals(clientId)) {
            throw new WrongSetting(new Text(
                    "volgorde.security.audience moet iets anders zijn dan client-id: anders zou het bewijs van het"
                            + " inloggen ook een toegangsbewijs zijn.",
                    "volgorde.security.audience has to differ from client-id: or the proof of signing in would be a"
                            + " token for access as well."));
        }
        if (requestsPerMinute < 1 || !longestSession.isPositive()) {
            throw new WrongSetting(new Text(
                    "volgorde.security.requests-per-minute en longest-session moeten meer dan nul zijn.",
                    "volgorde.security.requests-per-minute and longest-session have to be more than zero."));
        }
    }

    private static void needed(@Nullable String value, String name, String example) {
        if (value == null || value.isBlank()) {
            throw new WrongSetting(new Text(
                    "Volgorde voor een team vraagt " + name + ", bijvoorbeeld " + example
                            + ". Zie 'Team mode' in src/docs/operator.md.",
                    "Volgorde for a team needs " + name + ", for instance " + example
                            + ". See 'Team mode' in src/docs/operator.md."));
        }
    }

    private URI provider() {
        try {
            return URI.create(String.valueOf(issuer));
        } catch (IllegalArgumentException _) {
            return URI.create("");
        }
    }

    /** The names of this server, lower case. */
    Set<String> names() {
        return hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it bears names of this very machine only, where nothing travels that TLS would have to hide. */
    boolean isOnThisMachine() {
        return SiteFilter.LOOPBACK.containsAll(names());
    }

    /** The origin of the provider's pages. */
    String providerOrigin() {
        URI provider = provider();
        return provider.getScheme() + "://" + provider.getAuthority();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SecuritySettings[mode=" + mode + ", issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}

package nl.volgorde.security;

import java.util.Optional;

/**
 * How programs are let in, for the description of the REST interface.
 *
 * @param isTeam whether anybody is asked who they are
 * @param provider where the OpenID Connect provider describes itself; empty when nobody is asked
 */
public record ApiAccess(boolean isTeam, Optional<String> provider) {
    static ApiAccess of(SecuritySettings settings) {
        return settings.isTeam()
                ? new ApiAccess(true, Optional.of(settings.issuer() + "/.well-known/openid-configuration"))
                : new ApiAccess(false, Optional.empty());
    }
}

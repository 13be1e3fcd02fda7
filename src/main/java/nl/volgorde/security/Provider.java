package nl.volgorde.security;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The OpenID Connect provider: what it says of itself is asked when it is first needed, so that this server starts while
 * the provider does not answer.
 */
final class Provider {
    static final String REGISTRATION = "volgorde";

    private final SecuritySettings settings;
    private final PersonClaims claims;

    Provider(SecuritySettings settings) {
        this.settings = settings;
        this.claims = new PersonClaims(settings.nameClaim(), settings.rolesClaim(), settings.rolesPrefix());
    }

    /** How people sign in there: by an authorisation code with PKCE, with the client's secret when it has one. */
    ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));
    }

    private ClientRegistration registration() {
        String secret = settings.clientSecret();
        ClientRegistration.Builder builder = ClientRegistrations.fromIssuerLocation(
                        Objects.requireNonNull(settings.issuer()))
                .registrationId(REGISTRATION)
                .clientId(Objects.requireNonNull(settings.clientId()))
                .scope(settings.scopes())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        return secret == null
                ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : builder.clientSecret(secret).build();
    }

    /** Takes tokens that this provider signed for this server, while they are valid. */
    JwtDecoder tokens(String audience) {
        String issuer = Objects.requireNonNull(settings.issuer());
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withIssuerLocation(issuer).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD, given -> given != null && given.contains(audience))));
            return decoder;
        });
    }

    /** Who bears a token. */
    JwtAuthenticationToken bearer(Jwt token) {
        Person person = claims.person(token.getClaims());
        return new JwtAuthenticationToken(token, List.of(new PersonAuthority(person)), person.id());
    }

    /** Who signed in, instead of what their scopes would allow elsewhere. */
    GrantedAuthoritiesMapper people() {
        return authorities -> authorities.stream()
                .filter(OidcUserAuthority.class::isInstance)
                .map(authority -> new PersonAuthority(claims.person(((OidcUserAuthority) authority).getAttributes())))
                .collect(Collectors.toUnmodifiableSet());
    }
}

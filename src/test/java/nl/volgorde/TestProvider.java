package nl.volgorde;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import java.net.InetAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A real OpenID Connect provider on a port of its own: Spring Authorization Server. People and programs bear the roles in
 * {@link #ROLES}; the password of each is their name.
 */
final class TestProvider {
    static final String SECRET = "the-secret-of-volgorde";
    static final String AUDIENCE = "volgorde-api";

    static final Map<String, List<String>> ROLES = Map.of(
            "reader", List.of("volgorde:reader:island"),
            "editor", List.of("volgorde:editor:island"),
            "administrator", List.of("volgorde:administrator", "something-else"),
            "other", List.of("volgorde:editor:elsewhere"),
            "clerk", List.of("volgorde:administrator:elsewhere"),
            "stranger", List.of(),
            "anna", List.of("volgorde:editor:island"),
            "bart", List.of("volgorde:reader:island"));

    private static final String CHAIN = "springSecurityFilterChain";

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext(Application.class);

    String issuer() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Lets people of an application sign in. */
    void register(String application) {
        context.getBean(InMemoryRegisteredClientRepository.class)
                .save(RegisteredClient.withId("volgorde")
                        .clientId("volgorde")
                        .clientSecret("{noop}" + SECRET)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(application + "/login/oauth2/code/volgorde")
                        .postLogoutRedirectUri(application + "/signed-out")
                        .scope("openid")
                        .scope("profile")
                        .clientSettings(
                                ClientSettings.builder().requireProofKey(true).build())
                        .build());
    }

    /** The provider's own application; no configuration that a scan would find. */
    @EnableWebSecurity
    static class Application {
        @Bean
        TomcatServletWebServerFactory webServer() {
            TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
            factory.setAddress(InetAddress.getLoopbackAddress());
            return factory;
        }

        /** Filters answer everything; without a servlet they would not be asked. */
        @Bean
        ServletRegistrationBean<HttpServlet> nothing() {
            return new ServletRegistrationBean<>(new Nothing(), "/");
        }

        @Bean
        DelegatingFilterProxyRegistrationBean filters() {
            return new DelegatingFilterProxyRegistrationBean(CHAIN);
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(ROLES.keySet().stream()
                    .map(name -> RegisteredClient.withId(name)
                            .clientId(name)
                            .clientSecret("{noop}" + name)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                            .scope("elsewhere")
                            .build())
                    .toList());
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(ROLES.keySet().stream()
                    .map(name -> User.withUsername(name)
                            .password("{noop}" + name)
                            .authorities("user")
                            .build())
                    .toList());
        }

        /** Who asks with the scope {@code elsewhere} gets a token for another server. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                Authentication principal = token.getPrincipal();
                String name = Objects.requireNonNull(principal).getName();
                token.getClaims().claim("roles", ROLES.getOrDefault(name, List.of()));
                token.getClaims().claim("name", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
                if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())
                        && !token.getAuthorizedScopes().contains("elsewhere")) {
                    token.getClaims().audience(List.of(AUDIENCE));
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("test")
                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }

    private static final class Nothing extends HttpServlet {
        private static final long serialVersionUID = 1L;
    }
}

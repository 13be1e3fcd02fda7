package nl.volgorde.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The filters that a request of a team passes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "volgorde.security.mode", havingValue = "team")
class TeamChain {
    static final String COOKIE = "volgorde-session";

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SecuritySettings settings,
            Provider provider,
            ClientRegistrationRepository registrations,
            AccessLog log,
            Clock clock)
            throws Exception {
        HttpSessionRequestCache wanted = wanted();
        SignInRecorder recorder = new SignInRecorder(log);
        recorder.setRequestCache(wanted);
        // Cross-site requests are told by what browsers say of them: see SiteFilter.
        http.csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(notKept()))
                .requestCache(cache -> cache.requestCache(wanted))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(TeamConfiguration.OPEN)
                        .permitAll()
                        .requestMatchers(TeamConfiguration.OPERATION)
                        .access((authentication, _) -> new AuthorizationDecision(isOperator(authentication.get())))
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new SignInEntryPoint())
                        .accessDeniedHandler(TeamChain::denied))
                .oauth2Login(login -> login.loginPage(TeamConfiguration.SIGN_IN)
                        .clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                        .userInfoEndpoint(info -> info.userAuthoritiesMapper(provider.people()))
                        .successHandler(recorder)
                        .failureHandler((request, response, failure) -> {
                            String language = language(wanted.getRequest(request, response));
                            failed(log, request, response, failure, language);
                        }))
                // Requests of the session that are underway keep who made them: nobody at all is the program itself.
                .logout(logout -> logout.clearAuthentication(false)
                        .logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"))
                        .addLogoutHandler((request, response, who) -> {
                            log.record("logout", SignedIn.person(who).orElse(null), request, null);
                            SignedOutAddress.remember(request, response);
                        })
                        .deleteCookies(COOKIE)
                        .logoutSuccessHandler(out(registrations)))
                .addFilterBefore(
                        new SessionAgeFilter(settings.longestSession(), clock), SecurityContextHolderFilter.class)
                .addFilterAfter(new AccessLogFilter(log), SecurityContextHolderFilter.class)
                .addFilterAfter(SiteFilter.team(settings.names(), settings.providerOrigin()), AccessLogFilter.class)
                .addFilterAfter(
                        new RateLimitFilter(new RateLimit(settings.requestsPerMinute(), clock)), SiteFilter.class);
        String audience = settings.audience();
        if (audience != null) {
            http.oauth2ResourceServer(tokens -> tokens.jwt(
                            jwt -> jwt.decoder(provider.tokens(audience)).jwtAuthenticationConverter(provider::bearer))
                    .authenticationEntryPoint(new SignInEntryPoint())
                    .accessDeniedHandler(TeamChain::denied));
        }
        return http.build();
    }

    /** The page that somebody wanted before they signed in; nothing else is worth a session. */
    private static HttpSessionRequestCache wanted() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals(HttpMethod.GET.name())
                && !TeamConfiguration.isApi(request)
                && String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE));
        return cache;
    }

    /** What somebody may see is not kept for the next at the same machine; what all see is. */
    private static HeaderWriter notKept() {
        CacheControlHeadersWriter writer = new CacheControlHeadersWriter();
        List<PathPatternRequestMatcher> open = Arrays.stream(TeamConfiguration.OPEN)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
        return (request, response) -> {
            if (open.stream().noneMatch(path -> path.matches(request))) {
                writer.writeHeaders(request, response);
            }
        };
    }

    /** Figures of the server are about all agendas. */
    private static boolean isOperator(@Nullable Authentication authentication) {
        return SignedIn.person(authentication)
                .filter(person -> person.grants().has(Role.ADMINISTRATOR))
                .isPresent();
    }

    private static LogoutSuccessHandler out(ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setDefaultTargetUrl(TeamConfiguration.SIGNED_OUT);
        handler.setPostLogoutRedirectUri("{baseUrl}" + TeamConfiguration.SIGNED_OUT);
        return handler;
    }

    /** The language of the page that was wanted; null when there was none. */
    private static @Nullable String language(@Nullable SavedRequest wanted) {
        String[] values = wanted == null ? null : wanted.getParameterValues("lang");
        return values == null || values.length == 0 ? null : values[0];
    }

    private static void failed(
            AccessLog log,
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure,
            @Nullable String language)
            throws IOException {
        String why = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        log.record("login-failed", null, request, why);
        response.sendRedirect(SignedOutAddress.of("failed", language));
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (TeamConfiguration.isApi(request)) {
            Refusal.write(response, HttpStatus.FORBIDDEN, "forbidden", "your role does not allow this");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}

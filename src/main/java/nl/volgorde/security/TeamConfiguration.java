package nl.volgorde.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.volgorde.audit.AuditTrail;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.ReportArchive;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Team mode: everybody signs in at a provider, and has roles per agenda. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "volgorde.security.mode", havingValue = "team")
@EnableWebSecurity
class TeamConfiguration implements WebMvcConfigurer {
    /** Where signing in begins. */
    static final String SIGN_IN = "/oauth2/authorization/" + Provider.REGISTRATION;

    /** The page for who is out. */
    static final String SIGNED_OUT = "/signed-out";

    /** Paths of what is {@link Open}, of what pages are made up with, and of what a supervisor asks. */
    static final String[] OPEN = {
        SIGNED_OUT,
        "/.well-known/security.txt",
        "/css/**",
        "/js/**",
        "/webjars/**",
        "/icon.svg",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
    };

    /** Paths of what tells how the server fares; these are answered past {@link NeedsInterceptor}. */
    static final String OPERATION = "/actuator/**";

    private static final String CHAIN = "springSecurityFilterChain";

    /** Before all other filters that know nothing of who asks, after the one that notes the request. */
    private static final int ORDER = -100;

    /** Whether a program asks, which has no use for a page to sign in on. */
    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().startsWith("/actuator");
    }

    @Bean
    Provider provider(SecuritySettings settings) {
        return new Provider(settings);
    }

    @Bean
    ClientRegistrationRepository clientRegistrationRepository(Provider provider) {
        return provider.registrations();
    }

    @Bean
    AccessLog accessLog(@Value("${volgorde.data:data}") Path data, Clock clock) {
        return new AccessLog(new AuditTrail(data, "access", clock));
    }

    @Bean
    DelegatingFilterProxyRegistrationBean securityFilterRegistration() {
        DelegatingFilterProxyRegistrationBean registration = new DelegatingFilterProxyRegistrationBean(CHAIN);
        registration.setOrder(ORDER);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }

    /** Takes the word of the proxies that are named, and of nobody else, on who asks and whether by TLS. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> proxies(SecuritySettings settings) {
        return factory -> {
            if (!settings.proxies().isEmpty()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setInternalProxies(
                        settings.proxies().stream().map(Pattern::quote).collect(Collectors.joining("|")));
                valve.setRemoteIpHeader("X-Forwarded-For");
                valve.setProtocolHeader("X-Forwarded-Proto");
                factory.addEngineValves(valve);
            }
        };
    }

    /** The cookie of a session goes over TLS only, except on this very machine. */
    @Bean
    ServletContextInitializer sessionCookie(SecuritySettings settings) {
        return context -> {
            if (!settings.isOnThisMachine()) {
                context.getSessionCookieConfig().setSecure(true);
            }
        };
    }

    @Bean
    @Primary
    ProgrammeStore guardedProgrammeStore(@Qualifier("programmeStore") ProgrammeStore store) {
        return new GuardedProgrammeStore(store);
    }

    @Bean
    @Primary
    ReportArchive guardedReportArchive(@Qualifier("reportArchive") ReportArchive archive) {
        return new GuardedReportArchive(archive);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NeedsInterceptor());
    }
}

package nl.volgorde;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.answers.BundledAgenda;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.security.SignedIn;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole application in team mode, on a real store with the bundled agenda and an invented one, at a real provider:
 * started once per test JVM and stopped at its end. It takes 127.0.0.1 for a proxy.
 */
public final class TeamVolgorde {
    /** Requests per minute of one person or address. */
    public static final int LIMIT = 1_200;

    private static final Path DATA = folder();
    private static final TestProvider PROVIDER = new TestProvider();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final MovedClock CLOCK = new MovedClock();
    private static final ConfigurableApplicationContext CONTEXT = start();

    private TeamVolgorde() {}

    private static Path folder() {
        try {
            Path data = Files.createTempDirectory("volgorde-team");
            Files.writeString(data.resolve("theme.css"), ":root { --corner: .3rem; }\n");
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder with the secret as a file, as operators have it. */
    private static Path secrets() {
        try {
            Path folder = Files.createTempDirectory("volgorde-secrets");
            Files.writeString(folder.resolve("volgorde.security.client-secret"), TestProvider.SECRET + "\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext start() {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Volgorde.class, Time.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "volgorde.data=" + DATA,
                        "server.port=0",
                        "volgorde.command=test",
                        "volgorde.security.mode=team",
                        "volgorde.security.issuer=" + PROVIDER.issuer(),
                        "volgorde.security.client-id=volgorde",
                        "volgorde.secrets=" + secrets(),
                        "volgorde.security.audience=" + TestProvider.AUDIENCE,
                        "volgorde.security.hosts=127.0.0.1",
                        "volgorde.security.proxies=127.0.0.1",
                        "volgorde.security.requests-per-minute=" + LIMIT,
                        "volgorde.security.contact=mailto:security@example.org",
                        "volgorde.security.contact-until=2027-12-31")
                .run();
        SignedIn.asProgram(() -> {
            context.getBean(BundledAgenda.class).fillEmptyStore();
            context.getBean(AgendaImport.class)
                    .importBundle(
                            List.of(Path.of("src/test/resources/bundles/island")),
                            new ProgrammeStore.Writer("test", "import"),
                            Language.NL);
        });
        PROVIDER.register("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
        return context;
    }

    /** Where it answers, without a closing slash. */
    public static String address() {
        return "http://127.0.0.1:" + CONTEXT.getEnvironment().getProperty("local.server.port");
    }

    /** Where people sign in. */
    public static String provider() {
        return PROVIDER.issuer();
    }

    /** One of its beans. */
    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** All its beans of a type. */
    public static <T> Collection<T> beans(Class<T> type) {
        return CONTEXT.getBeansOfType(type).values();
    }

    /** A session as the server keeps it. */
    public static Session session(String id) {
        TomcatWebServer server =
                (TomcatWebServer) Objects.requireNonNull(((WebServerApplicationContext) CONTEXT).getWebServer());
        try {
            return ((Context) server.getTomcat().getHost().findChildren()[0])
                    .getManager()
                    .findSession(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token of the provider for somebody of {@link TestProvider#ROLES}. */
    public static String token(String name) {
        return TOKENS.computeIfAbsent(name, each -> issued(each, "grant_type=client_credentials"));
    }

    /** A token of the provider for another server. */
    public static String tokenForAnotherServer(String name) {
        return issued(name, "grant_type=client_credentials&scope=elsewhere");
    }

    private static String issued(String name, String form) {
        String client = Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + client)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String body =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(body).get("access_token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The lines of the record of who came and went. */
    public static List<String> accessRecord() {
        try (var files = Files.list(DATA.resolve("audit"))) {
            return Files.readAllLines(
                    files.filter(file -> file.getFileName().toString().startsWith("access-"))
                            .findFirst()
                            .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something while its clock is ahead. */
    public static void later(Duration ahead, Runnable what) {
        CLOCK.ahead = ahead;
        try {
            what.run();
        } finally {
            CLOCK.ahead = Duration.ZERO;
        }
    }

    /** Beans that stand in the place of the program's own; no configuration that a scan would find. */
    static class Time {
        @Bean
        @Primary
        Clock movedClock() {
            return CLOCK;
        }
    }

    private static final class MovedClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneId.systemDefault();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.system(zone);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}

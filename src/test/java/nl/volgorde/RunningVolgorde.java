package nl.volgorde;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.answers.BundledAgenda;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application on a real store with the bundled agenda and an invented one, started once per test JVM and
 * stopped at its end.
 */
public final class RunningVolgorde {
    private static final ConfigurableApplicationContext CONTEXT = start();

    private RunningVolgorde() {}

    private static ConfigurableApplicationContext start() {
        try {
            Path data = Files.createTempDirectory("volgorde-web");
            ConfigurableApplicationContext context = new SpringApplicationBuilder(Volgorde.class)
                    .web(WebApplicationType.SERVLET)
                    .properties(
                            "volgorde.data=" + data,
                            "server.port=0",
                            "volgorde.command=test",
                            // Where the framework believes any neighbour's word on who asks, unless it is told not to.
                            "spring.main.cloud-platform=kubernetes")
                    .run();
            context.getBean(BundledAgenda.class).fillEmptyStore();
            context.getBean(AgendaImport.class)
                    .importBundle(
                            List.of(Path.of("src/test/resources/bundles/island")),
                            new ProgrammeStore.Writer("test", "import"),
                            Language.NL);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers, without a closing slash. */
    public static String address() {
        return "http://127.0.0.1:" + CONTEXT.getEnvironment().getProperty("local.server.port");
    }

    /** One of its beans. */
    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }
}

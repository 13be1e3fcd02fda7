package nl.volgorde.graphstore;

import java.nio.file.Path;
import java.time.Clock;
import nl.volgorde.Volgorde;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.StoreBackup;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A real embedded store, opened as the program opens it. */
final class TestStore implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private TestStore(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static TestStore open(Path data, String... properties) {
        return new TestStore(new SpringApplicationBuilder(Volgorde.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("volgorde.data=" + data.toAbsolutePath(), "volgorde.command=test")
                .properties(properties)
                .run());
    }

    /** With a clock of the test's own. */
    static TestStore open(Path data, Clock clock) {
        return new TestStore(new SpringApplicationBuilder(Volgorde.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                .properties("volgorde.data=" + data.toAbsolutePath(), "volgorde.command=test")
                .run());
    }

    ProgrammeStore store() {
        return context.getBean(ProgrammeStore.class);
    }

    StoreBackup backup() {
        return context.getBean(StoreBackup.class);
    }

    Driver driver() {
        return context.getBean(Driver.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}

package nl.volgorde.graphstore;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Begins to open the store as soon as the settings are known, before the application is put together: the one takes about as
 * long as the other, and most machines have two cores. Named in {@code META-INF/spring.factories}.
 */
final class EarlyStore implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        StoreProperties properties =
                Binder.get(context.getEnvironment()).bindOrCreate("volgorde", StoreProperties.class);
        // The application's own clock is not there yet. This one tells people since when a store is open and when its
        // schema changed; no answer depends on it.
        StoreConnection connection = StoreConnection.begin(properties, Clock.system(ZoneOffset.UTC));
        String name = "storeConnection";
        context.getDefaultListableBeanFactory().registerSingleton(name, connection);
        // Registered before any other, it is closed after all others; also when one of them cannot be made.
        context.getDefaultListableBeanFactory().registerDisposableBean(name, connection::close);
    }
}

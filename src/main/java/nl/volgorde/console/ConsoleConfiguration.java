package nl.volgorde.console;

import java.nio.file.Path;
import java.time.Clock;
import nl.volgorde.model.StoreFailures;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class ConsoleConfiguration {
    @Bean
    Console console(
            Driver driver,
            @Value("${volgorde.neo4j.database:neo4j}") String database,
            @Value("${volgorde.data:data}") Path data,
            SavedQueries saved,
            Limits limits,
            StoreFailures failures,
            Clock clock) {
        return new Console(new ReadOnlyRuns(driver, database, limits, failures), saved, new AuditLog(data, clock));
    }
}

package nl.volgorde.graphstore;

import java.time.Clock;
import nl.volgorde.graphstore.backup.Neo4jBackup;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.ReportArchive;
import nl.volgorde.model.StoreBackup;
import nl.volgorde.model.StoreFailures;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelection;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
@EnableNeo4jRepositories
class GraphstoreConfiguration {
    /** A server does not start without a store that can be opened; a command is told by its first question. */
    @Bean
    SmartInitializingSingleton storeIsOpen(StoreConnection connection) {
        return connection::await;
    }

    @Bean(destroyMethod = "")
    Driver driver(StoreConnection connection) {
        return connection.driver();
    }

    @Bean
    StoreFailures storeFailures(StoreConnection connection) {
        return connection::told;
    }

    @Bean
    DatabaseSelectionProvider databaseSelectionProvider(StoreProperties properties) {
        return () -> DatabaseSelection.byName(properties.neo4j().database());
    }

    @Bean
    org.neo4j.cypherdsl.core.renderer.Configuration cypherDslConfiguration() {
        return org.neo4j.cypherdsl.core.renderer.Configuration.newConfig()
                .withDialect(Dialect.NEO4J_5_DEFAULT_CYPHER)
                .build();
    }

    @Bean
    Migrations migrations(Driver driver, StoreProperties properties, Clock clock) {
        return new Migrations(driver, properties.neo4j().database(), clock, Migrations.bundled());
    }

    @Bean
    StoreBackup storeBackup(
            Driver driver, StoreProperties properties, Clock clock, Migrations migrations, StoreFailures failures) {
        return new Neo4jBackup(driver, properties.neo4j().database(), clock, migrations, failures);
    }

    @Bean
    ProgrammeStore programmeStore(
            StoreConnection connection, StoreProperties properties, AgendaNodes agendas, Clock clock) {
        String database = properties.neo4j().database();
        return new Neo4jProgrammeStore(connection, database, agendas, clock);
    }

    @Bean
    ReportArchive reportArchive(StoreConnection connection, StoreProperties properties) {
        return new Neo4jReportArchive(connection, properties.neo4j().database());
    }

    @Bean
    ApplicationListener<WebServerInitializedEvent> webAddressPublisher(StoreConnection connection) {
        return event -> connection.publishWebAddress(
                "http://127.0.0.1:" + event.getWebServer().getPort() + "/");
    }
}

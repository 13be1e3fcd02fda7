package nl.volgorde.graphstore;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.volgorde.graphstore.embedded.EmbeddedStore;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The driver to the store, whatever the store is, and the embedded store behind it if there is one. */
final class StoreConnection implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 15;

    private static final Set<String> NO_LEADER =
            Set.of("Neo.ClientError.Cluster.NotALeader", "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase");

    private static final Text ASK_THE_LEADER = new Text(
            "Deze server neemt geen wijzigingen aan: een andere leidt het cluster, of de database is alleen te lezen."
                    + " Gebruik een adres met neo4j://, dan wordt de leider gezocht. Er is niets gewijzigd.",
            "This server takes no writes: another one leads the cluster, or the database is read-only. Use an address"
                    + " with neo4j://, and the leader is looked for. Nothing was changed.");

    private final Driver driver;
    private final @Nullable EmbeddedStore embedded;

    private StoreConnection(Driver driver, @Nullable EmbeddedStore embedded) {
        this.driver = driver;
        this.embedded = embedded;
    }

    /**
     * Connects and makes sure that the other side answers.
     *
     * @throws StoreException when there is no store to talk to
     */
    static StoreConnection open(StoreProperties properties, Clock clock) {
        String uri = properties.neo4j().uri();
        if (uri == null || uri.isBlank()) {
            StoreProperties.Holding holding = properties.store();
            EmbeddedStore embedded = EmbeddedStore.open(
                    properties.data(), holding.exclusive(), properties.command(), holding.boltPort(), clock);
            try {
                return new StoreConnection(
                        connect(embedded.address(), AuthTokens.basic("neo4j", embedded.password())), embedded);
            } catch (RuntimeException e) {
                embedded.close();
                throw e;
            }
        }
        return new StoreConnection(
                connect(uri, AuthTokens.basic(properties.neo4j().user(), password(properties.neo4j()))), null);
    }

    private static String password(StoreProperties.Remote remote) {
        String given = remote.password();
        if (given != null) {
            return given;
        }
        Path file = remote.passwordFile();
        if (file == null) {
            throw new StoreException.Unreachable(
                    "No password for " + remote.uri()
                            + ": set VOLGORDE_NEO4J_PASSWORD or name a file with --neo4j-password-file.",
                    null);
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() ? "" : lines.getFirst().strip();
        } catch (IOException e) {
            throw new StoreException.Unreachable("The password file " + file + " cannot be read (" + e + ").", e);
        }
    }

    private static Driver connect(String uri, AuthToken token) {
        Config config = Config.builder()
                .withConnectionTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .withUserAgent("volgorde")
                .build();
        Driver driver;
        try {
            driver = GraphDatabase.driver(uri, token, config);
        } catch (IllegalArgumentException e) {
            throw new StoreException.Unreachable(
                    "'" + uri
                            + "' is not an address of a Neo4j: it begins with bolt:// or neo4j:// (+s when encrypted).",
                    e);
        }
        try {
            driver.verifyConnectivity();
            return driver;
        } catch (AuthenticationException e) {
            driver.close();
            throw new StoreException.Unreachable("The Neo4j at " + uri + " refuses this user and password.", e);
        } catch (Neo4jException e) {
            driver.close();
            throw new StoreException.Unreachable(
                    "The Neo4j at " + uri + " does not answer. Is it running, and does the address fit?", e);
        }
    }

    Driver driver() {
        return driver;
    }

    /** What to tell of a statement that the other side refuses. */
    private static StoreException refused(ClientException failure) {
        return NO_LEADER.contains(failure.code())
                ? new StoreException.Unreachable(ASK_THE_LEADER, failure)
                : new StoreException.WriteRefused("The store refused this: " + failure.getMessage(), failure);
    }

    /** What to tell of a failure of the driver: what is known of the store behind it, else that it does not answer. */
    StoreException told(Throwable failure) {
        return Optional.ofNullable(embedded)
                .flatMap(store -> store.reason(failure))
                .orElseGet(() -> new StoreException.Unreachable(
                        "The store does not answer any more (" + failure.getMessage() + ").", failure));
    }

    /** What a call to the driver gives, its failures in the terms of the model. */
    <T> T answered(Supplier<T> call) {
        Timer.Sample begun = Timer.start();
        String outcome = "failed";
        try {
            T result = call.get();
            outcome = "answered";
            return result;
        } catch (ClientException e) {
            outcome = "refused";
            throw refused(e);
        } catch (Neo4jException | DataAccessException | TransactionException e) {
            throw told(e);
        } finally {
            begun.stop(Metrics.timer("volgorde.store.calls", "outcome", outcome));
        }
    }

    /** Tells other processes where the web application answers, when this process owns an embedded store. */
    void publishWebAddress(String http) {
        if (embedded != null) {
            embedded.publishWebAddress(http);
        }
    }

    @Override
    public void close() {
        driver.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}

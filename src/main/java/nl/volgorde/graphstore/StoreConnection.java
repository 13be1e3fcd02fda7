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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.AbstractLazyCreationTargetSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The driver to the store, whatever the store is, and the embedded store behind it if there is one.
 *
 * <p>Opening a store takes about as long as putting together the rest of the application, and goes on meanwhile in a thread
 * of its own: whoever asks something of the store first, waits for it, and is told why it cannot be opened.
 */
final class StoreConnection implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 15;

    private static final Set<String> NO_LEADER =
            Set.of("Neo.ClientError.Cluster.NotALeader", "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase");

    private static final Text ASK_THE_LEADER = new Text(
            "Deze server neemt geen wijzigingen aan: een andere leidt het cluster, of de database is alleen te lezen."
                    + " Gebruik een adres met neo4j://, dan wordt de leider gezocht. Er is niets gewijzigd.",
            "This server takes no writes: another one leads the cluster, or the database is read-only. Use an address"
                    + " with neo4j://, and the leader is looked for. Nothing was changed.");

    private final CompletableFuture<Opened> opening;
    private final Driver driver;

    private StoreConnection(CompletableFuture<Opened> opening) {
        this.opening = opening;
        this.driver = ProxyFactory.getProxy(Driver.class, new OnceOpen(opening));
    }

    /** What there is once it is open, with the schema up to date. */
    private record Opened(Driver driver, @Nullable EmbeddedStore embedded) implements AutoCloseable {
        @Override
        public void close() {
            driver.close();
            if (embedded != null) {
                embedded.close();
            }
        }
    }

    /** Begins to open the store: connects, makes sure that the other side answers, and brings its schema up to date. */
    static StoreConnection begin(StoreProperties properties, Clock clock) {
        CompletableFuture<Opened> opening = new CompletableFuture<>();
        Thread.ofPlatform().name("volgorde-store").daemon().start(() -> {
            try {
                opening.complete(open(properties, clock));
            } catch (RuntimeException | Error e) {
                opening.completeExceptionally(e);
            }
        });
        return new StoreConnection(opening);
    }

    private static Opened open(StoreProperties properties, Clock clock) {
        Opened opened = connected(properties, clock);
        try {
            new Migrations(opened.driver(), properties.neo4j().database(), clock, Migrations.bundled()).apply();
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static Opened connected(StoreProperties properties, Clock clock) {
        String uri = properties.neo4j().uri();
        if (uri == null || uri.isBlank()) {
            StoreProperties.Holding holding = properties.store();
            EmbeddedStore embedded = EmbeddedStore.open(
                    properties.data(), holding.exclusive(), properties.command(), holding.boltPort(), clock);
            try {
                return new Opened(connect(embedded), embedded);
            } catch (RuntimeException e) {
                embedded.close();
                throw e;
            }
        }
        return new Opened(
                connect(uri, AuthTokens.basic(properties.neo4j().user(), password(properties.neo4j()))), null);
    }

    /** What the driver that is handed on before the store is open, calls. */
    private static final class OnceOpen extends AbstractLazyCreationTargetSource {
        private final CompletableFuture<Opened> opening;

        OnceOpen(CompletableFuture<Opened> opening) {
            this.opening = opening;
        }

        @Override
        protected Object createObject() {
            return outcome(opening).driver();
        }

        @Override
        public Class<?> getTargetClass() {
            return Driver.class;
        }
    }

    private static Opened outcome(CompletableFuture<Opened> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw e;
        }
    }

    private Opened opened() {
        return outcome(opening);
    }

    /**
     * Waits until the store is open.
     *
     * @throws StoreException when there is no store to talk to
     */
    void await() {
        opened();
    }

    private static Driver connect(EmbeddedStore embedded) {
        AuthToken token = AuthTokens.basic("neo4j", embedded.password());
        try {
            return connect(embedded.address(), token);
        } catch (StoreException.Unreachable e) {
            // Its files came from elsewhere, or were left before they had their password.
            if (e.getCause() instanceof AuthenticationException && embedded.adoptsPassword()) {
                return connect(embedded.address(), token);
            }
            throw e;
        }
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

    /** The driver; its first call waits until the store is open. */
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
        return Optional.ofNullable(opened().embedded())
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
        EmbeddedStore embedded = opened().embedded();
        if (embedded != null) {
            embedded.publishWebAddress(http);
        }
    }

    /** Closes what has been opened, and what is being opened as soon as it is. */
    @Override
    public void close() {
        Opened opened;
        try {
            opened = opening.join();
        } catch (CompletionException _) {
            // Whoever asked first was told why it could not be opened, and nothing of it is left open.
            return;
        }
        opened.close();
    }
}

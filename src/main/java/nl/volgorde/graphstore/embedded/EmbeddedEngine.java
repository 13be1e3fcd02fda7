package nl.volgorde.graphstore.embedded;

import inet.ipaddr.IPAddressString;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Neo4j Community in this process, reached like any other by Bolt, on loopback only. */
final class EmbeddedEngine {
    private static final String DATABASE = "neo4j";

    /** When the connector closes, the databases behind it have closed already: nothing is left to finish. */
    private static final Duration NO_NEED_TO_WAIT = Duration.ofMillis(50);

    private static final long START_STEP_MILLIS = Duration.ofMillis(200).toMillis();

    /** A minute; a database that has failed is not waited for. */
    private static final int START_STEPS = 300;

    private final Path home;
    private final DatabaseManagementService service;
    private final String address;

    private EmbeddedEngine(Path home, DatabaseManagementService service, String address) {
        this.home = home;
        this.service = service;
        this.address = address;
    }

    /**
     * Starts the engine.
     *
     * @param logging how it logs
     * @param port 0 for any that is free
     * @throws StoreException.Damaged when its files cannot be read
     * @throws StoreException.Unreachable when the disk is full
     */
    static EmbeddedEngine start(Path home, Path logging, int port) {
        DatabaseManagementService service;
        try {
            service = FullDisk.endedUnlessFull(
                    home, () -> builder(home, logging, port).build());
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(home, e);
        }
        try {
            GraphDatabaseService database = service.database(DATABASE);
            await((GraphDatabaseAPI) database, home);
            return new EmbeddedEngine(home, service, "bolt://" + boltAddress(database));
        } catch (StoreException e) {
            stopped(home, service);
            throw e;
        } catch (RuntimeException e) {
            stopped(home, service);
            throw damaged(home, e);
        }
    }

    private static void await(GraphDatabaseAPI database, Path home) {
        DatabaseStateService<?> states = database.getDependencyResolver().resolveDependency(DatabaseStateService.class);
        for (int step = 0; step < START_STEPS; step++) {
            if (database.isAvailable(START_STEP_MILLIS)) {
                return;
            }
            Optional<Throwable> failure = states.causeOfFailure(database.databaseId());
            if (failure.isPresent()) {
                throw damaged(home, failure.get());
            }
        }
        throw damaged(home, null);
    }

    private static DatabaseManagementServiceBuilder builder(Path home, Path logging, int port) {
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, NO_NEED_TO_WAIT)
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, NO_NEED_TO_WAIT)
                .setConfig(HttpConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64))
                .setConfig(GraphDatabaseSettings.memory_transaction_max_size, ByteUnit.mebiBytes(512))
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.server_logging_config_path, logging)
                .setConfig(
                        GraphDatabaseInternalSettings.cypher_ip_blocklist,
                        List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")))
                .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false);
    }

    private static HostnamePort boltAddress(GraphDatabaseService database) {
        HostnamePort address = ((GraphDatabaseAPI) database)
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        if (address == null) {
            throw new IllegalStateException("the engine does not listen");
        }
        return address;
    }

    private static StoreException damaged(Path home, @Nullable Throwable cause) {
        if (FullDisk.isWhy(home, cause)) {
            return FullDisk.told(home, cause);
        }
        if (cause != null && innermost(cause) instanceof LinkageError part) {
            return notLoaded(part);
        }
        return new StoreException.Damaged(
                "The store in " + home + " cannot be opened: its files are damaged or were written by another version"
                        + (cause == null ? "" : " (" + innermost(cause) + ")")
                        + ". Restore a backup, or choose another directory with --data.",
                cause);
    }

    /** The engine unpacks a part of itself that only runs where programs may. */
    private static StoreException notLoaded(LinkageError part) {
        String folder = System.getProperty("java.io.tmpdir");
        return new StoreException.Unreachable(
                new Text(
                        "Neo4j kan een deel van zichzelf niet laden (" + part.getMessage() + "). De map voor tijdelijke"
                                + " bestanden, " + folder + ", moet beschrijfbaar zijn en programma's toelaten (geen"
                                + " noexec); -Djava.io.tmpdir noemt een andere.",
                        "Neo4j cannot load a part of itself (" + part.getMessage()
                                + "). The folder for temporary files,"
                                + " " + folder + ", must be writable and let programs run (no noexec);"
                                + " -Djava.io.tmpdir names another."),
                part);
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /**
     * Makes a password its own, whatever that was. By way of another one, because the engine refuses to be given the
     * password that it has.
     *
     * @throws StoreException.Damaged when its files do not take it
     */
    void setPassword(String password) {
        GraphDatabaseService system = service.database("system");
        for (String next : List.of(new StringBuilder(password).reverse() + "-", password)) {
            try (Transaction tx = system.beginTx()) {
                tx.execute("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", next));
                tx.commit();
            } catch (RuntimeException e) {
                throw damaged(home, e);
            }
        }
    }

    /** Where drivers reach it. */
    String address() {
        return address;
    }

    /**
     * Stops it, unless its disk is full: it would not end then, and tell of each file that it cannot write. What was
     * committed is in its log, from which the next start takes it.
     *
     * @return whether it has ended
     */
    boolean stop() {
        return stopped(home, service);
    }

    private static boolean stopped(Path home, DatabaseManagementService service) {
        if (FullDisk.isWhy(home, null)) {
            return false;
        }
        try {
            return FullDisk.endedUnlessFull(home, () -> {
                service.shutdown();
                return true;
            });
        } catch (StoreException.Unreachable e) {
            return false;
        }
    }
}

package nl.volgorde;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * A Neo4j server in a container, on a port that stays the same when the server is killed and started again.
 *
 * <p>One is shared by the tests that leave a server running; each of them begins with an empty one.
 */
public final class Neo4jServer implements AutoCloseable {
    private static final String IMAGE = System.getProperty("volgorde.neo4j.image", "neo4j:2026.08.1-community");
    private static final String PASSWORD = "a-test-password";
    private static final int BOLT = 7687;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static @Nullable Neo4jServer shared;

    private final int port = freePort();
    private final GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(IMAGE))
            .withEnv("NEO4J_AUTH", "neo4j/" + PASSWORD)
            .withExposedPorts(BOLT)
            .waitingFor(Wait.forLogMessage(".*Started\\..*", 1).withStartupTimeout(LIMIT));

    private Neo4jServer(Map<String, String> settings) {
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + BOLT));
        settings.forEach(container::withEnv);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The server that tests share, emptied. It ends with the test run. */
    public static synchronized Neo4jServer emptied() {
        Neo4jServer server = shared;
        if (server == null) {
            server = start(Map.of());
            shared = server;
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        server.empty();
        return server;
    }

    /**
     * A server of the caller's own.
     *
     * @param settings environment of the container, such as {@code NEO4J_server_memory_heap_max__size}
     */
    public static Neo4jServer start(Map<String, String> settings) {
        return start(settings, Map.of());
    }

    /**
     * A server of the caller's own.
     *
     * @param files by their path in the container
     */
    public static Neo4jServer start(Map<String, String> settings, Map<String, Path> files) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            notPossible("needs Docker to start a Neo4j server");
        }
        Neo4jServer server = new Neo4jServer(settings);
        files.forEach(
                (path, file) -> server.container.withCopyFileToContainer(MountableFile.forHostPath(file, 0644), path));
        try {
            server.container.start();
        } catch (ContainerFetchException e) {
            notPossible("needs the image " + IMAGE + ", which Docker cannot get: " + e);
        }
        return server;
    }

    /** On a laptop a reason to leave the tests out, in CI a failure. */
    private static void notPossible(String reason) {
        if (System.getenv("CI") != null) {
            throw new AssertionError(reason);
        }
        Assumptions.abort(reason);
    }

    /** Where it answers. */
    public String uri() {
        return "bolt://127.0.0.1:" + port;
    }

    /** The port of {@link #uri()}. */
    public int port() {
        return port;
    }

    /** The password of its user {@code neo4j}. */
    public String password() {
        return PASSWORD;
    }

    /** What makes the program use it. */
    public String[] properties() {
        return new String[] {"volgorde.neo4j.uri=" + uri(), "volgorde.neo4j.password=" + PASSWORD};
    }

    /** A driver of the caller's own, which closes it. */
    public Driver driver() {
        return GraphDatabase.driver(uri(), AuthTokens.basic("neo4j", PASSWORD));
    }

    /** Takes everything out: data, constraints and indexes. */
    public void empty() {
        try (Driver driver = driver();
                Session session = driver.session()) {
            session.run("MATCH (n) DETACH DELETE n").consume();
            session.run("SHOW CONSTRAINTS YIELD name")
                    .list(row -> row.get("name").asString())
                    .forEach(name ->
                            session.run("DROP CONSTRAINT `" + name + "`").consume());
            session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")
                    .list(row -> row.get("name").asString())
                    .forEach(name -> session.run("DROP INDEX `" + name + "`").consume());
        }
    }

    /** {@code docker kill}: the server ends at once, as when its machine loses power. */
    public void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    /** Starts it again after {@link #kill()}, on the same port and data, without waiting for it. */
    public void restart() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
    }

    /** Waits until it answers. */
    public void await() throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try (Driver driver = driver()) {
                driver.verifyConnectivity();
                return;
            } catch (Neo4jException e) {
                if (attempt > 120) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}

package nl.volgorde.graphstore;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The store on a Neo4j server in a container of its own, by {@code --neo4j}. */
@Tag("docker")
class ServerStoreIT extends ProgrammeStoreContract {
    private static final String IMAGE = System.getProperty("volgorde.neo4j.image", "neo4j:2026.08.1-community");
    private static final String PASSWORD = "a-test-password";
    private static final int BOLT = 7687;

    private final GenericContainer<?> server = new GenericContainer<>(DockerImageName.parse(IMAGE))
            .withEnv("NEO4J_AUTH", "neo4j/" + PASSWORD)
            .withExposedPorts(BOLT)
            .waitingFor(Wait.forLogMessage(".*Started\\..*", 1).withStartupTimeout(Duration.ofMinutes(3)));

    @Override
    TestStore open() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            notPossible("needs Docker to start a Neo4j server");
        }
        try {
            server.start();
        } catch (ContainerFetchException e) {
            notPossible("needs the image " + IMAGE + ", which Docker cannot get: " + e);
        }
        return TestStore.open(
                Path.of("target", "unused"),
                "volgorde.neo4j.uri=bolt://" + server.getHost() + ":" + server.getMappedPort(BOLT),
                "volgorde.neo4j.password=" + PASSWORD);
    }

    /** On a laptop a reason to leave the tests out, in CI a failure. */
    private static void notPossible(String reason) {
        if (System.getenv("CI") != null) {
            throw new AssertionError(reason);
        }
        Assumptions.abort(reason);
    }

    @Override
    @AfterAll
    void closeStore() {
        if (server.isRunning()) {
            super.closeStore();
        }
    }

    @AfterAll
    void stopServer() {
        server.stop();
    }
}
